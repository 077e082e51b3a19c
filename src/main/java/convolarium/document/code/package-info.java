/// Layers as the frameworks write them: PyTorch and Keras calls read and written, ONNX attributes
/// written.
///
/// A pasted text becomes tokens ([Lexer][convolarium.document.code.Lexer]), expressions
/// ([Grammar][convolarium.document.code.Grammar]), definitions in order
/// ([Outline][convolarium.document.code.Outline]) and at last layers, by the framework's own
/// signatures ([Torch][convolarium.document.code.Torch], [Keras][convolarium.document.code.Keras]).
/// A whole network goes the same way and keeps every layer
/// ([Whole][convolarium.document.code.Whole], [Stack][convolarium.document.code.Stack]). Only calls
/// are read: nothing is executed, and what is no layer is named with its line and column in a
/// [Misfit][convolarium.network.Misfit].
///
/// Nothing here knows a window's relation to its input; what a rule of padding comes to is asked of
/// `arithmetic`. Start at [Code][convolarium.document.code.Code].
package convolarium.document.code;
