package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All slices of the weights: a row for every output channel, a column for every input channel;
/// where groups keep the two apart the place is empty.
///
/// Every weight is a [CellRef] of [Role#KERNEL] for the reader to jump to, or, where weights are
/// too small to be met, every slice is that of its first one. Nothing moves.
final class KernelMatrix implements StageFigure {
  private final KernelGrid grid;
  private final Palette palette;
  private final Mark sheet;
  private final Focus focus;

  private KernelMatrix(KernelGrid grid, Palette palette, Mark sheet, Focus focus) {
    this.grid = grid;
    this.palette = palette;
    this.sheet = sheet;
    this.focus = focus;
  }

  /// @param weight row-major in the grid's problem's weight shape
  /// @param channel the output channel whose row is outlined
  static KernelMatrix of(KernelGrid grid, Values weight, int channel, Page page) {
    Mark sheet = KernelSheet.of(grid, weight, channel, page.palette());
    return new KernelMatrix(grid, page.palette(), sheet, Focus.NONE);
  }

  @Override
  public KernelMatrix with(Focus focus) {
    return new KernelMatrix(grid, palette, sheet, focus);
  }

  @Override
  public double width() {
    return grid.width();
  }

  @Override
  public double height() {
    return grid.height();
  }

  @Override
  public double duration() {
    return 0;
  }

  @Override
  public Picture at(double t) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.rect(0, 0, width(), height()).fill(palette.ground()));
    marks.add(sheet);
    Stream.concat(focus.asked().stream(), focus.ringed().stream())
        .map(this::box)
        .flatMap(Optional::stream)
        .forEach(box -> marks.addAll(Grid.outline(box, palette)));
    return new Picture(width(), height(), marks);
  }

  private Optional<Box> box(CellRef ref) {
    return grid.volumes().stream()
        .flatMap(volume -> volume.showing(ref).stream())
        .findFirst()
        .map(plane -> plane.box(ref.cell()));
  }
}
