/// Immutable drawings, what they depict, and the writers that turn them into SVG and pixels.
///
/// What lives here: the display list ([Picture], [Mark] and its kinds), paint ([Ink], [Fill],
/// [Stroke]), the bundled typefaces ([Face]), colour scales ([ColorScale]) and the folds over a
/// drawing, each in its own file: [Bounds], [Hit], [Raster], [SvgWriter]. A [Film] is pictures one
/// after the other; [GifWriter] and [SvgFilmWriter] write it.
///
/// What may not: anything that knows what a kernel or a tensor is. A mark says *what* it depicts
/// through a [Ref] that only the author of the drawing understands. Nothing here opens a window.
///
/// Lengths are pixels at scale 1, `x` to the right and `y` downwards, from the upper left corner.
/// Start with [Mark], whose static methods are the vocabulary that a drawing is written in.
package convolarium.picture;
