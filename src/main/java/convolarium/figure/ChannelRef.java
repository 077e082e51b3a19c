package convolarium.figure;

import convolarium.picture.Ref;

/// A colour channel whose numbers can be told instead.
///
/// @param channel from 0
public record ChannelRef(int channel) implements Ref {}
