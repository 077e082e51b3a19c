/// The innermost loops over `float[]` and `byte[]`, and the only room with the Vector API.
///
/// One stateless interface, [Kernels][convolarium.engine.kernels.Kernels], with a scalar and a
/// vector twin, after the model of Lucene's `internal.vectorization`. Few, small, shared: a vector
/// loop runs interpreted, an object an operation, until the compiler has seen enough of it. No
/// shapes, no windows, no choices here: those are `engine`'s. Start at
/// [Kernels][convolarium.engine.kernels.Kernels].
package convolarium.engine.kernels;
