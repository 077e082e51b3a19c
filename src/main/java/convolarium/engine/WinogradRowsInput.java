package convolarium.engine;

import static convolarium.engine.WinogradAxis.POINTS;

import convolarium.engine.PointProducts.Place;
import convolarium.engine.kernels.Kernels;
import java.util.stream.IntStream;

/// The first step of a [WinogradRows] run: takes rows of tiles to the points, V = Bᵀ·d for each
/// input slice, chunk of the kernel's rows and phase of a row.
record WinogradRowsInput(WinogradRowsLayout layout, WinogradRowsCut cut, Kernels kernels) {

  /// How many transformed numbers there are at most for each point.
  int size() {
    return WinogradRowsCut.planes(layout) * cut.plane();
  }

  /// How many numbers there must be to work in.
  int room() {
    return layout.endLine(cut.tiles()) * layout.sheet().row() + kernels.slack();
  }

  /// @param first the first of the slices to be taken to the points
  /// @param x the input, of which the first channel of the task's group begins at `from`
  /// @param room to work in, zeros where no run has written
  void transform(WinogradRowsCut.Task task, int first, float[] x, int from, float[] room, Place v) {
    Grid grid = layout.grid();
    Sheet sheet = layout.sheet();
    int stride = grid.rows().stride() * sheet.row();
    int[] inputs = IntStream.range(0, POINTS).map(e -> e * stride).toArray();
    int[] points = IntStream.range(0, POINTS).map(e -> e * v.apart()).toArray();
    int[] phases = layout.phases();
    int end = Math.min(first + layout.together(), layout.slices());
    int tiles = task.to() - task.from();
    int pitch = layout.rows().step() * sheet.row();
    int height = sheet.slice() / sheet.row();
    for (int slice = first; slice < end; slice++) {
      int depth = layout.depth().starts()[slice / grid.inside()];
      int line = (task.slice() * layout.depth().step() + depth) * height;
      int top = line + layout.firstLine(task.from());
      int bottom = line + layout.endLine(task.to());
      int channel = from + slice % grid.inside() * grid.inputCells();
      sheet.fill(kernels, x, channel, top, bottom, room, 0);
      for (int i = 0; i < layout.chunks().size(); i++) {
        int row = layout.chunks().get(i).first() * sheet.row();
        int plane = (i * layout.together() + slice - first) * phases.length;
        for (int phase : phases) {
          int to = v.origin() + plane++ * cut.plane();
          int at = row + phase * layout.width();
          kernels
              .points()
              .toPoints(
                  room,
                  at,
                  pitch,
                  inputs,
                  v.values(),
                  to,
                  layout.width(),
                  points,
                  tiles,
                  layout.width());
        }
      }
    }
  }
}
