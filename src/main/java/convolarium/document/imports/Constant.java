package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.TensorProto;
import convolarium.document.Folder;
import convolarium.network.Misfit;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A constant of an ONNX graph. Its sizes were judged when the file was read, its numbers are read
/// when somebody asks for them.
///
/// @param dims as the file has them: none of a single number
/// @param values where the numbers are
record Constant(String name, List<Integer> dims, ConstantValues values) {
  /// As many as a graph computes with to say a shape.
  private static final int MOST_WHOLES = 1024;

  Constant {
    dims = List.copyOf(dims);
  }

  /// @param folder of the model, for numbers in files beside it
  /// @throws Misfit when the file claims more numbers than it has, or than a tensor can hold
  static Constant of(TensorProto proto, Folder folder) {
    String name = Onnx.shortened(proto.getName());
    String where = "tensor \"" + name + "\"";
    List<Integer> dims = new ArrayList<>();
    long elements = 1;
    for (long dim : proto.getDimsList()) {
      elements = dim < 0 || dim > Shape.MOST_ELEMENTS ? -1 : elements * dim;
      if (elements < 0 || elements > Shape.MOST_ELEMENTS || dims.size() == 16) {
        throw new Misfit(
            where,
            "its dimensions "
                + proto.getDimsList().stream().limit(16).toList()
                + " are not those of a tensor: each at least 0, together at most 2^31-1 elements");
      }
      dims.add((int) dim);
    }
    return new Constant(
        proto.getName(), dims, ConstantValues.of(proto, (int) elements, folder, where));
  }

  /// Whole numbers that were worked out.
  static Constant of(List<Long> wholes, boolean single) {
    return new Constant(
        "", single ? List.of() : List.of(wholes.size()), new ConstantValues.Wholes(wholes));
  }

  int elements() {
    return dims.stream().reduce(1, (a, b) -> a * b);
  }

  boolean single() {
    return elements() == 1;
  }

  /// Its numbers where they are whole by type and few enough to say a shape.
  Optional<List<Long>> wholes() {
    if (!values.whole() || elements() > MOST_WHOLES) {
      return Optional.empty();
    }
    List<Long> wholes = new ArrayList<>();
    values.read((_, value) -> wholes.add((long) value));
    return Optional.of(wholes);
  }

  /// Its numbers where they are few enough to say sizes.
  Optional<List<Double>> few() {
    if (elements() > MOST_WHOLES) {
      return Optional.empty();
    }
    List<Double> few = new ArrayList<>();
    values.read((_, value) -> few.add(value));
    return Optional.of(few);
  }

  /// Whether it can be a weight: numbers with a fraction, at least one.
  boolean weights() {
    return !values.whole() && elements() > 0;
  }

  /// Whether it may have been learnt: a single number is a part of a formula.
  boolean learnt() {
    return weights() && !single();
  }

  /// As a weight of its own shape.
  Numbers numbers() {
    return numbers(Shape.of(dims));
  }

  /// As a weight of another shape with as many elements.
  Numbers numbers(Shape shape) {
    return new Weight(this, shape, false, 1);
  }

  /// A matrix with rows and columns changed.
  Numbers turned() {
    return new Weight(this, Shape.of(dims.get(1), dims.get(0)), true, 1);
  }

  /// @param shape of as many elements
  /// @param turned whether the two axes change places
  /// @param factor that each number is multiplied by
  record Weight(Constant constant, Shape shape, boolean turned, float factor)
      implements Numbers.Stored {
    @Override
    public Tensor load() {
      float[] all = new float[shape.elements()];
      int columns = shape.dim(shape.rank() - 1);
      int rows = all.length / columns;
      constant.values.read(
          (i, value) -> {
            int place = turned ? i % rows * columns + i / rows : i;
            all[place] = (float) value * factor;
            if (!Float.isFinite(all[place])) {
              throw new Misfit(
                  "tensor \"" + Onnx.shortened(constant.name) + "\"",
                  "element " + i + " is " + value + ", not finite in float32");
            }
          });
      return Tensor.sharing(shape, all);
    }

    Weight times(float more) {
      return new Weight(constant, shape, turned, factor * more);
    }
  }
}
