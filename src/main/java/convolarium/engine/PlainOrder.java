package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.Optional;

/// The definition, pixel by pixel: the values of the window are counted, one number for each of 256
/// levels, and the counts added up until they pass the wanted place.
///
/// It wins for photos of a few pixels, and where no other method goes. Memory: 256 counts a row.
/// Error: none.
///
/// Source: Seward, Information Sorting in the Application of Electronic Digital Computers to
/// Business Operations (1954), for sorting by counting.
final class PlainOrder implements OrderMethod {
  private static final int LEVELS = 256;

  @Override
  public String name() {
    return "counting each window";
  }

  @Override
  public Optional<String> refusal(OrderTask task) {
    return Optional.empty();
  }

  @Override
  public String reason(OrderTask task) {
    return "it takes everything";
  }

  @Override
  public void run(OrderTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    machine.workers().run(task.rows().output(), watch, (row, _) -> row(task, photo, out, row));
  }

  private static void row(OrderTask task, Raster photo, byte[] out, int row) {
    int[] counts = new int[LEVELS];
    int at = row * task.columns().output() * photo.channels();
    for (int column = 0; column < task.columns().output(); column++, at += photo.channels()) {
      for (int colour = 0; colour < photo.colours(); colour++) {
        Arrays.fill(counts, 0);
        count(task, photo, row, column, colour, counts);
        out[at + colour] = (byte) level(counts, task.order().rank(task.values()));
      }
    }
  }

  private static void count(
      OrderTask task, Raster photo, int row, int column, int colour, int[] counts) {
    Axis rows = task.rows();
    Axis columns = task.columns();
    for (int a = 0; a < rows.kernel(); a++) {
      int y = task.border().source(rows.source(row, a), rows.input());
      for (int b = 0; b < columns.kernel(); b++) {
        int x = task.border().source(columns.source(column, b), columns.input());
        counts[y < 0 || x < 0 ? 0 : photo.get(y, x, colour)]++;
      }
    }
  }

  private static int level(int[] counts, int rank) {
    int level = 0;
    for (int left = rank - counts[0]; left >= 0; left -= counts[level]) {
      level++;
    }
    return level;
  }
}
