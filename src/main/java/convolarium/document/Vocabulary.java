package convolarium.document;

import convolarium.network.Nonlinearity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The layer types that documents and the notation know, with the fields of each.
enum Vocabulary {
  CONV(
      "out_channels",
      "kernel_size",
      "stride",
      "padding",
      "padding_mode",
      "dilation",
      "groups",
      "bias",
      "weight"),
  CONV_TRANSPOSE(
      "out_channels",
      "kernel_size",
      "stride",
      "padding",
      "padding_mode",
      "dilation",
      "groups",
      "output_padding",
      "bias",
      "weight"),
  GATED_CONV(
      "out_channels",
      "kernel_size",
      "stride",
      "padding",
      "padding_mode",
      "dilation",
      "groups",
      "bias",
      "weight",
      "gate_weight",
      "gate_bias",
      "activation"),
  MAX_POOL("kernel_size", "stride", "padding", "dilation", "ceil_mode"),
  AVG_POOL("kernel_size", "stride", "padding", "ceil_mode", "count_include_pad"),
  MAX_UNPOOL("kernel_size", "stride", "padding", "output_size", "indices", "of"),
  ADAPTIVE_AVG_POOL("output_size"),
  RELU,
  LEAKY_RELU("negative_slope"),
  ELU("alpha"),
  SIGMOID,
  TANH,
  DROPOUT,
  BATCH_NORM("weight", "bias", "running_mean", "running_var", "eps"),
  LOCAL_RESPONSE_NORM("size", "alpha", "beta", "k"),
  FLATTEN,
  LINEAR("out_features", "bias", "weight"),
  RESIDUAL("body", "shortcut"),
  CONCAT("branches");

  private final List<String> fields;

  Vocabulary(String... fields) {
    this.fields = Stream.concat(Stream.of("type", "name"), Arrays.stream(fields)).toList();
  }

  /// The layer type of that name.
  static Optional<Vocabulary> find(String term) {
    return Arrays.stream(values()).filter(word -> word.term().equals(term)).findFirst();
  }

  /// The activation of that name, with the numbers it has by default.
  static Optional<Nonlinearity> activation(String term) {
    return switch (term) {
      case "relu" -> Optional.of(new Nonlinearity.Relu());
      case "leaky_relu" -> Optional.of(new Nonlinearity.LeakyRelu(0.01f));
      case "elu" -> Optional.of(new Nonlinearity.Elu(1));
      case "sigmoid" -> Optional.of(new Nonlinearity.Sigmoid());
      case "tanh" -> Optional.of(new Nonlinearity.Tanh());
      default -> Optional.empty();
    };
  }

  static String terms() {
    return Arrays.stream(values()).map(Vocabulary::term).collect(Collectors.joining(", "));
  }

  String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Every field such a layer may have, `type` and `name` first.
  List<String> fields() {
    return fields;
  }
}
