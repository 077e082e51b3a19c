package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is chosen of methods, and what is told of it, in tables: each method that refuses and why,
/// then the one that was taken.
class ChoiceTest {
  @Test
  void preciseSumsPassOverMethodsThatRoundMore() {
    List<Guess> methods = List.of(new Guess("far", true), new Guess("near", false));
    assertEquals("far! 5 is known", told(Choice.among(methods, 5, false).choice()));
    assertEquals(
        """
        far: precise sums are wanted, and it rounds more than they do
        near! 5 is known\
        """,
        told(Choice.among(methods, 5, true).choice()));
  }

  @Test
  void refusalTellsOfTheTaskBeforeItTellsOfRounding() {
    List<Guess> methods = List.of(new Guess("far", true), new Guess("near", false));
    assertEquals(
        """
        far: 0 is nothing
        near! 0 is known\
        """,
        told(Choice.among(methods, 0, true).choice()));
  }

  /// A method that makes as many multiplications as its task says; a rough one refuses 0.
  private record Guess(String name, boolean rough) implements Method<Integer> {
    @Override
    public Optional<String> refusal(Integer task) {
      return rough && task == 0 ? Optional.of("0 is nothing") : Optional.empty();
    }

    @Override
    public String reason(Integer task) {
      return task + " is known";
    }

    @Override
    public long multiplies(Integer task) {
      return task;
    }

    @Override
    public boolean precise() {
      return !rough;
    }
  }

  /// What a choice says.
  static String told(Choice choice) {
    return choice.passedOver().stream()
            .map(passed -> passed.algorithm() + ": " + passed.refusal() + "\n")
            .collect(Collectors.joining())
        + choice.algorithm()
        + "! "
        + choice.reason();
  }
}
