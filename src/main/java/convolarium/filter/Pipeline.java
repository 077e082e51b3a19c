package convolarium.filter;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Filters that a photograph goes through, one after the other.
///
/// @param title for people; may be empty
public record Pipeline(String title, List<Step> steps) {
  public Pipeline {
    steps = List.copyOf(steps);
  }

  /// A pipeline without a title.
  public Pipeline(List<Step> steps) {
    this("", steps);
  }

  /// @param on whether it is done; else it is passed over
  public record Step(Recipe recipe, boolean on) {
    public Step with(Recipe recipe) {
      return new Step(recipe, on);
    }

    public Step switched(boolean on) {
      return new Step(recipe, on);
    }
  }

  public static Pipeline of(Recipe... recipes) {
    return new Pipeline(List.of(recipes).stream().map(recipe -> new Step(recipe, true)).toList());
  }

  /// With another step in a place.
  public Pipeline with(int place, Step step) {
    List<Step> next = new ArrayList<>(steps);
    next.set(place, step);
    return new Pipeline(title, next);
  }

  /// With one step more.
  ///
  /// @param place where it goes, `[0, steps]`
  public Pipeline plus(int place, Step step) {
    List<Step> next = new ArrayList<>(steps);
    next.add(place, step);
    return new Pipeline(title, next);
  }

  public Pipeline minus(int place) {
    List<Step> next = new ArrayList<>(steps);
    next.remove(place);
    return new Pipeline(title, next);
  }

  /// With a step in another place.
  public Pipeline moved(int from, int to) {
    List<Step> next = new ArrayList<>(steps);
    Collections.rotate(
        next.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
    return new Pipeline(title, next);
  }

  /// The filters of the steps that are on.
  ///
  /// @throws Unusable when one cannot be; it names the step when there are several
  public List<Filter> filters() throws Unusable {
    List<Filter> filters = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).on()) {
        filters.add(filter(i));
      }
    }
    return filters;
  }

  /// The filter of a step.
  ///
  /// @throws Unusable as above
  public Filter filter(int place) throws Unusable {
    try {
      return steps.get(place).recipe().filter();
    } catch (Unusable e) {
      throw steps.size() == 1
          ? e
          : new Unusable(e.part(), "step %d, %s".formatted(place + 1, e.what()));
    }
  }

  /// The photograph after all of these filters; itself when there is none.
  ///
  /// @throws IllegalArgumentException with the reason when one refuses
  /// @throws java.util.concurrent.CancellationException when the watch says so
  public static Raster apply(List<Filter> filters, Engine engine, Raster photo, Watch watch) {
    Raster now = photo;
    for (Filter filter : filters) {
      now = filter.apply(engine, now, watch);
    }
    return now;
  }
}
