package convolarium.engine;

import convolarium.arithmetic.Axis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a photograph is cut into tiles for transforms.
///
/// A tile of L cells on an axis yields the outputs whose windows lie in it whole, (L −
/// extent)/stride + 1 of them: tiles overlap by what a window spans.
///
/// @param height of a tile, in pixels
/// @param width of a tile, in pixels
record FourierCut(PhotoTask task, int height, int width) {
  private static final List<Integer> HEIGHTS = List.of(128, 512);
  private static final List<Integer> WIDTHS = List.of(64, 256, 1024);

  /// The numbers of a tile up to here stay in the second or third cache.
  private static final int CACHED = 512 * 256;

  /// The cheapest cut, the smaller tile of equals; none where the kernel spans more than a tile.
  static Optional<FourierCut> of(PhotoTask task) {
    return all(task).stream().min(Comparator.comparingDouble(FourierCut::cost));
  }

  /// All cuts into tiles that hold a whole window.
  static List<FourierCut> all(PhotoTask task) {
    return HEIGHTS.stream()
        .flatMap(height -> WIDTHS.stream().map(width -> new FourierCut(task, height, width)))
        .filter(cut -> cut.height >= task.rows().extent() && cut.width >= task.columns().extent())
        .toList();
  }

  /// What a kernel may span at most, as a sentence has it.
  static String most() {
    return HEIGHTS.getLast() + " × " + WIDTHS.getLast();
  }

  private double cost() {
    // measured: larger tiles cost half as much again for every number
    return multiplies() * (height * width > CACHED ? 1.5 : 1);
  }

  /// Output rows of a tile.
  int rows() {
    return outputs(task.rows(), height);
  }

  /// Output columns of a tile.
  int columns() {
    return outputs(task.columns(), width);
  }

  private static int outputs(Axis axis, int length) {
    return Math.min((length - axis.extent()) / axis.stride() + 1, axis.output());
  }

  /// Tiles in a row of tiles.
  int across() {
    return Math.ceilDiv(task.columns().output(), columns());
  }

  int tiles() {
    return Math.multiplyExact(Math.ceilDiv(task.rows().output(), rows()), across());
  }

  /// The stages that each number goes through, there and back.
  int stages() {
    return 2 * (Stages.count(height / 2) + Stages.count(width));
  }

  /// Three complex products for four numbers and stage, one for each frequency.
  long multiplies() {
    long complex = (long) height / 2 * width * task.problem().inChannels();
    return Math.multiplyExact(tiles() * complex, 3L * stages() + 4);
  }
}
