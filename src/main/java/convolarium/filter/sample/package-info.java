/// The sample pictures, and the programs that draw them.
///
/// Charts are functions of a point in the plane, the still life is traced along rays of light;
/// nothing is drawn by a library, so that the pictures are the same on every machine. The drawn
/// files are in `sample-images` and travel with the program;
/// [Redraw][convolarium.filter.sample.Redraw] makes them anew. What may not live here: anything
/// that filters. Start at [SampleImage][convolarium.filter.sample.SampleImage].
package convolarium.filter.sample;
