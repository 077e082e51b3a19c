package convolarium.arithmetic;

import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;

/// What comes of putting an operation on an input.
public sealed interface Binding {
  /// It fits.
  record Bound(Problem problem) implements Binding {}

  /// It does not.
  ///
  /// @param reasons at least one
  record Refused(Operation operation, Shape input, List<Refusal> reasons) implements Binding {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    /// The nearest changes of one parameter that would fit; may be empty.
    public List<Remedy> remedies() {
      return Remedies.of(this);
    }

    /// The first reason with what would fit, as one sentence without a full stop.
    public String sentence() {
      List<Remedy> remedies = remedies();
      String first = reasons.getFirst().sentence();
      return remedies.isEmpty()
          ? first
          : first
              + "; "
              + remedies.stream().map(Remedy::toString).collect(Collectors.joining(" or "))
              + " would fit";
    }
  }

  /// Why an operation does not fit, with the numbers.
  ///
  /// @param parameter what to blame
  /// @param axis the spatial axis, or −1 when it concerns none in particular
  /// @param sentence one sentence without a full stop
  /// @param cures the parameters whose change may help
  record Refusal(Parameter parameter, int axis, String sentence, List<Parameter> cures) {
    public Refusal {
      cures = List.copyOf(cures);
    }
  }

  /// A change of one parameter that makes an operation fit.
  ///
  /// @param axis the spatial axis, or −1 for all axes or none
  record Remedy(Parameter parameter, int axis, int value, Operation operation) {
    /// `stride 2`.
    @Override
    public String toString() {
      return parameter.title() + " " + value;
    }
  }

  /// The problem.
  ///
  /// @throws IllegalArgumentException with the reason when the operation was refused
  default Problem orThrow() {
    return switch (this) {
      case Bound(Problem problem) -> problem;
      case Refused refused -> throw new IllegalArgumentException(refused.sentence());
    };
  }
}
