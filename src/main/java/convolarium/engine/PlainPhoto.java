package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.tensor.Light;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.Optional;

/// The definition, pixel by pixel: products in row-major order, each product and sum rounded to
/// float.
///
/// It wins where no other method goes: kernels spread so wide that a row with its border would not
/// fit the memory. No memory besides the two photos; error as in [Plain].
final class PlainPhoto implements SumMethod {
  @Override
  public String name() {
    return "plain sums";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    return Optional.empty();
  }

  @Override
  public String reason(PhotoTask task) {
    return "it takes everything";
  }

  @Override
  public long multiplies(PhotoTask task) {
    return Math.multiplyExact(task.problem().macs(), task.kernels().size());
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    machine.workers().run(task.rows().output(), watch, (row, _) -> row(task, photo, out, row));
  }

  private static void row(PhotoTask task, Raster photo, byte[] out, int row) {
    int at = row * task.columns().output() * photo.channels();
    for (int column = 0; column < task.columns().output(); column++, at += photo.channels()) {
      for (int colour = 0; colour < photo.colours(); colour++) {
        float[] sums = sums(task, photo, row, column, colour);
        out[at + colour] = (byte) task.response().sample(sums);
      }
    }
  }

  @Override
  public Range range(PhotoTask task, Raster photo, Machine machine, Watch watch) {
    Range[] rows = new Range[task.rows().output()];
    machine.workers().run(rows.length, watch, (row, _) -> rows[row] = range(task, photo, row));
    return Arrays.stream(rows).reduce(Range::with).orElseThrow();
  }

  private static Range range(PhotoTask task, Raster photo, int row) {
    Range range = new Range(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    for (int column = 0; column < task.columns().output(); column++) {
      for (int colour = 0; colour < photo.colours(); colour++) {
        float taken = task.response().taken(sums(task, photo, row, column, colour));
        range = range.with(new Range(taken, taken));
      }
    }
    return range;
  }

  private static float[] sums(PhotoTask task, Raster photo, int row, int column, int colour) {
    float[] sums = new float[task.kernels().size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum(task, i, photo, row, column, colour);
    }
    return sums;
  }

  private static float sum(
      PhotoTask task, int kernel, Raster photo, int row, int column, int colour) {
    Axis rows = task.rows();
    Axis columns = task.columns();
    float sum = 0;
    int weight = 0;
    for (int a = 0; a < rows.kernel(); a++) {
      int y = task.border().source(rows.source(row, a), rows.input());
      for (int b = 0; b < columns.kernel(); b++, weight++) {
        int x = task.border().source(columns.source(column, b), columns.input());
        if (y >= 0 && x >= 0) {
          int sample = photo.get(y, x, colour);
          float value = task.response().linear() ? (float) Light.of(sample) : sample;
          sum += value * task.kernels().get(kernel).get(weight);
        }
      }
    }
    return sum;
  }
}
