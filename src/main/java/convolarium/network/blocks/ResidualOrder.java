package convolarium.network.blocks;

/// Where the normalisations and ReLUs of a residual block stand.
///
/// Source: He, Zhang, Ren, Sun, Identity Mappings in Deep Residual Networks (2016), figure 4.
public enum ResidualOrder {
  /// Convolution, norm, ReLU, convolution, norm; a ReLU behind the sum.
  ORIGINAL(
      "residual_original",
      "Residual: original",
      "What two 3×3 convolutions find is added to the input, and a ReLU follows the sum, so"
          + " even the plain path is cut at 0."),
  /// The last norm behind the sum, before its ReLU.
  NORM_AFTER_ADDITION(
      "residual_norm_after",
      "Residual: BN after addition",
      "The last batch norm moves behind the sum, where it rescales the plain path too and so"
          + " hampers what passes through."),
  /// The last ReLU before the sum, and none behind it.
  RELU_BEFORE_ADDITION(
      "residual_relu_before",
      "Residual: ReLU before addition",
      "The last ReLU moves before the sum: the plain path stays untouched, but all that the"
          + " block adds is 0 or more."),
  /// A ReLU before each convolution, a norm behind each.
  RELU_ONLY_PREACTIVATION(
      "residual_relu_first",
      "Residual: ReLU-only pre-activation",
      "Each ReLU moves before its convolution, so the sum stays free of it; but the ReLU"
          + " then meets numbers that no batch norm has brought to scale."),
  /// Norm and ReLU before each convolution.
  FULL_PREACTIVATION(
      "residual_preactivation",
      "Residual: full pre-activation",
      "Batch norm and ReLU both move before each convolution, and the plain path runs from"
          + " block to block with nothing in it.");

  private final String term;
  private final String title;
  private final String sentence;

  ResidualOrder(String term, String title, String sentence) {
    this.term = term;
    this.title = title;
    this.sentence = sentence;
  }

  String term() {
    return term;
  }

  /// What people call the block.
  String title() {
    return title;
  }

  /// What it changes.
  String sentence() {
    return sentence;
  }

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
