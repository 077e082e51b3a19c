package convolarium.figure;

import convolarium.picture.Ref;

/// A layer of a network.
///
/// @param path in the model document
public record LayerRef(String path) implements Ref {}
