package convolarium.figure;

import convolarium.picture.Ref;

/// One of a layer's maps.
///
/// @param layer which of the layers drawn, from 0
/// @param channel from 0
public record MapRef(int layer, int channel) implements Ref {}
