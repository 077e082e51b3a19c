package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.tensor.Values;
import java.util.List;

/// How much of a window's weight lies on the photograph, and not in the padding around it.
///
/// @param inside the sum of the weights of taps on the photograph
/// @param whole the sum of all weights
public record Coverage(double inside, double whole) {

  /// The window of the output pixel at row `y` and column `x`.
  ///
  /// @param problem the filtering of a photograph
  /// @param kernel `[kernelHeight, kernelWidth]`
  public static Coverage of(Problem problem, Values kernel, int y, int x) {
    int columns = problem.kernel().getLast();
    double inside = 0;
    double whole = 0;
    for (Tap tap : Taps.of(problem).of(Cell.of(0, 0, y, x))) {
      List<Integer> at = tap.weight().index();
      double weight = kernel.at(at.get(at.size() - 2) * columns + at.getLast());
      whole += weight;
      inside += tap.isPadding() ? 0 : weight;
    }
    return new Coverage(inside, whole);
  }

  /// As a fraction when the weights are whole numbers of that part, `6/9`; else in percent.
  ///
  /// @param divisor by which the weights are whole numbers, or 1
  public String told(int divisor) {
    return divisor > 1
        ? Numeral.integer(Math.round(inside * divisor))
            + "/"
            + Numeral.integer(Math.round(whole * divisor))
        : Math.round(100 * inside / whole) + " %";
  }
}
