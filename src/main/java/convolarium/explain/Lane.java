package convolarium.explain;

/// One of the two convolutions of a gated one.
public enum Lane {
  FEATURE,
  GATE
}
