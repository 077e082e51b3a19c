package convolarium.engine;

import static convolarium.engine.WinogradAxis.POINTS;

import convolarium.engine.kernels.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How a [WinogradRows] run is cut into tasks, and where things lie that a task works with.
///
/// Rows of tiles stand one behind the other and their columns run on from row to row, so that only
/// the last panel of a task is not full.
///
/// @param tiles rows of tiles of the largest task
/// @param across tasks along the rows of tiles
/// @param panels of output channels whose products are worked at together
/// @param plane the distance of two transformed planes
/// @param width the distance of two rows of products
record WinogradRowsCut(int tiles, int across, int panels, int plane, int width) {
  /// How many transformed numbers stay in the second cache, where all input channels are at hand, …
  private static final int CACHED = 128 * 1024;

  /// … with so many products, for some panels of output channels.
  private static final int PRODUCTS = 64 * 1024;

  /// Otherwise all output channels are: then the products may go to the third cache, rather than
  /// weights be fetched from there too often.
  private static final int NEAR = 384 * 1024;

  /// A task: some rows of tiles of one output slice.
  ///
  /// @param from the first of them
  /// @param to the end of these
  record Task(int group, int slice, int from, int to) {}

  /// @param threads that a run is shared among
  static WinogradRowsCut of(WinogradRowsLayout layout, Kernels kernels, int threads) {
    int panels = layout.grid().panels();
    int planes = planes(layout);
    int column = layout.width() * POINTS;
    boolean whole = layout.sums() == 1;
    long most =
        whole
            ? Math.min(CACHED / planes, PRODUCTS / Kernels.ROWS) / column
            : NEAR / (planes + panels * Kernels.ROWS) / column;
    int all = layout.rows().cells();
    most = Math.clamp(most, 1, all);
    int independent = layout.grid().batch() * layout.grid().groups() * layout.depth().cells();
    // as many tasks for each thread, unless there are enough anyway
    int share = independent % threads == 0 ? 1 : threads;
    int across = Math.min(all, share * (int) Math.ceilDiv(all, share * most));
    int tiles = Math.ceilDiv(all, across);
    int columns = kernels.columns();
    int count = Math.ceilDiv(tiles * layout.width(), columns) * columns;
    int width = Aligned.apart(count);
    int together = panels;
    if (whole) {
      together = Math.clamp(PRODUCTS / (POINTS * Kernels.ROWS * width), 1, panels);
    }
    return new WinogradRowsCut(
        tiles, across, together, Aligned.apart(tiles * layout.width() + kernels.slack()), width);
  }

  /// Transformed planes at hand: those of each phase of a row for each chunk of a kernel's rows.
  static int planes(WinogradRowsLayout layout) {
    return layout.together() * layout.chunks().size() * layout.phases().length;
  }

  /// How many numbers a task of one row of tiles works with.
  static long least(WinogradRowsLayout layout) {
    boolean whole = layout.sums() == 1;
    int panels = whole ? 1 : layout.grid().panels();
    long rows = (long) POINTS * (planes(layout) + panels * Kernels.ROWS) * layout.width();
    return rows + (long) layout.endLine(1) * layout.sheet().row();
  }

  List<Task> tasks(WinogradRowsLayout layout) {
    List<Task> tasks = new ArrayList<>();
    int all = layout.rows().cells();
    for (int group = 0; group < layout.grid().groups(); group++) {
      for (int z = 0; z < layout.depth().cells(); z++) {
        for (int i = 0; i < across; i++) {
          tasks.add(
              new Task(
                  group,
                  z,
                  (int) ((long) all * i / across),
                  (int) ((long) all * (i + 1) / across)));
        }
      }
    }
    return tasks;
  }

  /// The sums that the input's slices are taken to the points for, some slices at a time.
  List<PointSum> sums(WinogradRowsLayout layout) {
    List<PointSum> sums = new ArrayList<>();
    for (int first = 0; first < layout.slices(); first += layout.together()) {
      int slices = Math.min(layout.together(), layout.slices() - first);
      int all = slices * layout.products();
      int last = slices * layout.full() * layout.columns().starts().length;
      int[] used = IntStream.range(0, POINTS).map(p -> p < POINTS - 1 ? all : last).toArray();
      int[] offsets = offsets(layout, slices);
      sums.add(new PointSum(first * layout.products(), used, offsets));
    }
    return sums;
  }

  private int[] offsets(WinogradRowsLayout layout, int slices) {
    int[] starts = layout.columns().starts();
    List<Integer> phases = IntStream.of(layout.phases()).boxed().toList();
    return IntStream.range(0, slices * layout.products())
        .map(
            k -> {
              int start = starts[k % starts.length];
              int chunk = k / starts.length / slices;
              int slice = k / starts.length % slices;
              int above = chunk * layout.together() + slice;
              return (above * phases.size() + phases.indexOf(layout.phase(start))) * plane
                  + layout.shift(start);
            })
        .toArray();
  }
}
