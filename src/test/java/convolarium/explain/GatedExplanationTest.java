package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.network.Nonlinearity;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatedExplanationTest {
  private static final Engine ENGINE = Engine.best();
  private static final List<Activation> TOLD =
      List.of(
          new Activation.Relu(),
          new Activation.LeakyRelu(0.01f),
          new Activation.Elu(1.5f),
          new Activation.Sigmoid(),
          new Activation.Tanh());
  private static final List<Nonlinearity> COMPUTED =
      List.of(
          new Nonlinearity.Relu(),
          new Nonlinearity.LeakyRelu(0.01f),
          new Nonlinearity.Elu(1.5f),
          new Nonlinearity.Sigmoid(),
          new Nonlinearity.Tanh());

  /// Sums of small integers are exact in both rooms, each function is rounded once, and one product
  /// is left: the two must agree to the last bit.
  @Test
  void theEngineMultipliesTheSame() {
    for (int i = 0; i < TOLD.size(); i++) {
      Random random = new Random(i);
      Window window =
          Window.of(2, 3).withPadding(Padding.of(2, 1)).withStride(List.of(1, 1 + i % 2));
      Problem problem = new Convolution(window, 4, 2).on(Shape.of(1, 2, 4, 5)).orThrow();
      Tensor x = integers(problem.input(), random);
      Tensor weight = integers(problem.weight().orElseThrow(), random);
      Tensor gateWeight = integers(problem.weight().orElseThrow(), random);
      Optional<Tensor> bias = Optional.of(integers(Shape.of(4), random));
      Tensor expected =
          ENGINE.multiply(
              ENGINE.map(COMPUTED.get(i).lowered(), ENGINE.plan(problem).run(x, weight, bias)),
              ENGINE.map(
                  new Nonlinearity.Sigmoid().lowered(),
                  ENGINE.plan(problem).run(x, gateWeight, Optional.empty())));
      GatedExplanation explanation =
          GatedExplanation.of(
              Explanation.of(problem, x::get, weight::get, bias.map(b -> b::get)),
              Explanation.of(problem, x::get, gateWeight::get, Optional.empty()),
              TOLD.get(i));
      for (int o = 0; o < problem.output().elements(); o++) {
        Cell cell = new Cell(problem.output().index(o));
        assertEquals(expected.get(o), explanation.step(cell).result(), TOLD.get(i) + " " + cell);
      }
    }
  }

  /// The kernel is one weight, so the sums are the input's value times it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "66    | 2 | elu(66) · σ(2) ≈ 66 · 0.8808 ≈ 58.13",
        "-1    | 0 | elu(−1) · σ(0) ≈ (−0.6321) · 0.5 ≈ −0.3161",
        "4     | 0 | elu(4) · σ(0) = 4 · 0.5 = 2",
        "12347 | 0 | elu(12347) · σ(0) = 12347 · 0.5 ≈ 6174",
      })
  void aProductIsWrittenInTheReadersNumbers(float feature, float gate, String formula) {
    GateStep step = step(feature, gate);
    assertEquals(formula, Formula.gate(step).text());
  }

  @Test
  void theTermsOfAProductKnowTheirMaps() {
    Meaning sum = new Meaning.Result(Cell.of(0, 0, 0));
    List<Meaning> meanings =
        Formula.gate(step(3, 2)).terms().stream()
            .map(Term::meaning)
            .filter(meaning -> !(meaning instanceof Meaning.Sign))
            .toList();
    assertEquals(
        List.of(
            new Meaning.In(Lane.FEATURE, sum),
            new Meaning.In(Lane.GATE, sum),
            new Meaning.In(Lane.FEATURE, sum),
            new Meaning.In(Lane.GATE, sum),
            sum),
        meanings);
  }

  @Test
  void theSumOfALaneSaysSo() {
    Formula sum = Formula.sum(step(3, 2).gate()).in(Lane.GATE);
    assertEquals("1·2 = 2", sum.text());
    assertEquals(
        new Meaning.In(Lane.GATE, new Meaning.Result(Cell.of(0, 0, 0))),
        sum.terms().getLast().meaning());
  }

  @Test
  void theNoteSaysHowMuchOfTheFeatureTheGateLetsPass() {
    assertEquals("the gate is open to 0.8808: it lets 2.642 of 3 pass", Notes.gate(step(3, 2)));
  }

  @Test
  void aGateOfAnotherShapeIsRefused() {
    Explanation feature = one(1, 3);
    Explanation gate = one(1, 4);
    var relu = new Activation.Relu();
    assertThrows(IllegalArgumentException.class, () -> GatedExplanation.of(feature, gate, relu));
  }

  private static GateStep step(float feature, float gate) {
    return GatedExplanation.of(one(feature, 1), one(gate, 1), new Activation.Elu(1))
        .step(Cell.of(0, 0, 0));
  }

  /// A signal of ones under a kernel of one weight.
  private static Explanation one(float weight, int length) {
    Problem problem = new Convolution(Window.of(1), 1, 1).on(Shape.of(1, 1, length)).orThrow();
    return Explanation.of(problem, _ -> 1, _ -> weight, Optional.empty());
  }

  private static Tensor integers(Shape shape, Random random) {
    return Tensor.generate(shape, _ -> random.nextInt(7) - 3);
  }
}
