package convolarium.filter;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;

/// A photograph after its filters, with a border rule in place of theirs, and around it what the
/// rule puts there for the windows that reach beyond the edge.
///
/// @param filters without strides
/// @param border of each of them
/// @param before the rows and columns of padding above and at the left, `[2]`
/// @param after the same below and at the right
public record Bordered(
    List<Filter> filters, Border border, List<Integer> before, List<Integer> after) {
  public Bordered {
    filters = List.copyOf(filters);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// The steps of a pipeline that are on, with that rule, every pixel made.
  ///
  /// @param photo that they are for
  /// @throws Unusable when a filter cannot be
  /// @throws IllegalArgumentException with the reason when one refuses
  public static Bordered of(Pipeline pipeline, Border border, Raster photo) throws Unusable {
    List<Filter> filters = new ArrayList<>();
    int[] before = new int[2];
    int[] after = new int[2];
    for (Pipeline.Step step : pipeline.steps()) {
      if (step.on()) {
        Recipe recipe = step.recipe();
        Filter filter = recipe.with(recipe.sliding().withBorder(border).withStride(1)).filter();
        Problem problem = filter.problem(photo);
        for (int axis = 0; axis < 2; axis++) {
          Axis along = problem.axes().get(axis);
          before[axis] = Math.max(before[axis], along.before());
          after[axis] = Math.max(after[axis], along.after());
        }
        filters.add(filter);
      }
    }
    return new Bordered(
        filters, border, List.of(before[0], before[1]), List.of(after[0], after[1]));
  }

  /// What a window shows: the filtered photograph, the padding of the unfiltered one around it;
  /// premultiplied ARGB, 0 elsewhere.
  ///
  /// @throws java.util.concurrent.CancellationException when the watch says so
  public int[] view(Pyramid photo, Engine engine, Viewport view, Watch watch) {
    Raster raster = photo.photo();
    int[] argb = Preview.of(photo, filters, engine, view, 0, watch).view(view);
    int[] rows = places(view.top(), view.scale(), view.height());
    int[] columns = places(view.left(), view.scale(), view.width());
    for (int y = 0; y < view.height(); y++) {
      boolean level = rows[y] >= 0 && rows[y] < raster.height();
      for (int x = 0; x < view.width(); x++) {
        boolean inside = level && columns[x] >= 0 && columns[x] < raster.width();
        if (!inside) {
          argb[y * view.width() + x] = padding(raster, rows[y], columns[x]);
        }
      }
    }
    return argb;
  }

  private static int[] places(double first, double scale, int count) {
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = (int) Math.floor(first + (i + 0.5) / scale);
    }
    return places;
  }

  private int padding(Raster raster, int row, int column) {
    if (row < -before.get(0)
        || column < -before.get(1)
        || row >= raster.height() + after.get(0)
        || column >= raster.width() + after.get(1)) {
      return 0;
    }
    int y = border.source(row, raster.height());
    int x = border.source(column, raster.width());
    return y < 0 || x < 0 ? 0xFF000000 : Resampling.argb(raster, y, x);
  }
}
