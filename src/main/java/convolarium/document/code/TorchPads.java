package convolarium.document.code;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding.Sides;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Number;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The layers of PyTorch that only pad. A negative amount of zeros cuts off.
record TorchPads(Arguments a, int rank) {
  /// @param name without the axes: `ReflectionPad`
  Piece read(String name) {
    return switch (name) {
      case "ZeroPad" -> zeros();
      case "ConstantPad" -> constant();
      case "ReflectionPad" -> pad(Border.REFLECT, false);
      case "ReplicationPad" -> pad(Border.REPLICATE, false);
      case "CircularPad" -> pad(Border.CIRCULAR, false);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Piece zeros() {
    List<Sides> sides = sides(Integer.MIN_VALUE);
    return sides.stream().anyMatch(s -> s.before() < 0 || s.after() < 0)
        ? new Piece.Crop(sides.stream().map(s -> new Sides(-s.before(), -s.after())).toList())
        : new Piece.Pad(sides, Border.ZEROS, false);
  }

  private Piece constant() {
    Expr value =
        a.find("value").orElseThrow(() -> a.place().wrong("value is missing in " + a.callee()));
    boolean lowest =
        value instanceof Call cast
            ? cast.arguments().stream()
                .anyMatch(arg -> arg.value() instanceof Expr.Text t && t.text().equals("-inf"))
            : value instanceof Expr.Name name && name.dotted().matches("-(math|np|torch)?\\.?inf");
    boolean zero = value instanceof Number number && Double.parseDouble(number.text()) == 0;
    if (!lowest && !zero) {
      throw Arguments.wrong("value", value, "0, or float(\"-inf\") before a max-pooling");
    }
    return pad(Border.ZEROS, lowest);
  }

  private Piece pad(Border border, boolean lowest) {
    return new Piece.Pad(sides(0), border, lowest);
  }

  /// Pairs as PyTorch writes them: the last axis first.
  private List<Sides> sides(int least) {
    List<Integer> flat = a.wholes("padding", least);
    if (flat.size() == 1) {
      flat = Collections.nCopies(2 * rank, flat.getFirst());
    }
    if (flat.size() != 2 * rank) {
      throw Arguments.wrong(
          "padding", a.find("padding").orElseThrow(), "a number or a tuple of " + 2 * rank);
    }
    List<Sides> sides = new ArrayList<>();
    for (int axis = rank - 1; axis >= 0; axis--) {
      sides.add(new Sides(flat.get(2 * axis), flat.get(2 * axis + 1)));
    }
    return sides;
  }
}
