package convolarium.document.code;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Window;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Name;
import convolarium.document.code.Expr.Text;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Yield;
import convolarium.network.Nonlinearity;
import java.util.Collections;
import java.util.Optional;

/// The layers of Keras that slide no window, and the activations that stand inside others.
///
/// Source: the documentation of `keras.layers` and `keras.activations`.
record KerasLayers(Stack stack, Call call, Optional<String> name) {
  void read() {
    String kind = call.name().orElseThrow().last();
    switch (kind) {
      case "Dense" -> dense();
      case "Flatten" -> stack.flatten(name, call.place());
      case "Dropout",
          "SpatialDropout1D",
          "SpatialDropout2D",
          "SpatialDropout3D",
          "GaussianDropout",
          "GaussianNoise",
          "AlphaDropout" ->
          stack.keep(new Layer.Dropout(Optional.empty()), name, call.place());
      case "BatchNormalization" -> {
        Arguments a = arguments("BatchNormalization");
        stack.normalised(
            "the channels", stack.channels(), a.decimal("epsilon", 1e-3f), name, call.place());
      }
      case "Activation" -> activation(arguments("Activation").need("activation"), name);
      case "ReLU" -> relu();
      case "LeakyReLU" -> {
        Arguments a = arguments("LeakyReLU");
        float slope = a.decimal("negative_slope", a.decimal("alpha", 0.3f));
        activate(new Nonlinearity.LeakyRelu(slope), name);
      }
      case "ELU" -> activate(new Nonlinearity.Elu(arguments("ELU").decimal("alpha", 1)), name);
      case "GlobalAveragePooling1D",
          "GlobalAveragePooling2D",
          "GlobalAveragePooling3D",
          "GlobalAvgPool1D",
          "GlobalAvgPool2D",
          "GlobalAvgPool3D" ->
          global(kind.charAt(kind.length() - 2) - '0');
      case "Softmax",
          "PReLU",
          "LayerNormalization",
          "GroupNormalization",
          "UnitNormalization",
          "Rescaling",
          "Normalization" ->
          kept(kind);
      case "Add",
          "Average",
          "Concatenate",
          "Maximum",
          "Minimum",
          "Multiply",
          "Subtract",
          "add",
          "concatenate",
          "multiply" ->
          throw call.place()
              .wrong("paths that meet cannot be read off a listing; an ONNX file tells them");
      default -> stack.unknown(kind, name, call.place());
    }
  }

  private Arguments arguments(String kind) {
    return Arguments.of(call, KerasSignatures.of(kind));
  }

  private void activate(Nonlinearity function, Optional<String> name) {
    stack.keep(new Layer.Activate(Optional.empty(), function), name, call.place());
  }

  private void kept(String kind) {
    stack.keep(new Layer.Opaque(Optional.empty(), kind, new Yield.Kept(), 0), name, call.place());
  }

  /// The layer of an activation that another layer has as an argument, if it has one.
  void inside() {
    call.keyword("activation").ifPresent(value -> activation(value, Optional.empty()));
  }

  private void activation(Expr value, Optional<String> name) {
    String term =
        switch (value) {
          case Text(_, String text) -> text;
          case Name named -> named.last();
          case Call made -> made.name().map(Name::last).orElse("");
          default -> throw Arguments.wrong("activation", value, "a name such as \"relu\"");
        };
    switch (term) {
      case "None", "linear" -> {}
      case "relu", "ReLU" -> activate(new Nonlinearity.Relu(), name);
      case "relu6" -> stack.stoppingAtSix(name, call.place());
      case "leaky_relu" -> activate(new Nonlinearity.LeakyRelu(0.2f), name);
      case "elu" -> activate(new Nonlinearity.Elu(1), name);
      case "sigmoid" -> activate(new Nonlinearity.Sigmoid(), name);
      case "tanh" -> activate(new Nonlinearity.Tanh(), name);
      default -> kept(Expr.shortened(term));
    }
  }

  private void relu() {
    Arguments a = arguments("ReLU");
    float slope = a.decimal("negative_slope", 0);
    if (a.decimal("max_value", 6) != 6 || a.decimal("threshold", 0) != 0) {
      kept("ReLU");
      return;
    }
    if (a.find("max_value").isEmpty()) {
      activate(slope == 0 ? new Nonlinearity.Relu() : new Nonlinearity.LeakyRelu(slope), name);
    } else if (slope == 0) {
      stack.stoppingAtSix(name, call.place());
    } else {
      kept("ReLU");
    }
  }

  private void global(int rank) {
    stack.keep(
        new Layer.AdaptiveAvgPool(
            Optional.empty(), new AdaptivePooling(Collections.nCopies(rank, 1))),
        name,
        call.place());
    if (!arguments("GlobalAveragePooling").flag("keepdims", false)) {
      stack.flatten(Optional.empty(), call.place());
    }
  }

  /// On maps it is a 1×1 convolution: Keras applies it to the last axis, the channels.
  private void dense() {
    Arguments a = arguments("Dense");
    int units = a.whole("units", 1);
    Bias bias = a.flag("use_bias", true) ? Bias.MADE_UP : Bias.NONE;
    if (stack.maps() > 0) {
      Window window = Window.of(Collections.nCopies(stack.maps(), 1));
      Convolution operation = new Convolution(window, units, 1);
      stack.mixed(
          new Layer.Conv(Optional.empty(), operation, Optional.empty(), bias), name, call.place());
    } else {
      stack.linear(
          Optional.empty(),
          new Layer.Linear(Optional.empty(), units, Optional.empty(), bias),
          name,
          call.place());
    }
    a.find("activation").ifPresent(value -> activation(value, Optional.empty()));
  }
}
