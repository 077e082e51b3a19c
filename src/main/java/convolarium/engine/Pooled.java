package convolarium.engine;

import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;

/// What a max-pooling finds.
///
/// @param output `[N, C, spatial…]`
/// @param indices in the same shape, where each value was found: a flat row-major position inside
///   the input's channel
public record Pooled(Tensor output, Indices indices) {}
