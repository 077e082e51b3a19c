package convolarium.network;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What the first output of a layer sees of the model's input, per spatial axis, in input cells.
///
/// Source: Araujo, Norris and Sim, Computing Receptive Fields of Convolutional Neural Networks
/// (Distill 2019), carried over to transposed layers, where sizes may be fractions.
///
/// @param axes one for each spatial axis of the input
public record ReceptiveField(List<Extent> axes) {
  public ReceptiveField {
    axes = List.copyOf(axes);
  }

  /// On one axis.
  ///
  /// @param size how many input cells an output sees, gaps included
  /// @param jump the distance of what two neighbouring outputs see
  /// @param start the input coordinate of the first cell that output 0 sees; negative in the
  ///   padding
  public record Extent(Fraction size, Fraction jump, Fraction start) {
    /// What a cell of the input sees: itself.
    public static final Extent CELL = new Extent(Fraction.ONE, Fraction.ONE, Fraction.ZERO);

    /// The coordinate in the middle of what output 0 sees: start + (size − 1)/2.
    public Fraction centre() {
      return start.plus(size.minus(Fraction.ONE).over(2));
    }

    private Fraction end() {
      return start.plus(size);
    }

    private Extent through(Axis axis) {
      long reach = axis.extent() - 1L;
      return new Extent(
          size.plus(jump.times(reach)),
          jump.times(axis.stride()),
          start.minus(jump.times(axis.before())));
    }

    private Extent back(Axis axis) {
      long reach = axis.extent() - 1L;
      Fraction finer = jump.over(axis.stride());
      return new Extent(
          size.plus(finer.times(reach)), finer, start.plus(finer.times(axis.before() - reach)));
    }

    /// Windows of an adaptive pooling differ; it counts as its largest with stride ⌊n/m⌋.
    private Extent adaptive(Axis axis) {
      return new Extent(
          size.plus(jump.times(axis.kernel() - 1L)),
          jump.times(axis.input() / axis.output()),
          start);
    }

    private Extent join(Extent other) {
      Fraction first = start.compareTo(other.start) <= 0 ? start : other.start;
      Fraction last = end().compareTo(other.end()) >= 0 ? end() : other.end();
      return new Extent(last.minus(first), jump, first);
    }

    private boolean fits() {
      return size.fits() && jump.fits() && start.fits();
    }
  }

  /// What the input's own cells see: themselves.
  static ReceptiveField own(int rank) {
    return new ReceptiveField(Collections.nCopies(rank, Extent.CELL));
  }

  /// Seen through one more layer.
  ReceptiveField through(Problem problem) {
    List<Extent> seen = new ArrayList<>();
    for (int a = 0; a < axes.size(); a++) {
      Extent extent = axes.get(a);
      Axis axis = problem.axes().get(a);
      seen.add(
          problem.operation() instanceof AdaptivePooling
              ? extent.adaptive(axis)
              : problem.transposed() ? extent.back(axis) : extent.through(axis));
    }
    return new ReceptiveField(seen);
  }

  /// Seen through two paths that meet: from the smallest start to the furthest end.
  ReceptiveField join(ReceptiveField other) {
    List<Extent> seen = new ArrayList<>();
    for (int a = 0; a < axes.size(); a++) {
      seen.add(axes.get(a).join(other.axes.get(a)));
    }
    return new ReceptiveField(seen);
  }

  boolean fits() {
    return axes.stream().allMatch(Extent::fits);
  }
}
