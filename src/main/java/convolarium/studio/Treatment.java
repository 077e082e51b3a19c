package convolarium.studio;

import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import java.util.function.UnaryOperator;

/// What a photograph is treated with, and which step of it is being worked on.
///
/// @param selected the step's number, in `[0, steps)`
public record Treatment(Pipeline pipeline, int selected) {

  /// @throws IllegalArgumentException when there is no step or no such step
  public Treatment {
    if (selected < 0 || selected >= pipeline.steps().size()) {
      throw new IllegalArgumentException("step " + selected + " of " + pipeline);
    }
  }

  /// What the window begins with: the mean of 3×3 pixels.
  public static Treatment initial() {
    return of(Pipeline.of(Recipe.of("average")));
  }

  /// That pipeline, with work on its last step.
  public static Treatment of(Pipeline pipeline) {
    return new Treatment(pipeline, pipeline.steps().size() - 1);
  }

  public Pipeline.Step step() {
    return pipeline.steps().get(selected);
  }

  public Recipe recipe() {
    return step().recipe();
  }

  /// With another recipe in the selected step.
  public Treatment with(UnaryOperator<Recipe> change) {
    return new Treatment(pipeline.with(selected, step().with(change.apply(recipe()))), selected);
  }

  public Treatment select(int place) {
    return new Treatment(pipeline, place);
  }

  /// With a step switched on or off.
  public Treatment switched(int place, boolean on) {
    return new Treatment(pipeline.with(place, pipeline.steps().get(place).switched(on)), selected);
  }

  /// With one step more behind the selected one, and that selected.
  public Treatment plus(Recipe recipe) {
    return new Treatment(
        pipeline.plus(selected + 1, new Pipeline.Step(recipe, true)), selected + 1);
  }

  /// Without a step; the last one that there is stays.
  public Treatment minus(int place) {
    if (pipeline.steps().size() == 1) {
      return this;
    }
    boolean before = place < selected || selected == pipeline.steps().size() - 1;
    return new Treatment(pipeline.minus(place), before ? selected - 1 : selected);
  }

  /// With a step in another place; the same one stays selected.
  public Treatment moved(int from, int to) {
    int next = selected;
    if (selected == from) {
      next = to;
    } else if (from < selected && selected <= to) {
      next = selected - 1;
    } else if (to <= selected && selected < from) {
      next = selected + 1;
    }
    return new Treatment(pipeline.moved(from, to), next);
  }
}
