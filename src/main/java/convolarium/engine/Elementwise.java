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
    if (size < 1) {
      throw new IllegalArgumentException("size " + size + ", must be at least 1");
    }
    float[] in = x.shared();
    int plane = plane(x.shape());
    int channels = x.shape().dim(1);
    return each(
        x.shape(),
        i -> {
          int channel = i / plane % channels;
          int first = Math.max(channel - size / 2, 0);
          int last = Math.min(channel + (size - 1) / 2, channels - 1);
          double squares = 0;
          for (int c = first; c <= last; c++) {
            double value = in[i + (c - channel) * plane];
            squares += value * value;
          }
          return (float) (in[i] / Math.pow(k + (double) alpha / size * squares, beta));
        });
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

  private static int plane(Shape shape) {
    return shape.elements() / shape.dim(0) / shape.dim(1);
  }
}
