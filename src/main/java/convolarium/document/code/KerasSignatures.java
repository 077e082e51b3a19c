package convolarium.document.code;

/// The parameters of Keras's layers in their order; those behind a `*` by keyword only.
///
/// Source: the documentation of `keras.layers`.
final class KerasSignatures {
  /// What has a meaning in training only, or is said elsewhere.
  private static final String OTHERS =
      " kernel_initializer bias_initializer kernel_regularizer bias_regularizer"
          + " activity_regularizer kernel_constraint bias_constraint";

  private static final String BY_KEYWORD =
      " * name dtype trainable input_shape input_dim batch_input_shape";
  private static final String CONV =
      "filters kernel_size strides padding data_format dilation_rate groups activation use_bias"
          + OTHERS
          + BY_KEYWORD;
  private static final String TRANSPOSED =
      "filters kernel_size strides padding output_padding data_format dilation_rate activation"
          + " use_bias"
          + OTHERS
          + BY_KEYWORD;
  private static final String DEPTHWISE =
      "kernel_size strides padding depth_multiplier data_format dilation_rate activation use_bias"
          + " depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer"
          + " activity_regularizer depthwise_constraint bias_constraint"
          + BY_KEYWORD;
  private static final String SEPARABLE =
      "filters kernel_size strides padding data_format dilation_rate depth_multiplier activation"
          + " use_bias depthwise_initializer pointwise_initializer bias_initializer"
          + " depthwise_regularizer pointwise_regularizer bias_regularizer activity_regularizer"
          + " depthwise_constraint pointwise_constraint bias_constraint"
          + BY_KEYWORD;
  private static final String POOL = "pool_size strides padding data_format" + BY_KEYWORD;

  private static final String NORM =
      "axis momentum epsilon center scale beta_initializer gamma_initializer"
          + " moving_mean_initializer moving_variance_initializer beta_regularizer"
          + " gamma_regularizer beta_constraint gamma_constraint synchronized";

  private KerasSignatures() {}

  static String of(String kind) {
    return switch (kind) {
      case "Transpose" -> TRANSPOSED;
      case "DepthwiseConv" -> DEPTHWISE;
      case "SeparableConv", "SeparableConvolution" -> SEPARABLE;
      case "MaxPooling", "MaxPool", "AveragePooling", "AvgPool" -> POOL;
      case "ZeroPadding" -> "padding data_format" + BY_KEYWORD;
      case "Cropping" -> "cropping data_format" + BY_KEYWORD;
      case "Dense" -> "units activation use_bias" + OTHERS + BY_KEYWORD;
      case "BatchNormalization" -> NORM + BY_KEYWORD;
      case "Activation" -> "activation" + BY_KEYWORD;
      case "ReLU" -> "max_value negative_slope threshold" + BY_KEYWORD;
      case "LeakyReLU" -> "negative_slope" + BY_KEYWORD + " alpha";
      case "ELU" -> "alpha" + BY_KEYWORD;
      case "GlobalAveragePooling" -> "data_format keepdims" + BY_KEYWORD;
      default -> CONV;
    };
  }
}
