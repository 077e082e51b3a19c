package convolarium.studio;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a document can be shown.
public sealed interface Fit {
  /// It can.
  ///
  /// @param problems one for each stage
  record Fits(List<Problem> problems) implements Fit {
    public Fits {
      problems = List.copyOf(problems);
    }

    /// How many steps there are: the output cells of one channel, of an unpooling its input cells,
    /// of all stages.
    public int steps() {
      return problems.stream().mapToInt(Fits::steps).sum();
    }

    private static int steps(Problem problem) {
      Shape walked = problem.operation() instanceof Unpooling ? problem.input() : problem.output();
      return Shape.of(walked.from(2)).elements();
    }
  }

  /// It cannot.
  ///
  /// @param stage the first that does not fit
  /// @param sentence the reason with its numbers, without a full stop
  /// @param refused what the relation said; empty when it fits but cannot be shown
  /// @param way out, where there is but one
  record Refuses(int stage, String sentence, Optional<Refused> refused, Optional<Remedy> way)
      implements Fit {
    /// Whether the number that this dial turns in that stage is a reason.
    public boolean blames(Dial dial, int stage) {
      return stage == this.stage
          && refused.stream()
              .flatMap(binding -> binding.reasons().stream())
              .anyMatch(reason -> dial.turns(reason.parameter()));
    }

    /// Changes of one number of that stage with which the document would fit; may be empty.
    ///
    /// @param document the one that is refused
    public List<Remedy> remedies(Document document) {
      return Stream.concat(
              way.stream(), refused.stream().flatMap(binding -> binding.remedies().stream()))
          .filter(remedy -> document.with(stage, remedy.operation()).fit() instanceof Fits)
          .toList();
    }
  }

  /// Whether the document can be shown.
  static Fit of(Document document) {
    List<Problem> problems = new ArrayList<>();
    Shape input = document.input().shape();
    int count = document.stages().size();
    for (int place = 0; place < count; place++) {
      switch (of(document.stage(place).operation(), input, place, count)) {
        case Refuses refuses -> {
          return refuses;
        }
        case Fits(List<Problem> one) -> {
          problems.addAll(one);
          input = one.getFirst().output();
        }
      }
      if (document.stage(place) instanceof Unpooled(_, var operation, Switches.Of(int pool))) {
        Optional<Refuses> strayed = strayed(problems, pool, operation, count);
        if (strayed.isPresent()) {
          return strayed.get();
        }
      }
    }
    return new Fits(problems);
  }

  /// Whether one operation fits and can be shown.
  ///
  /// @param place its place among the stages, from 0
  /// @param count of the stages
  static Fit of(Operation operation, Shape input, int place, int count) {
    return switch (operation.on(input)) {
      case Bound(Problem problem) ->
          Limits.excess(problem)
              .<Fit>map(
                  s -> new Refuses(place, in(s, place, count), Optional.empty(), Optional.empty()))
              .orElseGet(() -> new Fits(List.of(problem)));
      case Refused refused ->
          new Refuses(
              place,
              in(refused.reasons().getFirst().sentence(), place, count),
              Optional.of(refused),
              Optional.empty());
    };
  }

  /// The shape that a stage is fed, or nothing when one before it does not fit.
  static Optional<Shape> input(Document document, int stage) {
    Shape input = document.input().shape();
    for (Stage before : document.stages().subList(0, stage)) {
      if (!(before.operation().on(input) instanceof Bound(Problem problem))) {
        return Optional.empty();
      }
      input = problem.output();
    }
    return Optional.of(input);
  }

  private static String in(String sentence, int place, int count) {
    return count == 1 ? sentence : "stage " + (place + 1) + ": " + sentence;
  }

  /// Switches are places in the plane that was pooled: in one of another size they would put values
  /// elsewhere.
  private static Optional<Refuses> strayed(
      List<Problem> problems, int pool, Unpooling operation, int count) {
    int place = problems.size() - 1;
    Problem pooled = problems.get(pool);
    Problem unpooled = problems.getLast();
    List<Integer> taken = pooled.input().from(2);
    if (!(pooled.operation() instanceof Pooling pooling
        && pooling.kind() == Pooling.Kind.MAX
        && pooled.output().equals(unpooled.input()))) {
      String sentence = "the switches are not those of a max-pooling that gave " + unpooled.input();
      return Optional.of(
          new Refuses(place, in(sentence, place, count), Optional.empty(), Optional.empty()));
    }
    if (taken.equals(unpooled.output().from(2))) {
      return Optional.empty();
    }
    String sentence =
        "the switches point into the "
            + Shape.of(taken)
            + " cells that were pooled, the unpooling makes "
            + Shape.of(unpooled.output().from(2));
    Unpooling sized = new Unpooling(operation.window(), Optional.of(taken));
    Optional<Remedy> remedy =
        sized.on(unpooled.input()) instanceof Bound
            ? Optional.of(new Remedy(Parameter.OUTPUT_SIZE, -1, taken.getFirst(), sized))
            : Optional.empty();
    return Optional.of(new Refuses(place, in(sentence, place, count), Optional.empty(), remedy));
  }
}
