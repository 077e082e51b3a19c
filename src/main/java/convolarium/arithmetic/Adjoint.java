package convolarium.arithmetic;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding.Sides;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
      case Convolution(Window window, _, int groups) when sliding(problem) ->
          new Adjoint(
              new Convolution(full(problem, window), problem.inChannels(), groups)
                  .on(problem.output())
                  .orThrow(),
              true,
              inside(problem));
      case Convolution(Window window, _, int groups) when problem.border() == Border.ZEROS ->
          new Adjoint(
              transposed(problem, explicit(problem, window), groups), false, inside(problem));
      case Convolution(Window window, _, int groups) ->
          new Adjoint(
              transposed(problem, window.withPadding(Padding.of(window.rank(), 0)), groups),
              false,
              problem.axes().stream()
                  .map(a -> new Return(a.before(), a.input(), problem.border()))
                  .toList());
      case Transposed(Window window, _, int groups, _) ->
          new Adjoint(
              new Convolution(explicit(problem, window), problem.inChannels(), groups)
                  .on(problem.output())
                  .orThrow(),
              false,
              inside(problem));
      default -> throw new IllegalArgumentException("no convolution: " + problem);
    };
  }

  /// Whether it may be lowered to a direct convolution: the window moves by single cells, and
  /// overlaps the input wherever it stands.
  private static boolean sliding(Problem problem) {
    return problem.border() == Border.ZEROS
        && problem.axes().stream()
            .allMatch(a -> a.stride() == 1 && Math.max(a.before(), a.after()) < a.extent());
  }

  /// The window of that lowering: padded by what the direct one lacks of every overlap.
  private static Window full(Problem problem, Window window) {
    List<Sides> sides =
        problem.axes().stream()
            .map(a -> new Sides(a.extent() - 1 - a.before(), a.extent() - 1 - a.after()))
            .toList();
    return window.withPadding(new Padding.Explicit(sides));
  }

  private static Window explicit(Problem problem, Window window) {
    List<Sides> sides = problem.axes().stream().map(a -> new Sides(a.before(), a.after())).toList();
    return window.withPadding(new Padding.Explicit(sides));
  }

  private static Problem transposed(Problem problem, Window window, int groups) {
    List<Integer> unreached = problem.axes().stream().map(Axis::leftover).toList();
    return new Transposed(window.withBorder(Border.ZEROS), problem.inChannels(), groups, unreached)
        .on(problem.output())
        .orThrow();
  }

  /// Cells that are where they belong; with an output padding of a stride or more there are some
  /// behind them.
  private static List<Return> inside(Problem problem) {
    List<Return> returns = new ArrayList<>();
    for (int cells : problem.input().from(2)) {
      returns.add(new Return(0, cells, Border.ZEROS));
    }
    return Collections.unmodifiableList(returns);
  }
}
