package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Name;
import convolarium.document.code.Outline.Definition;
import convolarium.document.code.Outline.Gated;
import convolarium.document.code.Outline.Plain;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Asks the framework of each call what it means and puts the answers to a [Chain].
final class Assembly {
  /// Layers that keep the shape; in lower case, as a module or as a function.
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("activation relu relu6 leakyrelu leaky_relu prelu elu gelu selu silu sigmoid tanh"
               + " softmax dropout dropout1d dropout2d dropout3d spatialdropout1d spatialdropout2d"
               + " identity batchnorm1d batchnorm2d batchnorm3d batchnormalization"
               + " layernormalization groupnorm")
              .split(" "));

  /// Layers that are not drawn and have nothing behind them that is; in lower case.
  private static final Set<String> ENDS =
      Set.of(
          "flatten",
          "linear",
          "dense",
          "adaptiveavgpool1d",
          "adaptiveavgpool2d",
          "adaptiveavgpool3d",
          "globalaveragepooling1d",
          "globalaveragepooling2d",
          "globalaveragepooling3d");

  /// Arguments that say what holds here anyway, or what is asked by another way.
  private static final Set<String> SAID_ELSEWHERE =
      Set.of("name", "data_format", "return_indices", "device", "dtype", "trainable");

  private final Chain chain;

  private Assembly(int channels) {
    this.chain = new Chain(channels);
  }

  /// @param channels of the input, where the code does not say it
  /// @throws Misfit with line and column
  static Read read(String text, int channels) {
    Assembly assembly = new Assembly(channels);
    for (Definition definition : Outline.of(text)) {
      switch (definition) {
        case Plain plain -> assembly.take(plain);
        case Gated gated -> assembly.take(gated);
      }
    }
    return assembly.chain.read();
  }

  private void take(Plain plain) {
    Call call = plain.call();
    Name name = call.name().orElseThrow();
    Matcher torch = Torch.NAMES.matcher(name.last());
    Matcher keras = Keras.NAMES.matcher(name.last());
    boolean ofTorch = name.dotted().matches("(torch|nn)\\..*");
    boolean ofKeras = name.dotted().matches("(.*\\.)?(keras|layers)\\..*");
    if (!ofKeras && torch.matches()) {
      take(plain, Torch.read(torch, call));
    } else if (!ofTorch && keras.matches()) {
      call.keyword("input_shape").ifPresent(shape -> begin(call, shape));
      take(plain, Keras.read(keras, call, chain.channels()));
    } else if (name.last().equals("Input") || name.last().equals("InputLayer")) {
      begin(call, shape(call));
    } else if (LEFT_OUT.contains(name.last().toLowerCase(Locale.ROOT))) {
      chain.ignore(name.last());
    } else if (ENDS.contains(name.last().toLowerCase(Locale.ROOT))) {
      chain.end(name.last(), call.place());
    } else {
      throw unknown(name);
    }
  }

  private void take(Plain plain, Reading reading) {
    Call call = plain.call();
    reading.unasked().stream()
        .filter(argument -> !SAID_ELSEWHERE.contains(argument.replaceFirst("=.*", "")))
        .forEach(chain::ignore);
    switch (reading.piece()) {
      case Piece.Layers made -> chain.add(made, name(plain), call.place());
      case Piece.Pad pad -> chain.pad(pad, call.place());
      case Piece.Crop crop -> chain.crop(crop, call.place());
    }
  }

  /// What the user calls it: Keras's `name`, else what it is assigned to, without its object.
  static Optional<String> name(Plain plain) {
    Optional<String> given =
        plain
            .call()
            .keyword("name")
            .flatMap(
                value ->
                    value instanceof Expr.Text text ? Optional.of(text.text()) : Optional.empty());
    return given
        .or(() -> plain.name().map(name -> name.substring(name.lastIndexOf('.') + 1)))
        .filter(name -> !name.matches("\\s*|\\d+"));
  }

  private void take(Gated gated) {
    Layer.Conv feature = part(gated.feature());
    Layer.Conv gate = part(gated.gate());
    if (!feature.operation().equals(gate.operation())) {
      throw gated.activation().place().wrong("feature and gate must be convolutions of one kind");
    }
    Layer layer =
        new Layer.GatedConv(
            Optional.empty(),
            feature.operation(),
            Optional.empty(),
            feature.bias(),
            Optional.empty(),
            gate.bias(),
            Activations.read(gated.activation()));
    int rank = feature.operation().window().rank();
    chain.add(
        new Piece.Layers(layer, rank, Optional.empty()),
        Optional.empty(),
        gated.activation().place());
  }

  /// One of the two convolutions of a gate, from what comes in.
  private Layer.Conv part(List<Plain> plains) {
    Assembly own = new Assembly(chain.channels());
    plains.forEach(own::take);
    Read read = own.chain.read();
    read.channels().ifPresent(in -> chain.expect(in, plains.getFirst().call().place()));
    if (read.layers().size() == 1 && read.layers().getFirst() instanceof Layer.Conv conv) {
      return conv;
    }
    throw plains.getFirst().call().place().wrong("each side of a gate must be one convolution");
  }

  private void begin(Call call, Expr shape) {
    boolean channelsFirst =
        call.keyword("data_format")
            .filter(value -> value instanceof Expr.Text t && t.text().equals("channels_first"))
            .isPresent();
    chain.begin(Keras.start(shape, channelsFirst));
  }

  static Expr shape(Call call) {
    return call.keyword("shape")
        .or(() -> call.keyword("input_shape"))
        .or(() -> call.arguments().stream().findFirst().map(Argument::value))
        .orElseThrow(() -> call.place().wrong("the shape is missing"));
  }

  static Misfit unknown(Name name) {
    String object = name.dotted().substring(0, name.dotted().length() - name.last().length());
    String torch = name.last().replaceFirst("D$", "d");
    String keras = name.last().replaceFirst("d$", "D");
    String hint =
        Torch.NAMES.matcher(torch).matches() && !torch.equals(name.last())
            ? object + torch + " would fit"
            : Keras.NAMES.matcher(keras).matches() && !keras.equals(name.last())
                ? object + keras + " would fit"
                : "PyTorch's Conv, ConvTranspose, MaxPool, AvgPool and MaxUnpool are known, and"
                    + " Keras's Conv, DepthwiseConv, SeparableConv, ConvTranspose, MaxPooling and"
                    + " AveragePooling";
    return name.place().wrong(Expr.shortened(name.dotted()) + " is not known here; " + hint);
  }
}
