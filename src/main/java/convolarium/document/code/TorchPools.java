package convolarium.document.code;

import static convolarium.document.code.TorchWords.flat;
import static convolarium.document.code.TorchWords.pad;
import static convolarium.document.code.TorchWords.suffix;
import static convolarium.document.code.Wording.before;
import static convolarium.document.code.Wording.comment;
import static convolarium.document.code.Wording.even;
import static convolarium.document.code.Wording.none;
import static convolarium.document.code.Wording.perAxis;
import static convolarium.document.code.Wording.sides;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Measured;
import java.util.List;

/// Poolings and unpoolings as PyTorch says them. What pads a maximum from outside is −∞.
final class TorchPools {
  private TorchPools() {}

  static List<String> pool(Measured m, Pooling pooling, boolean switches) {
    Window window = pooling.window();
    List<Sides> sides = sides(m, window);
    boolean max = pooling.kind() == Kind.MAX;
    boolean own = even(sides);
    if (!own && !max && !pooling.countPadding()) {
      return List.of(
          comment("PyTorch cannot pad a mean unevenly without counting the padding", m.layer()));
    }
    if (!own && pooling.ceil()) {
      // a padding before it would move the place behind which no window may start
      return List.of(comment("PyTorch cannot pad a pooling unevenly and round up", m.layer()));
    }
    String call =
        new Wording((max ? "nn.MaxPool" : "nn.AvgPool") + suffix(m))
            .add(perAxis(window.kernel()))
            .unless(window.stride().equals(window.kernel()), "stride", perAxis(window.stride()))
            .unless(!own || none(sides), "padding", perAxis(before(sides)))
            .perAxis("dilation", window.dilation(), 1)
            .unless(!switches, "return_indices", "True")
            .unless(!pooling.ceil(), "ceil_mode", "True")
            .unless(max || pooling.countPadding(), "count_include_pad", "False")
            .toString();
    String lowest = "nn.ConstantPad" + suffix(m) + "(" + flat(sides) + ", float(\"-inf\"))";
    return own ? List.of(call) : List.of(max ? lowest : pad(m, Border.ZEROS, sides), call);
  }

  static List<String> unpool(Measured m, Unpooling unpooling) {
    Window window = unpooling.window();
    List<Sides> sides = sides(m, window);
    if (!even(sides)) {
      return List.of(comment("PyTorch pads an unpooling evenly only", m.layer()));
    }
    return List.of(
        new Wording("nn.MaxUnpool" + suffix(m))
            .add(perAxis(window.kernel()))
            .unless(window.stride().equals(window.kernel()), "stride", perAxis(window.stride()))
            .unless(none(sides), "padding", perAxis(before(sides)))
            .toString());
  }
}
