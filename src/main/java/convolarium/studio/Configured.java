package convolarium.studio;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.document.code.Read;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents whose configuration is that of a line of notation or of code, with the numbers of the
/// document before where there are cells for them. It may not fit: then it is refused in the same
/// way as a number turned too far.
public final class Configured {
  /// Of no input: they are made up anew.
  private static final Indices NO_POSITIONS = Indices.of(Shape.of(1), 0);

  private final Document base;
  private final Staging staging;
  private final List<Layer> layers;
  private final Shape input;

  private Configured(Document document, Shape input, List<Layer> layers) throws Unsuited {
    this.input = input;
    this.layers = layers;
    staging = new Staging(new Model("", new Numbers.Made(input, Fill.RAMP), layers));
    staging.check();
    int rank = input.rank() - 2;
    base = document.rank() == rank ? document : document.withRank(rank);
  }

  /// With the input's shape and the layers of a model; its numbers, which are made up, are of no
  /// matter.
  ///
  /// @throws Unsuited when such layers are not shown
  public static Document of(Document document, Model model) throws Unsuited {
    return new Configured(document, model.input().shape(), model.layers()).document();
  }

  /// With the layers that code says, on the input that is there. Code rarely says how large the
  /// input is: where the layers do not fit it, it grows.
  ///
  /// @throws Unsuited when such layers are not shown
  public static Document of(Document document, Read code) throws Unsuited {
    int rank = code.rank();
    Document there = document.rank() == rank ? document : document.withRank(rank);
    int channels = code.channels().orElse(there.inChannels(0));
    List<Integer> sizes = code.size().orElse(there.input().shape().from(2));
    Document first =
        new Configured(there, Made.shape(1, channels, sizes), code.layers()).document();
    if (code.size().isPresent()) {
      return first;
    }
    List<Document> tried = new ArrayList<>(List.of(first));
    for (int least = 2; least <= Limits.most(rank - 1, rank); least++) {
      if (tried.getLast().fit() instanceof Fit.Fits) {
        return tried.getLast();
      }
      int size = least;
      List<Integer> grown =
          IntStream.range(0, rank)
              .mapToObj(a -> Math.max(sizes.get(a), Math.min(size, Limits.most(a, rank))))
              .toList();
      Shape input = Made.shape(1, channels, grown);
      tried.add(new Configured(there, input, code.layers()).document());
    }
    return first;
  }

  private Document document() throws Unsuited {
    List<Stage> stages = new ArrayList<>();
    for (Layer layer : layers) {
      Windowed operation = staging.operation(layer);
      if (operation.window().rank() != base.rank()) {
        throw new Unsuited(
            "a window of " + operation.window().rank() + " axes on an input of " + input);
      }
      stages.add(stage(layer, stages.size()));
    }
    Tensor numbers = Made.INPUT.refit(base.input(), input);
    return new Document(base.title(), numbers, stages, base.turned()).fitted();
  }

  private Stage stage(Layer layer, int place) throws Unsuited {
    return switch (layer) {
      case Layer.Conv(var name, var operation, _, var bias) ->
          new Weighted(name, operation, weight(operation, place), bias(bias, place));
      case Layer.ConvTranspose(var name, var operation, _, var bias) ->
          new Weighted(name, operation, weight(operation, place), bias(bias, place));
      case Layer.GatedConv gated ->
          new Gated(
              gated.name(),
              gated.operation(),
              weight(gated.operation(), place),
              bias(gated.bias(), place),
              old(Held.GATE_WEIGHT, place)
                  .orElseGet(() -> made(Made.GATE, gated.operation().window().kernel())),
              bias(gated.gateBias(), place),
              gated.activation());
      case Layer.Pool(var name, var operation) -> new Pooled(name, operation);
      case Layer.Unpool(var name, var operation, var switches) ->
          new Unpooled(
              name,
              operation,
              switch (switches) {
                case Layer.Switches.Of(String pool) -> new Switches.Of(staging.pool(pool, place));
                case Layer.Switches.Given _ -> new Switches.Given(NO_POSITIONS);
              });
      case Layer other -> throw new IllegalStateException(other.type());
    };
  }

  private Optional<Tensor> old(Held held, int place) {
    return place < base.stages().size() ? held.in(base, place) : Optional.empty();
  }

  /// The old kernels, between the same channels; in what shape they are needed will be seen when
  /// the whole fits.
  private Tensor weight(Windowed operation, int place) {
    Optional<Tensor> old = old(Held.WEIGHT, place);
    if (old.isEmpty()) {
      return made(Made.WEIGHT, operation.window().kernel());
    }
    Windowed before = base.stage(place).operation();
    boolean reversed =
        Stream.of(before, operation).anyMatch(Transposed.class::isInstance)
            && Stream.of(before, operation).anyMatch(Convolution.class::isInstance);
    return reversed && base.stage(place).groups() == 1 ? Made.swapped(old.get(), 1) : old.get();
  }

  private static Tensor made(Made made, List<Integer> kernel) {
    return made.up(Made.shape(1, 1, kernel.stream().map(k -> Math.max(1, k)).toList()));
  }

  private Optional<Tensor> bias(Bias bias, int place) {
    return bias instanceof Bias.None
        ? Optional.empty()
        : Optional.of(old(Held.BIAS, place).orElseGet(() -> Made.BIAS.up(Shape.of(1))));
  }
}
