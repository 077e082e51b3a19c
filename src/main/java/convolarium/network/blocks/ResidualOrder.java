package convolarium.network.blocks;

/// Where the normalisations and ReLUs of a residual block stand.
///
/// Source: He, Zhang, Ren, Sun, Identity Mappings in Deep Residual Networks (2016), figure 4.
public enum ResidualOrder {
  /// Convolution, norm, ReLU, convolution, norm; a ReLU behind the sum.
  ORIGINAL,
  /// The last norm behind the sum, before its ReLU.
  NORM_AFTER_ADDITION,
  /// The last ReLU before the sum, and none behind it.
  RELU_BEFORE_ADDITION,
  /// A ReLU before each convolution, a norm behind each.
  RELU_ONLY_PREACTIVATION,
  /// Norm and ReLU before each convolution.
  FULL_PREACTIVATION;

  /// Whether a ReLU stands before each convolution.
  boolean activatesFirst() {
    return this == RELU_ONLY_PREACTIVATION || this == FULL_PREACTIVATION;
  }

  /// Whether a norm stands behind a convolution of the body.
  boolean normsBehind(boolean last) {
    return this != FULL_PREACTIVATION && !(last && this == NORM_AFTER_ADDITION);
  }

  /// Whether a ReLU stands behind a convolution of the body.
  boolean activatesBehind(boolean last) {
    return !activatesFirst() && (!last || this == RELU_BEFORE_ADDITION);
  }

  /// Whether a shortcut that is a convolution is normalised like the end of the body.
  boolean normsShortcut() {
    return normsBehind(true);
  }
}
