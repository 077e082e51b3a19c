package convolarium.explain;

import convolarium.arithmetic.Tap;

/// One tap with its numbers.
///
/// @param value of the input cell, or what the padding holds there
/// @param weight 1 where the operation has no weights
/// @param product value·weight, rounded to float
/// @param running the sum of the products up to and with this one
public record Product(Tap tap, float value, float weight, float product, float running) {}
