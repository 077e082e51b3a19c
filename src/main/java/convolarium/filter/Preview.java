package convolarium.filter;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import java.util.List;

/// What is seen of a photograph through a window after some filters, without filtering the rest: it
/// costs as much as the window has points, however large the photograph is.
///
/// In its own size or enlarged, a photograph is cut to what the window shows and the filters need
/// around it, and the result is exact, unless a filter looks for the largest sum of all. Where it
/// is seen smaller, the level of its pyramid that is looked at goes through filters reduced alike,
/// and the result is close: see [Reduction].
public final class Preview {
  private final Raster piece;
  private final int top;
  private final int left;
  private final int level;

  private Preview(Raster piece, int top, int left, int level) {
    this.piece = piece;
    this.top = top;
    this.left = left;
    this.level = level;
  }

  /// Whether there is a preview of these: a stride moves all that follows, so it has none.
  public static boolean possible(List<Filter> filters) {
    return filters.stream().allMatch(filter -> filter.stride() == 1);
  }

  /// What that window shows.
  ///
  /// @param filters of which a preview is possible
  /// @param coarser how many more times the photograph is halved than the window needs, at least 0:
  ///   each makes it four times as fast
  /// @throws IllegalArgumentException with the reason when a filter refuses
  /// @throws java.util.concurrent.CancellationException when the watch says so
  public static Preview of(
      Pyramid photo, List<Filter> filters, Engine engine, Viewport view, int coarser, Watch watch) {
    if (!possible(filters)) {
      throw new IllegalArgumentException("no preview of strides: " + filters);
    }
    int level = photo.level(Math.scalb(view.scale(), -coarser));
    Raster whole = photo.raster(level);
    Shape full = photo.photo().shape();
    List<Filter> reduced =
        filters.stream().map(filter -> Reduction.of(filter, full, 1 << level)).toList();
    Span rows = view.on(level).rows(whole.height());
    Span columns = view.on(level).columns(whole.width());
    for (Filter filter : reduced.reversed()) {
      Problem problem = filter.problem(whole);
      Border border = problem.border();
      List<Axis> axes = problem.axes();
      rows = rows.needed(axes.getFirst(), border);
      columns = columns.needed(axes.getLast(), border);
    }
    Raster made = Pipeline.apply(reduced, engine, cut(whole, rows, columns), watch);
    return new Preview(made, rows.from(), columns.from(), level);
  }

  private static Raster cut(Raster whole, Span rows, Span columns) {
    if (rows.length() == whole.height() && columns.length() == whole.width()) {
      return whole;
    }
    int channels = whole.channels();
    int line = columns.length() * channels;
    byte[] samples = new byte[rows.length() * line];
    for (int y = 0; y < rows.length(); y++) {
      int from = ((rows.from() + y) * whole.width() + columns.from()) * channels;
      System.arraycopy(whole.shared(), from, samples, y * line, line);
    }
    return Raster.sharing(rows.length(), columns.length(), channels, samples);
  }

  /// The pixels of the window that this was made for, as [Pyramid#view] has them.
  public int[] view(Viewport view) {
    return Resampling.argb(piece, view.on(level).from(top, left), level > 0);
  }
}
