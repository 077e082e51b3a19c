/// Numbers with a shape.
///
/// Here live [Shape][convolarium.tensor.Shape], the row-major float
/// [Tensor][convolarium.tensor.Tensor], the 8-bit [Raster][convolarium.tensor.Raster] of a
/// photograph, and the ways to make numbers up ([Fill][convolarium.tensor.Fill]). Nothing here
/// knows what a convolution is, reads a file or computes with the numbers. Start at
/// [Tensor][convolarium.tensor.Tensor].
package convolarium.tensor;
