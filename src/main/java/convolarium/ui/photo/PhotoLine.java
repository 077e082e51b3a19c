package convolarium.ui.photo;

import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.tensor.Shape;
import java.util.stream.Collectors;

/// A photograph and what is done to it on one line: `still-life.jpg 3×1067×1600 > average reflect`.
final class PhotoLine {
  private PhotoLine() {}

  /// @param shape `(1, C, H, W)` of the photograph
  /// @param pipeline of which the steps that are on are told
  static String of(String name, Shape shape, Pipeline pipeline) {
    String steps =
        pipeline.steps().stream()
            .filter(Pipeline.Step::on)
            .map(step -> " > " + term(step.recipe()))
            .collect(Collectors.joining());
    return "%s %d×%d×%d%s".formatted(name, shape.dim(1), shape.dim(2), shape.dim(3), steps);
  }

  private static String term(Recipe recipe) {
    if (!recipe.slides()) {
      return recipe.name();
    }
    Sliding sliding = recipe.sliding();
    String steps = sliding.stride() == 1 ? "" : " s" + sliding.stride();
    String gaps = sliding.dilation() == 1 ? "" : " d" + sliding.dilation();
    return recipe.name() + steps + gaps + " " + sliding.border().term();
  }
}
