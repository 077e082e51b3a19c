package convolarium.studio;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings a stage's numbers to the shapes that its problem needs.
final class Fitted {
  private Fitted() {}

  /// A stage with its numbers in the shapes of its problem.
  static Stage of(Stage stage, Problem problem) {
    return switch (stage) {
      case Weighted(var name, var operation, var weight, var bias) ->
          new Weighted(name, operation, weight(Made.WEIGHT, weight, problem), bias(bias, problem));
      case Gated(
              var name,
              var operation,
              var weight,
              var bias,
              var gateWeight,
              var gateBias,
              var activation) ->
          new Gated(
              name,
              operation,
              weight(Made.WEIGHT, weight, problem),
              bias(bias, problem),
              weight(Made.GATE, gateWeight, problem),
              bias(gateBias, problem),
              activation);
      case Pooled pooled -> pooled;
      case Unpooled(var name, var operation, Switches.Given(var positions))
          when !isSound(positions, problem) ->
          new Unpooled(name, operation, new Switches.Given(corners(problem)));
      case Unpooled unpooled -> unpooled;
    };
  }

  private static Tensor weight(Made made, Tensor weight, Problem problem) {
    return made.refit(weight, problem.weight().orElseThrow());
  }

  private static Optional<Tensor> bias(Optional<Tensor> bias, Problem problem) {
    return bias.map(values -> Made.BIAS.refit(values, Shape.of(problem.outChannels())));
  }

  /// Whether every value has a place in the output.
  static boolean isSound(Indices positions, Problem problem) {
    if (!positions.shape().equals(problem.input())) {
      return false;
    }
    int plane = Shape.of(problem.output().from(2)).elements();
    for (int i = 0; i < positions.shape().elements(); i++) {
      if (positions.get(i) < 0 || positions.get(i) >= plane) {
        return false;
      }
    }
    return true;
  }

  /// Switches that put each value into the first cell of its window.
  private static Indices corners(Problem problem) {
    Shape input = problem.input();
    Shape plane = Shape.of(problem.output().from(2));
    int[] positions = new int[input.elements()];
    for (int i = 0; i < positions.length; i++) {
      List<Integer> cell = input.index(i);
      List<Integer> corner = new ArrayList<>();
      for (int a = 0; a < problem.rank(); a++) {
        Axis axis = problem.axes().get(a);
        corner.add(Math.clamp(axis.source(cell.get(2 + a), 0), 0, axis.input() - 1));
      }
      positions[i] = plane.offset(corner);
    }
    return Indices.of(input, positions);
  }
}
