package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.tensor.Light;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Arrays;

/// A photo with its task, and the sums that belong to them in double.
record PhotoTry(Raster photo, PhotoTask task) {

  /// The samples of a method.
  byte[] run(PhotoMethod method, Machine machine) {
    int pixels = task.rows().output() * task.columns().output();
    byte[] out = new byte[pixels * photo.channels()];
    Arrays.fill(out, (byte) 77);
    method.run(task, photo, out, machine, Watch.NONE);
    return out;
  }

  /// The sample before it is rounded.
  double exact(int y, int x, int colour) {
    Response response = task.response();
    double value = taken(y, x, colour) + response.offset();
    double number = response.coded() ? Light.coded(value) : value;
    return Math.clamp(number, 0.0, 255.0);
  }

  /// The sum, or the root of two squared ones, without offset.
  double taken(int y, int x, int colour) {
    double squares = 0;
    double sum = 0;
    for (Tensor kernel : task.kernels()) {
      sum = sum(kernel, y, x, colour);
      squares += sum * sum;
    }
    return task.response().unsigned() ? Math.sqrt(squares) : sum;
  }

  private double sum(Tensor kernel, int y, int x, int colour) {
    Axis rows = task.rows();
    Axis columns = task.columns();
    double sum = 0;
    for (int a = 0; a < rows.kernel(); a++) {
      for (int b = 0; b < columns.kernel(); b++) {
        int sy = task.border().source(rows.source(y, a), rows.input());
        int sx = task.border().source(columns.source(x, b), columns.input());
        if (sy >= 0 && sx >= 0) {
          int sample = photo.get(sy, sx, colour);
          double value = task.response().linear() ? Light.of(sample) : sample;
          sum += value * kernel.get(a * columns.kernel() + b);
        }
      }
    }
    return sum;
  }
}
