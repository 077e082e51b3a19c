package convolarium.studio;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// Whether a document can be shown.
public sealed interface Fit {
  /// The most cells that the stage shows on one axis of a plane, padding included.
  int MOST_CELLS = 64;

  /// The most channels that it shows side by side.
  int MOST_CHANNELS = 16;

  /// The most cells of input and output together.
  int MOST_IN_ALL = 4 * MOST_CELLS * MOST_CELLS;

  /// The most products of one output cell.
  int MOST_PRODUCTS = 1024;

  /// It can.
  record Fits(Problem problem) implements Fit {}

  /// It cannot.
  ///
  /// @param sentence the reason with its numbers, without a full stop
  /// @param refused what the relation said; empty when it fits but is too large to be seen
  record Refuses(String sentence, Optional<Refused> refused) implements Fit {
    /// Whether the number that this dial turns is a reason.
    public boolean blames(Dial dial) {
      return refused.stream()
          .flatMap(binding -> binding.reasons().stream())
          .anyMatch(reason -> dial.turns(reason.parameter()));
    }

    /// Changes of one number that would fit; may be empty.
    public List<Remedy> remedies() {
      return refused.map(Refused::remedies).orElse(List.of());
    }
  }

  static Fit of(Document document) {
    return of(document.operation(), document.input().shape());
  }

  static Fit of(Operation operation, Shape input) {
    return switch (operation.on(input)) {
      case Bound(Problem problem) ->
          excess(problem)
              .<Fit>map(s -> new Refuses(s, Optional.empty()))
              .orElseGet(() -> new Fits(problem));
      case Refused refused ->
          new Refuses(refused.reasons().getFirst().sentence(), Optional.of(refused));
    };
  }

  private static Optional<String> excess(Problem problem) {
    for (Axis axis : problem.axes()) {
      if (axis.padded() > MOST_CELLS) {
        return Optional.of(
            axis.padded() + " cells with padding; the stage shows at most " + MOST_CELLS);
      }
    }
    Shape output = problem.output();
    int cells = Math.max(output.dim(2), output.dim(3));
    int channels = Math.max(problem.inChannels(), problem.outChannels());
    int products = problem.groupInputs() * problem.kernel().get(0) * problem.kernel().get(1);
    if (cells > MOST_CELLS) {
      return Optional.of(cells + " output cells; the stage shows at most " + MOST_CELLS);
    }
    if (channels > MOST_CHANNELS) {
      return Optional.of(channels + " channels; the stage shows at most " + MOST_CHANNELS);
    }
    if (products > MOST_PRODUCTS) {
      return Optional.of(
          products + " products for one output; the stage shows at most " + MOST_PRODUCTS);
    }
    int inAll = problem.input().elements() + output.elements();
    return inAll > MOST_IN_ALL
        ? Optional.of(inAll + " cells in all; the stage shows at most " + MOST_IN_ALL)
        : Optional.empty();
  }
}
