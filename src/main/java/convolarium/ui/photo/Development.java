package convolarium.ui.photo;

import convolarium.arithmetic.Binding;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Filter;
import convolarium.filter.Filtered;
import convolarium.filter.Pipeline;
import convolarium.filter.Preview;
import convolarium.filter.Pyramid;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.filter.Viewport;
import convolarium.studio.Treatment;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/// What is to be done to a photograph: the steps of a treatment that are on, of which one is told.
///
/// @param told the number of the step told; of those that are on the selected one or the last
///   before it, else the first
record Development(Pipeline pipeline, List<Integer> places, List<Filter> filters, int told) {

  /// @throws Unusable when a filter cannot be
  static Development of(Treatment treatment) throws Unusable {
    Pipeline pipeline = treatment.pipeline();
    List<Integer> places = new ArrayList<>();
    List<Filter> filters = new ArrayList<>();
    int told = 0;
    for (int place = 0; place < pipeline.steps().size(); place++) {
      if (pipeline.steps().get(place).on()) {
        told = place <= treatment.selected() ? filters.size() : told;
        filters.add(pipeline.filter(place));
        places.add(place);
      }
    }
    if (filters.isEmpty()) {
      filters.add(Recipe.of("identity").filter());
      places.add(treatment.selected());
    }
    return new Development(pipeline, places, filters, told);
  }

  /// All filters on a photograph of shape `[1, colours, H, W]`: the last problem, or the first
  /// refusal.
  Binding on(Shape photo) {
    Binding last = filters.getFirst().on(photo);
    for (Filter next : filters.subList(1, filters.size())) {
      if (last instanceof Binding.Bound(var problem)) {
        last = next.on(problem.output());
      }
    }
    return last;
  }

  /// Whether it can be seen before it is done.
  boolean previewed() {
    return Preview.possible(filters);
  }

  /// What is seen of the filtered photograph through a window, without filtering the rest.
  ///
  /// @param coarser see [Preview#of]
  Preview preview(Opened photo, Engine engine, Viewport view, int coarser) {
    return Preview.of(photo.pyramid(), filters, engine, view, coarser, Watch.NONE);
  }

  /// Takes a photograph through the filters, none of which refuses.
  ///
  /// @throws java.util.concurrent.CancellationException when the watch says so
  Developed run(Opened photo, Engine engine, Watch watch) {
    long start = System.nanoTime();
    Raster now = photo.photo().raster();
    int stride = 1;
    List<Told> story = new ArrayList<>();
    List<Effort> efforts = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = filters.get(i);
      Filtered output = filter.filtered(engine, now, watch);
      if (i == told) {
        story.add(new Told(places.get(i), filter, output.input(), output, stride));
      }
      efforts.add(Effort.of(filter, output));
      now = output.raster();
      stride *= filter.stride();
    }
    long nanos = System.nanoTime() - start;
    return new Developed(
        photo, pipeline, story.getFirst(), efforts, stride, Pyramid.of(now, watch), nanos);
  }
}
