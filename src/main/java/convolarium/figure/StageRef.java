package convolarium.figure;

import convolarium.picture.Ref;

/// A stage of a field's growth.
///
/// @param stage from 1: at that time of the figure it is complete
public record StageRef(int stage) implements Ref {}
