package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// New colours as weighted sums of the old ones, pixel by pixel: a convolution by 1 × 1 weights.
///
/// A grey photograph counts as one whose red, green and blue are the same; where all three sums are
/// made alike the result is grey, with one channel.
///
/// @param weights `[3, 3]`: a row for the new red, green and blue, a column for each of the old
/// @param offsets `[3]`, added to the sums
public record Mixing(String name, Tensor weights, Tensor offsets) implements Filter {
  private static final int COLOURS = 3;

  public Mixing {
    if (!weights.shape().equals(Shape.of(COLOURS, COLOURS))
        || !offsets.shape().equals(Shape.of(COLOURS))) {
      throw new IllegalArgumentException(weights.shape() + " weights, " + offsets.shape());
    }
  }

  @Override
  public int stride() {
    return 1;
  }

  /// How many colours it makes: 1 where all are made alike, else 3.
  public int made() {
    for (int to = 1; to < COLOURS; to++) {
      boolean alike = offsets.get(to) == offsets.get(0);
      for (int from = 0; from < COLOURS; from++) {
        alike &= weights.get(to * COLOURS + from) == weights.get(from);
      }
      if (!alike) {
        return COLOURS;
      }
    }
    return 1;
  }

  /// The weights for a photograph of so many colours.
  ///
  /// @param colours 1 or 3
  /// @return `[made, colours, 1, 1]`
  public Tensor kernel(int colours) {
    Shape shape = Shape.of(made(), colours, 1, 1);
    return colours == COLOURS
        ? Tensor.generate(shape, weights::get)
        : Tensor.generate(
            shape,
            to ->
                weights.get(to * COLOURS)
                    + weights.get(to * COLOURS + 1)
                    + weights.get(to * COLOURS + 2));
  }

  @Override
  public Binding on(Shape photo) {
    return new Operation.Convolution(Window.of(1, 1), made(), 1).on(photo);
  }

  @Override
  public Filtered filtered(Engine engine, Raster photo, Watch watch) {
    Problem problem = problem(photo);
    Tensor kernel = kernel(photo.colours()).reshaped(Shape.of(made(), photo.colours()));
    Tensor added = Tensor.generate(Shape.of(made()), offsets::get);
    PhotoPlan plan = engine.mixing(problem, kernel, added);
    return new Filtered(plan.run(photo, watch), problem, plan.choice(), Optional.empty(), photo);
  }
}
