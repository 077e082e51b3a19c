package convolarium.studio;

import convolarium.arithmetic.Operation.Windowed;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Puts a matrix from elsewhere in the place of a plane, which takes its size.
///
/// A matrix of as many dimensions as there are axes goes into the plane, or into every kernel when
/// the plane is all of them. One more dimension is that of the channels: it replaces the whole
/// input, or the kernel of one output channel. A single row can stand for a plane, a plane for a
/// volume.
public final class Pasting {
  private final Document document;
  private final Plane plane;
  private final Tensor matrix;

  private Pasting(Document document, Plane plane, Tensor matrix) {
    this.document = document;
    this.plane = plane;
    this.matrix = matrix;
  }

  /// The document with the matrix in that plane; of a whole input of several channels, in the
  /// first. It may not fit.
  ///
  /// @param matrix of 1 to 3 dimensions
  /// @throws Unsuited when it has no place there
  public static Document of(Document document, Plane plane, Tensor matrix) throws Unsuited {
    return new Pasting(document, plane, matrix).pasted();
  }

  private Document pasted() throws Unsuited {
    return switch (plane.held()) {
      case INPUT -> input();
      case WEIGHT, GATE_WEIGHT -> kernel();
      case BIAS, GATE_BIAS -> bias();
    };
  }

  private Document input() throws Unsuited {
    Tensor values = axes();
    int rank = document.rank();
    if (values.shape().rank() == rank + 1) {
      return document.with(values.reshaped(Shape.of(prefixed(1, values.shape().from(0)))));
    }
    Shape wanted = Made.shape(1, document.inChannels(0), values.shape().from(0));
    Plane channel = plane.index().isEmpty() ? new Plane(Held.INPUT, 0, List.of(0, 0)) : plane;
    return document.with(channel.set(Made.INPUT.refit(document.input(), wanted), values));
  }

  private Document kernel() throws Unsuited {
    Tensor values = axes();
    boolean all = values.shape().rank() == document.rank() + 1;
    Tensor old = plane.held().in(document, plane.stage()).orElseThrow();
    if (all && values.shape().dim(0) != old.shape().dim(1)) {
      throw new Unsuited(
          "the kernel has "
              + old.shape().dim(1)
              + " slices, the matrix "
              + values.shape().dim(0)
              + " planes");
    }
    List<Integer> kernel = values.shape().from(all ? 1 : 0);
    Shape wanted = Made.shape(old.shape().dim(0), old.shape().dim(1), kernel);
    Tensor weight = Made.WEIGHT.refit(old, wanted);
    for (int out = 0; out < wanted.dim(0); out++) {
      for (int in = 0; in < wanted.dim(1); in++) {
        if (plane.index().isEmpty()
            || plane.index().get(0) == out && (all || plane.index().get(1) == in)) {
          Plane slice = new Plane(plane.held(), plane.stage(), List.of(out, in));
          weight = slice.set(weight, all ? part(values, in) : values);
        }
      }
    }
    return withKernel(kernel, weight);
  }

  private Document withKernel(List<Integer> kernel, Tensor weight) {
    int place = plane.stage();
    Windowed operation = document.stage(place).operation();
    Document sized = document.with(place, operation.with(operation.window().withKernel(kernel)));
    Stage set = plane.held().with(sized.stage(place), weight);
    return sized.withNumbers(sized.input(), sized.replaced(place, set)).fitted();
  }

  private static Tensor part(Tensor values, int first) {
    Shape shape = Shape.of(values.shape().from(1));
    return Tensor.generate(shape, i -> values.get(first * shape.elements() + i));
  }

  private Document bias() throws Unsuited {
    Tensor old = plane.in(document);
    if (matrix.shape().elements() != old.shape().elements()) {
      throw new Unsuited(
          "there are "
              + old.shape().elements()
              + " biases, the matrix has "
              + matrix.shape().elements()
              + " numbers");
    }
    return plane.with(document, matrix.reshaped(old.shape()));
  }

  /// The matrix with a dimension for each axis, and perhaps one for the channels.
  private Tensor axes() throws Unsuited {
    int rank = document.rank();
    List<Integer> dims = matrix.shape().from(0);
    boolean column = rank == 1 && dims.size() == 2 && dims.get(1) == 1;
    if (column) {
      return matrix.reshaped(Shape.of(dims.get(0)));
    }
    List<Integer> grown = dims;
    while (grown.size() < rank) {
      grown = prefixed(1, grown);
    }
    if (grown.size() > rank + 1) {
      throw new Unsuited(
          "the matrix is "
              + matrix.shape()
              + "; on "
              + (rank == 1 ? "one axis" : rank + " axes")
              + " there is a place for "
              + (rank + 1)
              + " dimensions, channels first");
    }
    return matrix.reshaped(Shape.of(grown));
  }

  private static List<Integer> prefixed(int first, List<Integer> rest) {
    List<Integer> dims = new ArrayList<>(List.of(first));
    dims.addAll(rest);
    return dims;
  }
}
