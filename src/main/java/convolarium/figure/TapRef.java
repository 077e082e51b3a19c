package convolarium.figure;

import convolarium.picture.Ref;

/// One of the products that a pixel is made of, wherever it is drawn: in the window, in the kernel,
/// among the products, on the photograph.
///
/// @param tap its place in the order of summation, from 0
public record TapRef(int tap) implements Ref {}
