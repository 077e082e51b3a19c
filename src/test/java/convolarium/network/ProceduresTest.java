package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.Notation;
import convolarium.engine.Choice;
import convolarium.engine.Engine;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProceduresTest {
  private final Engine engine = Engine.scalar(1);

  private Procedures procedures(Analysis analysis) {
    return Procedures.of(analysis, engine);
  }

  /// The layers that are computed, each with its multiplications.
  private String told(Analysis analysis) {
    Procedures procedures = procedures(analysis);
    return analysis
        .leaves()
        .flatMap(
            layer ->
                procedures.at(layer.path()).stream()
                    .map(one -> layer.name() + " " + one.multiplications()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void tellsOfLayersWithAWindow() {
    Analysis analysis =
        Analysis.of(
            Notation.parse(
                "2x6x6 > conv 4 k3 > relu > max_pool k2 > max_unpool k2 of max_pool#3"
                    + " > avg_pool k2 > flatten > linear 3"));
    assertEquals(
        "conv#1 1152, max_pool#3 0, max_unpool#4 0, avg_pool#5 0, linear#7 48", told(analysis));
    assertEquals(1200, procedures(analysis).multiplications());
  }

  @Test
  void gatedConvolutionIsComputedTwice() {
    assertEquals("gated_conv#1 36", told(Analysis.of(Notation.parse("1x3x4 > gated_conv 1 k3"))));
  }

  @Test
  void looksIntoBlocks() {
    List<Layer> body = Notation.parse("1x2x2 > conv 1 k1 > relu").layers();
    Model model =
        new Model(
            "",
            new Numbers.Made(Shape.of(1, 1, 2, 2), Fill.RAMP),
            List.of(new Layer.Residual(Optional.of("r"), body, List.of())));
    assertEquals("r.body.conv#1 4", told(Analysis.of(model)));
  }

  @Test
  void saysWhatTheEngineSays() {
    Analysis analysis = Analysis.of(Notation.parse("64x14x14 > conv 64 k3 s2 p1"));
    Measured layer = analysis.layers().getFirst();
    Choice choice = engine.choice(layer.problem().orElseThrow());
    Procedure procedure = procedures(analysis).at(layer.path()).orElseThrow();
    assertEquals(choice.algorithm(), procedure.algorithm());
    assertEquals(choice.reason(), procedure.reason());
    assertEquals(choice.multiplies(), procedure.multiplications());
    assertEquals(
        choice.passedOver(),
        procedure.passedOver().entrySet().stream()
            .map(other -> new Choice.PassedOver(other.getKey(), other.getValue()))
            .toList());
  }

  @Test
  void countsAreExactOrNone() {
    Choice choice = new Choice("any", "it suits", 1L << 62, List.of());
    assertEquals(1L << 62, Procedure.of(choice, 1).multiplications());
    assertThrows(ArithmeticException.class, () -> Procedure.of(choice, 2));
  }
}
