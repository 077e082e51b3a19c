package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.network.Nonlinearity;
import convolarium.tensor.Values;

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
}
