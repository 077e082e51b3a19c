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

  /// What weights may differ that were meant to be the same: 0.003 of a level.
  private static final float TOLERANCE = 1e-5f;

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
  ///
  /// @param colours of the photograph, 1 or 3
  public int made(int colours) {
    for (int to = 1; to < COLOURS; to++) {
      boolean alike = offsets.get(to) == offsets.get(0);
      for (int from = 0; from < colours; from++) {
        alike &= Math.abs(weight(to, from, colours) - weight(0, from, colours)) <= TOLERANCE;
      }
      if (!alike) {
        return COLOURS;
      }
    }
    return 1;
  }

  /// The weights for a photograph.
  ///
  /// @param colours of the photograph, 1 or 3
  /// @return `[made, colours, 1, 1]`
  public Tensor kernel(int colours) {
    return Tensor.generate(
        Shape.of(made(colours), colours, 1, 1), i -> weight(i / colours, i % colours, colours));
  }

  private float weight(int to, int from, int colours) {
    int row = to * COLOURS;
    return colours == COLOURS
        ? weights.get(row + from)
        : weights.get(row) + weights.get(row + 1) + weights.get(row + 2);
  }

  @Override
  public Binding on(Shape photo) {
    return new Operation.Convolution(Window.of(1, 1), made(photo.dim(1)), 1).on(photo);
  }

  @Override
  public Filtered filtered(Engine engine, Raster photo, Watch watch) {
    Problem problem = problem(photo);
    int made = made(photo.colours());
    Tensor kernel = kernel(photo.colours()).reshaped(Shape.of(made, photo.colours()));
    Tensor added = Tensor.generate(Shape.of(made), offsets::get);
    PhotoPlan plan = engine.mixing(problem, kernel, added);
    return new Filtered(plan.run(photo, watch), problem, plan.choice(), Optional.empty(), photo);
  }
}
