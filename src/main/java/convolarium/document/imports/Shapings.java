package convolarium.document.imports;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding.Sides;
import convolarium.network.Layer;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operators of ONNX that move numbers without computing. Those that leave `[N, F]` of the
/// numbers in their order are a flatten layer.
final class Shapings {
  private Shapings() {}

  static Meaning flatten(Applied a) {
    int rank = a.in().rank();
    long axis = a.attributes().whole("axis", 1);
    return axis == 1 || axis == 1 - rank ? flat(a) : Meaning.UNKNOWN;
  }

  private static Meaning flat(Applied a) {
    return Meaning.Layers.of(new Layer.Flatten(a.name(-1)));
  }

  static Meaning reshape(Applied a) {
    Optional<List<Long>> wanted = a.wholes(1, "shape");
    return wanted.isEmpty() ? Meaning.UNKNOWN : to(a, filled(a.in(), wanted.get()));
  }

  /// What a shape with 0 for "as it is" and one −1 for "the rest" comes to.
  private static List<Long> filled(Shape in, List<Long> wanted) {
    List<Long> dims = new ArrayList<>();
    long known = 1;
    for (int i = 0; i < wanted.size(); i++) {
      long dim = wanted.get(i) == 0 && i < in.rank() ? in.dim(i) : wanted.get(i);
      dims.add(dim);
      known = dim > 0 && dim <= in.elements() && known <= in.elements() ? known * dim : known;
    }
    long rest = known > 0 ? in.elements() / known : 0;
    dims.replaceAll(dim -> dim == -1 ? rest : dim);
    return dims;
  }

  /// The same numbers in that shape.
  private static Meaning to(Applied a, List<Long> dims) {
    Optional<Shape> shape = shape(dims).filter(s -> s.elements() == a.in().elements());
    if (shape.isEmpty()) {
      throw a.node().wrong("its input " + a.in() + " cannot have the shape " + dims);
    }
    if (shape.get().equals(a.in())) {
      return Meaning.SAME;
    }
    return shape.get().rank() == 2 && shape.get().dim(0) == a.in().dim(0)
        ? flat(a)
        : new Meaning.Other(false, shape);
  }

  private static Optional<Shape> shape(List<Long> dims) {
    long elements = 1;
    for (long dim : dims) {
      if (dim < 1 || dim > Shape.MOST_ELEMENTS || elements * dim > Shape.MOST_ELEMENTS) {
        return Optional.empty();
      }
      elements *= dim;
    }
    return Optional.of(Shape.of(dims.stream().map(Long::intValue).toList()));
  }

  static Meaning squeeze(Applied a) {
    int rank = a.in().rank();
    Optional<List<Long>> axes = a.wholes(1, "axes");
    List<Long> dims = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      long one = axis;
      boolean named =
          axes.isPresent() && axes.get().stream().anyMatch(x -> x == one || x == one - rank);
      boolean goes = named || axes.isEmpty() && !a.given(1) && a.in().dim(axis) == 1;
      if (!goes) {
        dims.add((long) a.in().dim(axis));
      }
    }
    return axes.isEmpty() && a.given(1) ? Meaning.UNKNOWN : to(a, dims);
  }

  static Meaning unsqueeze(Applied a) {
    Optional<List<Long>> axes = a.wholes(1, "axes");
    if (axes.isEmpty() || axes.get().size() > 8) {
      return Meaning.UNKNOWN;
    }
    int rank = a.in().rank() + axes.get().size();
    List<Long> places = axes.get().stream().map(x -> x < 0 ? x + rank : x).toList();
    List<Long> dims = new ArrayList<>();
    int next = 0;
    for (long axis = 0; axis < rank; axis++) {
      dims.add(places.contains(axis) || next == a.in().rank() ? 1L : (long) a.in().dim(next++));
    }
    return to(a, dims);
  }

  static Meaning transpose(Applied a) {
    int rank = a.in().rank();
    Optional<List<Long>> order = a.attributes().wholes("perm");
    List<Integer> dims = new ArrayList<>();
    boolean same = true;
    for (int axis = 0; axis < rank; axis++) {
      long from =
          order.isPresent() && axis < order.get().size() ? order.get().get(axis) : rank - 1L - axis;
      if (from < 0 || from >= rank) {
        throw a.node().wrong("perm is " + order.get() + ", but its input has " + rank + " axes");
      }
      same &= from == axis;
      dims.add(a.in().dim((int) from));
    }
    Optional<Shape> shape = shape(dims.stream().map(Long::valueOf).toList());
    return same
        ? Meaning.SAME
        : shape.isEmpty() ? Meaning.UNKNOWN : new Meaning.Other(false, shape);
  }

  /// Larger or smaller maps: by factors or by sizes.
  static Meaning resize(Applied a) {
    boolean old = a.node().op().equals("Upsample");
    Optional<List<Double>> scales = a.constant(old ? 1 : 2).flatMap(Constant::few);
    Optional<List<Long>> sizes = a.constant(3).flatMap(Constant::wholes);
    List<Long> dims = new ArrayList<>();
    for (int axis = 0; axis < a.in().rank(); axis++) {
      if (sizes.isPresent() && sizes.get().size() == a.in().rank()) {
        dims.add(sizes.get().get(axis));
      } else if (scales.isPresent() && scales.get().size() == a.in().rank()) {
        dims.add((long) Math.floor(a.in().dim(axis) * scales.get().get(axis)));
      }
    }
    return new Meaning.Other(false, dims.isEmpty() ? Optional.empty() : shape(dims));
  }

  /// Padding before a convolution is that convolution's own.
  static Meaning pad(Applied a) {
    int rank = a.in().rank();
    Optional<List<Long>> pads = a.wholes(1, "pads");
    if (pads.isEmpty() || pads.get().size() != 2 * rank || a.given(3)) {
      return Meaning.UNKNOWN;
    }
    Optional<Border> border = border(a);
    List<Sides> sides = new ArrayList<>();
    List<Long> dims = new ArrayList<>();
    boolean plain = border.isPresent() && a.only().equals("Conv") && rank > 2;
    for (int axis = 0; axis < rank; axis++) {
      long before = pads.get().get(axis);
      long after = pads.get().get(axis + rank);
      long most = Shape.MOST_ELEMENTS / 4;
      if (Math.max(Math.abs(before), Math.abs(after)) > most) {
        throw a.node()
            .wrong("it pads by " + before + " and " + after + ", " + most + " is the most");
      }
      plain &= before >= 0 && after >= 0 && (axis > 1 || before + after == 0);
      sides.add(new Sides((int) before, (int) after));
      dims.add(a.in().dim(axis) + before + after);
    }
    return plain
        ? new Meaning.Before(new Pad(sides.subList(2, rank), border.get()))
        : new Meaning.Other(false, shape(dims));
  }

  private static Optional<Border> border(Applied a) {
    boolean zero =
        !a.given(2)
            || a.constant(2).flatMap(Constant::few).filter(v -> v.equals(List.of(0.0))).isPresent();
    return switch (a.attributes().text("mode", "constant")) {
      case "constant" ->
          zero && a.attributes().decimal("value", 0) == 0
              ? Optional.of(Border.ZEROS)
              : Optional.empty();
      case "reflect" -> Optional.of(Border.REFLECT);
      case "edge" -> Optional.of(Border.REPLICATE);
      case "wrap" -> Optional.of(Border.CIRCULAR);
      default -> Optional.empty();
    };
  }

  /// The shape itself as numbers.
  static Meaning dims(Applied a) {
    int rank = a.in().rank();
    int start = Math.clamp(a.attributes().whole("start", 0), -rank, rank);
    int end = Math.clamp(a.attributes().whole("end", rank), -rank, rank);
    int from = start < 0 ? start + rank : start;
    int to = end < 0 ? end + rank : end;
    List<Long> dims =
        a.in().from(0).subList(Math.min(from, to), to).stream().map(Long::valueOf).toList();
    return new Meaning.Worked(Constant.of(dims, false));
  }
}
