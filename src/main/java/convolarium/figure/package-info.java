/// Pictures of what the program computes, at a moment in time.
///
/// A [Figure][convolarium.figure.Figure] is a pure function from time to a picture; it owns no
/// clock. Here every cell gets its place ([Layout][convolarium.figure.Layout]) and every role its
/// colour ([Palette][convolarium.figure.Palette]); the marks themselves come from the picture room,
/// numbers and relations from explain and arithmetic. Theme, projector and print are palettes, not
/// code paths.
///
/// Nothing here computes a convolution, keeps state between two frames or knows a toolkit. Start at
/// [Figures][convolarium.figure.Figures]; one windowed stage is a
/// [ConvolutionFigure][convolarium.figure.ConvolutionFigure], several stages, a gate and an
/// unpooling are a `ChainFigure`.
package convolarium.figure;
