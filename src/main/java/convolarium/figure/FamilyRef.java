package convolarium.figure;

import convolarium.network.counts.Family;
import convolarium.picture.Ref;

/// All layers of a kind.
public record FamilyRef(Family family) implements Ref {}
