/// Photographs in, photographs out.
///
/// Here live the files of photographs ([Photos][convolarium.filter.Photos]), filters as data
/// ([Filter][convolarium.filter.Filter], [Filters][convolarium.filter.Filters],
/// [KernelText][convolarium.filter.KernelText]), several of them in order
/// ([Pipeline][convolarium.filter.Pipeline]) over many photographs
/// ([Batch][convolarium.filter.Batch]), and the sample pictures that the project draws itself. A
/// filter is lowered to one problem of `arithmetic` and computed by `engine`: nothing here slides a
/// window or sums a product. Start at [Filter][convolarium.filter.Filter].
package convolarium.filter;
