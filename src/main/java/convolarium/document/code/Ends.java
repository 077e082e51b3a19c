package convolarium.document.code;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import java.util.ArrayList;
import java.util.List;

/// What stands before or behind a layer in code, as a padding of its own: the frameworks say by two
/// layers what is one here.
final class Ends {
  private Ends() {}

  /// The layer with the padding before it.
  static Layer padded(Layer layer, Piece.Pad pad, Place place) {
    return switch (layer) {
      case Layer.Conv(var name, Convolution c, var weight, var bias) ->
          new Layer.Conv(
              name,
              new Convolution(padded(c.window(), pad, false, place), c.outChannels(), c.groups()),
              weight,
              bias);
      case Layer.Pool(var name, Pooling p) -> {
        if (p.ceil()) {
          throw place.wrong("a padding before a pooling with ceil_mode cannot be shown");
        }
        // zeros that a layer before it has put there count in a mean
        boolean max = p.kind() == Kind.MAX;
        yield new Layer.Pool(
            name, new Pooling(p.kind(), padded(p.window(), pad, max, place), false, true));
      }
      default -> throw place.wrong("a padding before this layer cannot be shown");
    };
  }

  private static Window padded(Window window, Piece.Pad pad, boolean lowest, Place place) {
    if (pad.sides().size() != window.rank()) {
      throw place.wrong("the padding before it has " + pad.sides().size() + " axes");
    }
    if (!none(window.padding())) {
      throw place.wrong("a padding before it and one of its own cannot be shown together");
    }
    if (pad.lowest() != lowest) {
      throw place.wrong(
          lowest
              ? "a max-pooling pads with −∞, so zeros before it cannot be shown"
              : "only a max-pooling can have −∞ before it");
    }
    return window.withPadding(new Padding.Explicit(pad.sides())).withBorder(pad.border());
  }

  private static boolean none(Padding padding) {
    return padding == Rule.VALID
        || padding instanceof Padding.Explicit(List<Sides> sides)
            && sides.stream().allMatch(new Sides(0, 0)::equals);
  }

  /// A transposed convolution with that many cells less: a cut takes back output padding first.
  static Layer cropped(Layer.ConvTranspose layer, List<Sides> cuts) {
    Transposed operation = layer.operation();
    Window window = operation.window();
    List<Sides> sides = new ArrayList<>();
    List<Integer> outputPadding = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      // the padding of a transposed convolution is given in numbers, so no input is asked
      Sides own = window.padding().on(window, axis, 1);
      int more = operation.outputPadding().get(axis);
      int after = cuts.get(axis).after();
      int back = Math.min(more, after);
      sides.add(new Sides(own.before() + cuts.get(axis).before(), own.after() + after - back));
      outputPadding.add(more - back);
    }
    return new Layer.ConvTranspose(
        layer.name(),
        new Transposed(
            window.withPadding(new Padding.Explicit(sides)),
            operation.outChannels(),
            operation.groups(),
            outputPadding),
        layer.weight(),
        layer.bias());
  }
}
