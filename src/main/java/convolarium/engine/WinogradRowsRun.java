package convolarium.engine;

import static convolarium.engine.WinogradAxis.POINTS;

import convolarium.engine.PointProducts.Place;
import convolarium.engine.WinogradRowsCut.Task;
import convolarium.engine.kernels.Kernels;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Runs [WinogradRows]: takes the rows of some tiles to the points, multiplies them by the weights,
/// one matrix product for each point, and takes the products back.
final class WinogradRowsRun {
  private final WinogradRowsLayout layout;
  private final WinogradRowsCut cut;
  private final Machine machine;
  private final WinogradRowsInput input;
  private final PointProducts products;
  private final List<Task> tasks;
  private final List<PointSum> sums;

  /// What a thread works in.
  private record Scratch(Place v, Place m, float[] room, float[] stage) {}

  /// @param bias one for each output channel, or none at all
  WinogradRowsRun(WinogradRowsLayout layout, PointWeights weights, float[] bias, Machine machine) {
    this.layout = layout;
    this.machine = machine;
    Kernels kernels = machine.kernels();
    this.cut = WinogradRowsCut.of(layout, kernels, machine.workers().threads());
    this.input = new WinogradRowsInput(layout, cut, kernels);
    this.products =
        new PointProducts(kernels, weights, bias, layout.grid().outside(), 1, cut.width());
    this.tasks = cut.tasks(layout);
    this.sums = cut.sums(layout);
  }

  private Scratch scratch() {
    int slack = machine.kernels().slack();
    return new Scratch(
        place(input.size()),
        place(cut.panels() * Kernels.ROWS * cut.width()),
        new float[input.room()],
        new float[layout.outputs() * cut.width() + slack]);
  }

  private Place place(int apart) {
    int numbers = Aligned.START + POINTS * apart + machine.kernels().slack();
    return new Place(machine.workers().spares().take(numbers), Aligned.START, apart);
  }

  private void spare(Scratch scratch) {
    machine.workers().spares().give(scratch.v.values());
    machine.workers().spares().give(scratch.m.values());
  }

  /// The output for one batch.
  void of(float[] x, float[] y, Watch watch) {
    Scratch[] scratch = new Scratch[machine.workers().threads()];
    machine
        .workers()
        .run(
            layout.grid().batch() * tasks.size(),
            watch,
            (task, worker) -> {
              if (scratch[worker] == null) {
                scratch[worker] = scratch();
              }
              run(tasks.get(task % tasks.size()), task / tasks.size(), x, scratch[worker], y);
            });
    Stream.of(scratch).filter(Objects::nonNull).forEach(this::spare);
  }

  private void run(Task task, int image, float[] x, Scratch scratch, float[] y) {
    Grid grid = layout.grid();
    int group = image * grid.groups() + task.group();
    int from = group * grid.inside() * grid.inputCells();
    int count = (task.to() - task.from()) * layout.width();
    int panels = products.weights().panels();
    for (int panel = 0; panel < panels; panel += cut.panels()) {
      int end = Math.min(panel + cut.panels(), panels);
      for (int i = 0; i < sums.size(); i++) {
        if (sums.size() > 1 || panel == 0) {
          input.transform(task, i * layout.together(), x, from, scratch.room, scratch.v);
        }
        products.multiply(task.group(), panel, end, sums.get(i), count, 0, scratch.v, scratch.m, 0);
      }
      int bottom = Math.min(end * Kernels.ROWS, grid.outside());
      for (int row = panel * Kernels.ROWS; row < bottom; row++) {
        int at = scratch.m.origin() + (row - panel * Kernels.ROWS) * cut.width();
        int plane = (group * grid.outside() + row) * layout.depth().cells() + task.slice();
        int to = plane * grid.rows().output() * grid.columns().output();
        back(task, scratch.m, at, scratch.stage, y, to);
      }
    }
  }

  /// Takes the products of one output channel back, Y = Aᵀ·M.
  private void back(Task task, Place m, int at, float[] stage, float[] y, int to) {
    Kernels kernels = machine.kernels();
    int outputs = layout.outputs();
    int height = layout.grid().rows().output();
    int length = layout.grid().columns().output();
    int width = layout.width();
    int tiles = task.to() - task.from();
    int first = to + task.from() * outputs * length;
    // rows as long as a vector are exact, others and those of the last tile need room behind
    int whole = length < kernels.third() ? 0 : Math.min(tiles, height / outputs - task.from());
    kernels
        .points()
        .fromPoints(
            m.values(),
            at,
            width,
            m.apart(),
            outputs,
            y,
            first,
            outputs * length,
            length,
            whole,
            length);
    for (int tile = whole; tile < tiles; tile++) {
      int from = at + tile * width;
      kernels
          .points()
          .fromPoints(m.values(), from, 0, m.apart(), outputs, stage, 0, 0, cut.width(), 1, length);
      int rows = Math.min(outputs, height - (task.from() + tile) * outputs);
      int cell = first + tile * outputs * length;
      kernels.copy(stage, 0, cut.width(), y, cell, length, rows, length);
    }
  }
}
