package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.tensor.Raster;
import java.util.Optional;

/// The definition, pixel by pixel: products in row-major order, each product and sum rounded to
/// float.
///
/// It wins where no other method goes: kernels spread so wide that a row with its border would not
/// fit the memory. No memory besides the two photos; error as in [Plain].
final class PlainPhoto implements PhotoMethod {
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
    float[] sums = new float[task.kernels().size()];
    int at = row * task.columns().output() * photo.channels();
    for (int column = 0; column < task.columns().output(); column++, at += photo.channels()) {
      for (int colour = 0; colour < photo.colours(); colour++) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] = sum(task, i, photo, row, column, colour);
        }
        out[at + colour] = (byte) task.response().sample(sums);
      }
    }
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
          sum += photo.get(y, x, colour) * task.kernels().get(kernel).get(weight);
        }
      }
    }
    return sum;
  }
}
