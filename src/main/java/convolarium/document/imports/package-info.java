/// Models from elsewhere: files and listings of other programs become trees of layers.
///
/// [OnnxFiles][convolarium.document.imports.OnnxFiles] reads ONNX files, whose classes a library
/// brings. A graph becomes steps on what flows ([Flowing][convolarium.document.imports.Flowing]),
/// steps become a tree ([Tree][convolarium.document.imports.Tree]). What is not understood becomes
/// an opaque layer with what is known of it, never a guess; what had to be assumed is a note beside
/// the model ([Imported][convolarium.document.imports.Imported]).
///
/// Files are judged before memory is taken for what they claim to hold; weights are read when
/// somebody computes.
package convolarium.document.imports;
