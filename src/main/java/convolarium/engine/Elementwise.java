package convolarium.engine;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// What is done to each element, or across channels, of feature maps `[N, C, …]`.
final class Elementwise {
  private final Workers workers;

  Elementwise(Workers workers) {
    this.workers = workers;
  }

  /// The new value of an element.
  @FunctionalInterface
  private interface Rule {
    float at(int position);
  }

  private Tensor each(Shape shape, Rule rule) {
    float[] y = new float[shape.elements()];
    int tasks = Math.ceilDiv(y.length, 1 << 16);
    workers.run(
        tasks,
        Watch.NONE,
        (task, _) -> {
          int end = (int) Math.min(y.length, (task + 1L) << 16);
          for (int i = task << 16; i < end; i++) {
            y[i] = rule.at(i);
          }
        });
    return Tensor.sharing(shape, y);
  }

  Tensor map(Activation activation, Tensor x) {
    float[] in = x.shared();
    return each(x.shape(), i -> activation.of(in[i]));
  }

  Tensor mapGradient(Activation activation, Tensor x, Tensor dy) {
    Plan.expect("gradient", x.shape(), dy);
    float[] in = x.shared();
    float[] back = dy.shared();
    return each(x.shape(), i -> activation.slope(in[i]) * back[i]);
  }

  Tensor affine(Tensor x, Tensor scale, Tensor shift) {
    Shape channels = Shape.of(x.shape().dim(1));
    Plan.expect("scale", channels, scale);
    Plan.expect("shift", channels, shift);
    float[] in = x.shared();
    int plane = plane(x.shape());
    return each(
        x.shape(),
        i -> {
          int channel = i / plane % channels.dim(0);
          return (float) ((double) in[i] * scale.get(channel) + shift.get(channel));
        });
  }

  Tensor localResponseNorm(Tensor x, int size, float alpha, float beta, float k) {
    float[] in = x.shared();
    Neighbours neighbours = Neighbours.of(x, size);
    return each(
        x.shape(),
        i -> (float) (in[i] / Math.pow(k + (double) alpha / size * neighbours.squares(i), beta)));
  }

  /// With s = k + α/size · Σx² the output is x/s^β, and an input c is seen by the outputs o near it:
  ///
  ///     dx_c = dy_c / s_c^β − 2αβ/size · x_c · Σ dy_o · x_o / s_o^(β+1)
  Tensor localResponseNormGradient(
      Tensor x, int size, float alpha, float beta, float k, Tensor dy) {
    Plan.expect("gradient", x.shape(), dy);
    float[] in = x.shared();
    float[] back = dy.shared();
    double share = (double) alpha / size;
    Neighbours seen = Neighbours.of(x, size);
    double[] sums = new double[in.length];
    Tensor falls =
        each(
            x.shape(),
            i -> {
              sums[i] = k + share * seen.squares(i);
              return (float) (back[i] * in[i] / Math.pow(sums[i], beta + 1.0));
            });
    Neighbours seeing = seen.reversed(falls);
    return each(
        x.shape(),
        i ->
            (float) (back[i] / Math.pow(sums[i], beta) - 2 * share * beta * in[i] * seeing.sum(i)));
  }

  /// For each channel those near it: from `below` before it to `above` behind it, as far as there
  /// are any.
  private record Neighbours(float[] values, int plane, int channels, int below, int above) {
    static Neighbours of(Tensor x, int size) {
      if (size < 1) {
        throw new IllegalArgumentException("size " + size + ", must be at least 1");
      }
      int channels = x.shape().dim(1);
      return new Neighbours(
          x.shared(), Elementwise.plane(x.shape()), channels, size / 2, (size - 1) / 2);
    }

    /// Other values, and for each channel those that it is near to.
    Neighbours reversed(Tensor others) {
      return new Neighbours(others.shared(), plane, channels, above, below);
    }

    double squares(int i) {
      double squares = 0;
      for (int c = first(i); c <= last(i); c++) {
        double value = values[i + c * plane];
        squares += value * value;
      }
      return squares;
    }

    double sum(int i) {
      double sum = 0;
      for (int c = first(i); c <= last(i); c++) {
        sum += values[i + c * plane];
      }
      return sum;
    }

    private int first(int i) {
      return -Math.min(below, channel(i));
    }

    private int last(int i) {
      return Math.min(above, channels - 1 - channel(i));
    }

    private int channel(int i) {
      return i / plane % channels;
    }
  }

  Tensor add(Tensor a, Tensor b) {
    Plan.expect("second summand", a.shape(), b);
    float[] left = a.shared();
    float[] right = b.shared();
    return each(a.shape(), i -> left[i] + right[i]);
  }

  Tensor multiply(Tensor a, Tensor b) {
    Plan.expect("second factor", a.shape(), b);
    float[] left = a.shared();
    float[] right = b.shared();
    return each(a.shape(), i -> left[i] * right[i]);
  }

  Tensor concat(List<Tensor> xs) {
    Shape first = xs.getFirst().shape();
    int channels = 0;
    for (Tensor x : xs) {
      if (x.shape().dim(0) != first.dim(0) || !x.shape().from(2).equals(first.from(2))) {
        throw new IllegalArgumentException(x.shape() + " cannot be joined to " + first);
      }
      channels = Math.addExact(channels, x.shape().dim(1));
    }
    List<Integer> dims = new ArrayList<>(List.of(first.dim(0), channels));
    dims.addAll(first.from(2));
    Shape shape = Shape.of(dims);
    float[] y = new float[shape.elements()];
    int at = 0;
    for (int n = 0; n < first.dim(0); n++) {
      for (Tensor x : xs) {
        int length = x.shape().elements() / first.dim(0);
        System.arraycopy(x.shared(), n * length, y, at, length);
        at += length;
      }
    }
    return Tensor.sharing(shape, y);
  }

  List<Tensor> split(Tensor joined, List<Shape> shapes) {
    int batch = joined.shape().dim(0);
    int whole = joined.shape().elements() / batch;
    List<Tensor> parts = new ArrayList<>();
    int at = 0;
    for (Shape shape : shapes) {
      float[] y = new float[shape.elements()];
      int length = y.length / batch;
      for (int n = 0; n < batch; n++) {
        System.arraycopy(joined.shared(), n * whole + at, y, n * length, length);
      }
      parts.add(Tensor.sharing(shape, y));
      at += length;
    }
    return parts;
  }

  private static int plane(Shape shape) {
    return shape.elements() / shape.dim(0) / shape.dim(1);
  }
}
