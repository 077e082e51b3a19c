package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.Order;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import java.util.Optional;

/// A window over each colour channel, of whose values one is kept: the smallest, the middle or the
/// largest. Zeros of a border are values like others.
///
/// @param height of the window, at least 1
/// @param width of the window, at least 1
public record OrderFilter(String name, Order order, int height, int width, Sliding sliding)
    implements Filter {

  /// A filter that mirrors the photograph at its edges and looks at every pixel.
  public static OrderFilter of(String name, Order order, int height, int width) {
    return new OrderFilter(name, order, height, width, Sliding.USUAL);
  }

  public OrderFilter with(Sliding sliding) {
    return new OrderFilter(name, order, height, width, sliding);
  }

  /// Whether the largest value is kept, as in max-pooling.
  public boolean keepsLargest() {
    return order == Order.MAXIMUM;
  }

  @Override
  public int stride() {
    return sliding.stride();
  }

  @Override
  public Binding on(Shape photo) {
    return new Operation.Filtering(sliding.window(Shape.of(height, width))).on(photo);
  }

  @Override
  public Filtered filtered(Engine engine, Raster photo, Watch watch) {
    Problem problem = problem(photo);
    PhotoPlan plan = engine.order(problem, order);
    return new Filtered(plan.run(photo, watch), problem, plan.choice(), Optional.empty(), photo);
  }
}
