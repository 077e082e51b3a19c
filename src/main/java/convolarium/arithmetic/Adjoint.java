package convolarium.arithmetic;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A convolution's relation read the other way: what takes the gradient of its outputs to the
/// gradient of its inputs. Of a direct convolution it is the transposed one with the same weights,
/// of a transposed one the direct one.
///
/// @param problem a convolution or a transposed one, on the given problem's output
/// @param turned whether it wants the weights with input and output channels exchanged and every
///   kernel turned around: with stride 1 the transposed convolution is a direct one of those
/// @param returns on each axis, where the cells of its output belong
public record Adjoint(Problem problem, boolean turned, List<Return> returns) {
  public Adjoint {
    returns = List.copyOf(returns);
  }

  /// Where the cells on one axis belong: several may come back to one.
  ///
  /// @param before how many cells stand before the first
  /// @param cells the size of the axis that they come back to
  public record Return(int before, int cells, Border border) {
    /// The cell in `[0, cells)` that cell `c` belongs to, or −1 for none.
    public int cell(int c) {
      return border.source(c - before, cells);
    }
  }

  /// @throws IllegalArgumentException when the problem is no convolution
  public static Adjoint of(Problem problem) {
    return switch (problem.operation()) {
      case Convolution(Window window, _, int groups) -> {
        boolean slides = slides(problem);
        Operation back =
            slides
                ? new Convolution(full(problem, window), problem.inChannels(), groups)
                : new Transposed(
                    padded(problem, window),
                    problem.inChannels(),
                    groups,
                    problem.axes().stream().map(Axis::leftover).toList());
        yield new Adjoint(back.on(problem.output()).orThrow(), slides, returns(problem));
      }
      case Transposed(Window window, _, int groups, _) -> {
        Operation back = new Convolution(padded(problem, window), problem.inChannels(), groups);
        yield new Adjoint(back.on(problem.output()).orThrow(), false, returns(problem));
      }
      default -> throw new IllegalArgumentException("no convolution: " + problem);
    };
  }

  /// Whether a transposed convolution may be lowered to a direct one: the window moves by single
  /// cells, and overlaps the input wherever it stands.
  private static boolean slides(Problem problem) {
    return problem.axes().stream()
        .allMatch(
            a ->
                a.stride() == 1
                    && Math.max(sides(problem, a).before(), sides(problem, a).after())
                        < a.extent());
  }

  /// What the relation may leave out: cells of zeros need no gradient, copies of others do.
  private static Sides sides(Problem problem, Axis axis) {
    return problem.border() == Border.ZEROS
        ? new Sides(axis.before(), axis.after())
        : new Sides(0, 0);
  }

  /// The window of that lowering: padded by what the direct one lacks of every overlap.
  private static Window full(Problem problem, Window window) {
    return padded(
        problem,
        window,
        a ->
            new Sides(
                a.extent() - 1 - sides(problem, a).before(),
                a.extent() - 1 - sides(problem, a).after()));
  }

  private static Window padded(Problem problem, Window window) {
    return padded(problem, window, a -> sides(problem, a));
  }

  private static Window padded(Problem problem, Window window, Function<Axis, Sides> sides) {
    List<Sides> all = problem.axes().stream().map(sides).toList();
    return window.withPadding(new Padding.Explicit(all)).withBorder(Border.ZEROS);
  }

  /// Without a copying border cells are where they belong; with an output padding of a stride or
  /// more there are some behind them.
  private static List<Return> returns(Problem problem) {
    List<Return> returns = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      int before = problem.axes().get(a).before() - sides(problem, problem.axes().get(a)).before();
      returns.add(new Return(before, problem.input().dim(a + 2), problem.border()));
    }
    return returns;
  }
}
