package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Activation;
import convolarium.explain.GateStep;
import convolarium.explain.GatedExplanation;
import convolarium.explain.Walk;
import convolarium.network.Nonlinearity;
import convolarium.tensor.Values;
import java.util.Optional;

/// activation(feature) · sigmoid(gate): two convolutions of one input, multiplied cell by cell.
///
/// @param feature before its activation
/// @param gate of the same problem, before its sigmoid
/// @param output the products, row-major in the problem's output shape
public record GatedScene(Scene feature, Scene gate, Nonlinearity activation, Values output)
    implements Part {
  @Override
  public Problem problem() {
    return feature.problem();
  }

  @Override
  public Values input() {
    return feature.input();
  }

  @Override
  public GateStep told(int channel, int step) {
    return explanation().step(Walk.over(problem(), channel).at(step));
  }

  @Override
  public Optional<GateStep> told(Cell output) {
    return Optional.of(explanation().step(output));
  }

  GatedExplanation explanation() {
    return GatedExplanation.of(feature.explanation(), gate.explanation(), explained());
  }

  /// The activation as it is told.
  Activation explained() {
    return switch (activation) {
      case Nonlinearity.Relu() -> new Activation.Relu();
      case Nonlinearity.LeakyRelu(float slope) -> new Activation.LeakyRelu(slope);
      case Nonlinearity.Elu(float alpha) -> new Activation.Elu(alpha);
      case Nonlinearity.Sigmoid() -> new Activation.Sigmoid();
      case Nonlinearity.Tanh() -> new Activation.Tanh();
    };
  }
}
