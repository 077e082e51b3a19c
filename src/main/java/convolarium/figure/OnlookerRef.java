package convolarium.figure;

import convolarium.picture.Ref;

/// A layer in the drawing of who sees a cell.
///
/// @param path the layer's, in the model
public record OnlookerRef(String path) implements Ref {}
