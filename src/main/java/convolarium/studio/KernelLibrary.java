package convolarium.studio;

import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import convolarium.filter.KernelFilter;
import convolarium.filter.Mixing;
import convolarium.filter.OrderFilter;
import convolarium.filter.Parameter;
import convolarium.filter.Settings;
import convolarium.filter.Unusable;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/// Kernels with a name, in the size of those that are there or, where there is none of that size,
/// in their usual one.
public final class KernelLibrary {
  private static final int USUAL = 3;
  private static final String IDENTITY = "identity";
  private static final String AVERAGE = "average";
  private static final String DIFFERENCE = "difference";

  private KernelLibrary() {}

  /// The names of those on so many axes, in the order in which a learner meets them.
  ///
  /// @param rank 1 to 3
  public static List<String> names(int rank) {
    return switch (rank) {
      case 1 -> List.of(IDENTITY, AVERAGE, DIFFERENCE);
      case 2 -> plain().map(Builtin::name).toList();
      default -> List.of(IDENTITY, AVERAGE);
    };
  }

  /// Filters of a single kernel that is small unless one asks for more: a grid has few cells.
  private static Stream<Builtin> plain() {
    return Filters.all().stream()
        .filter(
            builtin ->
                builtin.make() instanceof KernelFilter filter
                    && filter.kernels().size() == 1
                    && isSmall(builtin, filter.kernels().getFirst()));
  }

  /// A size that a sigma decides is as small as is asked for.
  private static boolean isSmall(Builtin builtin, Tensor kernel) {
    return builtin
        .dial(Parameter.SIZE)
        .map(dial -> dial.usual() <= USUAL)
        .orElse(kernel.shape().elements() <= USUAL * USUAL);
  }

  private static boolean takes(Builtin builtin, int size) {
    return builtin.dial(Parameter.SIZE).stream().anyMatch(dial -> dial.takes(size));
  }

  /// The document with that kernel in a plane of weights.
  ///
  /// @param plane of a kernel, or of all kernels of a stage
  /// @param name one of [#names]
  public static Document applied(Document document, Plane plane, String name) {
    Tensor weight = plane.held().in(document, plane.stage()).orElseThrow();
    List<Integer> sizes = weight.shape().from(2);
    try {
      return Pasting.of(
          document, plane, document.rank() == 2 ? square(name, sizes) : on(name, sizes));
    } catch (Unsuited impossible) {
      throw new IllegalStateException(name, impossible);
    }
  }

  private static Tensor square(String name, List<Integer> sizes) {
    Builtin builtin = Filters.named(name).orElseThrow();
    boolean fits = sizes.get(0).equals(sizes.get(1)) && takes(builtin, sizes.get(0));
    Settings size = fits ? Settings.NONE.with(Parameter.SIZE, sizes.get(0)) : Settings.NONE;
    try {
      return switch (builtin.make(size)) {
        case KernelFilter filter -> filter.kernels().getFirst();
        case OrderFilter _, Mixing _ -> throw new IllegalArgumentException(name + " has no kernel");
      };
    } catch (Unusable impossible) {
      throw new IllegalStateException(name, impossible);
    }
  }

  private static Tensor on(String name, List<Integer> sizes) {
    Shape shape = Made.shape(1, 1, sizes);
    Tensor kernel =
        switch (name) {
          case IDENTITY -> new Fill.Impulse(1).fill(shape);
          case AVERAGE -> new Fill.Constant(1f / shape.elements()).fill(shape);
          case DIFFERENCE -> Tensor.of(Shape.of(1, 1, USUAL), -1, 0, 1);
          default -> throw new IllegalArgumentException("no kernel " + name);
        };
    return kernel.reshaped(Shape.of(kernel.shape().from(2)));
  }
}
