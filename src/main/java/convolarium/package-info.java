/// The entrance. `Main` hands the window and the tour to `ui` and every other verb to `cli`,
/// without loading the other; nothing else lives here.
///
/// The house has floors; a room uses rooms on lower floors only, and of those the ones that
/// `ArchitectureTest` lists:
///
/// | floor | rooms |
/// | --- | --- |
/// | 5 | [ui][convolarium.ui] the window; [cli][convolarium.cli] the commands |
/// | 4 | [figure][convolarium.figure] pictures of a model at a moment in time; [studio][convolarium.studio] what the user is working on |
/// | 3 | [document][convolarium.document] text in, model out, and back |
/// | 2 | [network][convolarium.network] layers and their counts; [filter][convolarium.filter] photographs in, photographs out |
/// | 1 | [engine][convolarium.engine] computes fast; [explain][convolarium.explain] tells the same step by step |
/// | 0 | [arithmetic][convolarium.arithmetic] the one relation; [engine.kernels][convolarium.engine.kernels] the innermost loops |
/// | ground | [tensor][convolarium.tensor] numbers with a shape; [picture][convolarium.picture] drawings; [file][convolarium.file] files replaced whole or not at all |
///
/// To understand the program, read [Axis][convolarium.arithmetic.Axis] first, then
/// [Operation][convolarium.arithmetic.Operation], and then the two rooms that are each other's
/// test: [Explanation][convolarium.explain.Explanation] and [Engine][convolarium.engine.Engine].
package convolarium;
