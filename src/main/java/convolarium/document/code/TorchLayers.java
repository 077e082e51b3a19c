package convolarium.document.code;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Items;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Yield;
import convolarium.network.Nonlinearity;
import java.util.List;
import java.util.Optional;

/// The layers of PyTorch that slide no window.
///
/// Source: the documentation of `torch.nn`.
record TorchLayers(Stack stack, Call call, Optional<String> name) {
  private static final String NORM =
      "num_features eps momentum affine track_running_stats device dtype * bias";

  void read() {
    String kind = call.name().orElseThrow().last();
    switch (kind) {
      case "Identity" -> {}
      case "ReLU" -> activate(new Nonlinearity.Relu());
      case "ReLU6" -> stack.stoppingAtSix(name, call.place());
      case "LeakyReLU" ->
          activate(
              new Nonlinearity.LeakyRelu(
                  arguments("negative_slope inplace").decimal("negative_slope", 0.01f)));
      case "ELU" -> activate(new Nonlinearity.Elu(arguments("alpha inplace").decimal("alpha", 1)));
      case "Sigmoid" -> activate(new Nonlinearity.Sigmoid());
      case "Tanh" -> activate(new Nonlinearity.Tanh());
      case "Dropout",
          "Dropout1d",
          "Dropout2d",
          "Dropout3d",
          "AlphaDropout",
          "FeatureAlphaDropout",
          "StochasticDepth" ->
          stack.keep(new Layer.Dropout(Optional.empty()), name, call.place());
      case "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "SyncBatchNorm" -> batchNorm();
      case "LocalResponseNorm" -> responseNorm();
      case "AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveAvgPool3d" -> adaptive(kind);
      case "Flatten" -> flatten();
      case "Linear" -> linear();
      case "PReLU" ->
          kept(kind, arguments("num_parameters init device dtype").whole("num_parameters", 1, 1));
      case "GroupNorm" -> kept(kind, groupNorm());
      case "LayerNorm" -> kept(kind, layerNorm());
      case "InstanceNorm1d",
          "InstanceNorm2d",
          "InstanceNorm3d",
          "CELU",
          "GELU",
          "Hardshrink",
          "Hardsigmoid",
          "Hardswish",
          "Hardtanh",
          "LogSigmoid",
          "LogSoftmax",
          "Mish",
          "RReLU",
          "SELU",
          "SiLU",
          "Softmax",
          "Softmax2d",
          "Softplus",
          "Softshrink",
          "Softsign",
          "Tanhshrink",
          "Threshold" ->
          kept(kind, 0);
      default -> stack.unknown(kind, name, call.place());
    }
  }

  private Arguments arguments(String signature) {
    return Arguments.of(call, signature);
  }

  private void activate(Nonlinearity function) {
    stack.keep(new Layer.Activate(Optional.empty(), function), name, call.place());
  }

  private void kept(String kind, long parameters) {
    stack.keep(
        new Layer.Opaque(Optional.empty(), kind, new Yield.Kept(), parameters), name, call.place());
  }

  private long groupNorm() {
    Arguments a = arguments("num_groups num_channels eps affine device dtype * bias");
    return learnt(a, "affine", a.whole("num_channels", 1));
  }

  private long layerNorm() {
    Arguments a = arguments("normalized_shape eps elementwise_affine bias device dtype");
    Expr shape = a.need("normalized_shape");
    List<Expr> sizes = shape instanceof Items(_, List<Expr> items) ? items : List.of(shape);
    long each =
        sizes.stream()
            .mapToLong(size -> Arguments.whole("normalized_shape", size, 1))
            .reduce(1, (x, y) -> x * y);
    return learnt(a, "elementwise_affine", each);
  }

  /// A weight and a bias for each of so many, as far as the call does not do without.
  private static long learnt(Arguments a, String affine, long each) {
    return !a.flag(affine, true) ? 0 : a.flag("bias", true) ? 2 * each : each;
  }

  private void batchNorm() {
    Arguments a = arguments(NORM);
    if (!a.flag("affine", true)) {
      stack.note("a batch norm without weights counts as one with them");
    } else if (!a.flag("bias", true)) {
      stack.note("a batch norm without biases counts as one with them");
    }
    stack.normalised(
        "num_features", a.whole("num_features", 1), a.decimal("eps", 1e-5f), name, call.place());
  }

  private void responseNorm() {
    Arguments a = arguments("size alpha beta k");
    stack.keep(
        new Layer.LocalResponseNorm(
            Optional.empty(),
            a.whole("size", 1),
            a.decimal("alpha", 1e-4f),
            a.decimal("beta", 0.75f),
            a.decimal("k", 1)),
        name,
        call.place());
  }

  private void adaptive(String kind) {
    int rank = kind.charAt(kind.length() - 2) - '0';
    List<Integer> size = arguments("output_size").perAxis("output_size", rank, 1);
    stack.keep(
        new Layer.AdaptiveAvgPool(Optional.empty(), new AdaptivePooling(size)), name, call.place());
  }

  private void flatten() {
    Arguments a = arguments("start_dim end_dim");
    if (a.whole("start_dim", -9, 1) != 1 || a.whole("end_dim", -9, -1) != -1) {
      throw call.place().wrong("only a flatten of all axes behind the batch can be shown");
    }
    stack.flatten(name, call.place());
  }

  private void linear() {
    Arguments a = arguments("in_features out_features bias device dtype");
    Bias bias = a.flag("bias", true) ? Bias.MADE_UP : Bias.NONE;
    stack.linear(
        Optional.of(a.whole("in_features", 1)),
        new Layer.Linear(Optional.empty(), a.whole("out_features", 1), Optional.empty(), bias),
        name,
        call.place());
  }
}
