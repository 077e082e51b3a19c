package convolarium.studio;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Positions;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Documents as models of a few layers, and back.
public final class Conversion {
  private Conversion() {}

  /// The document of a model whose layers are convolutions, poolings and unpoolings.
  ///
  /// @throws Unsuited saying what of the model cannot be shown
  public static Document document(Model model) throws Unsuited {
    return new Staging(model).document();
  }

  /// The document as it is saved and written in the notation.
  public static Model model(Document document) {
    List<Optional<String>> names = names(document);
    List<Layer> layers = new ArrayList<>();
    for (int place = 0; place < document.stages().size(); place++) {
      layers.add(layer(document.stage(place), names.get(place), names));
    }
    return new Model(document.title(), new Numbers.Given(document.input()), layers);
  }

  /// The stages' names, and one for each pooling that an unpooling must call by name.
  private static List<Optional<String>> names(Document document) {
    List<Optional<String>> names = new ArrayList<>();
    document.stages().forEach(stage -> names.add(stage.name()));
    for (Stage stage : document.stages()) {
      if (stage instanceof Unpooled(_, _, Switches.Of(int pool)) && names.get(pool).isEmpty()) {
        names.set(
            pool,
            Stream.iterate(1, i -> i + 1)
                .map(i -> Optional.of(i == 1 ? "pool" : "pool" + i))
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow());
      }
    }
    return names;
  }

  private static Layer layer(Stage stage, Optional<String> name, List<Optional<String>> names) {
    return switch (stage) {
      case Weighted(_, var operation, var weight, var bias) ->
          switch (operation) {
            case Convolution c -> new Layer.Conv(name, c, given(weight), given(bias));
            case Transposed t -> new Layer.ConvTranspose(name, t, given(weight), given(bias));
            default -> throw new IllegalStateException(operation + " is no convolution");
          };
      case Gated(_, var operation, var weight, var bias, var gate, var gateBias, var activation) ->
          new Layer.GatedConv(
              name,
              operation,
              given(weight),
              given(bias),
              given(gate),
              given(gateBias),
              activation);
      case Pooled(_, var operation) -> new Layer.Pool(name, operation);
      case Unpooled(_, var operation, var switches) ->
          new Layer.Unpool(
              name,
              operation,
              switch (switches) {
                case Switches.Of(int pool) -> new Layer.Switches.Of(names.get(pool).orElseThrow());
                case Switches.Given(var positions) ->
                    new Layer.Switches.Given(Positions.of(positions));
              });
    };
  }

  private static Optional<Numbers> given(Tensor weight) {
    return Optional.of(new Numbers.Given(weight));
  }

  private static Bias given(Optional<Tensor> bias) {
    return bias.<Bias>map(b -> new Bias.Given(new Numbers.Given(b))).orElse(Bias.NONE);
  }
}
