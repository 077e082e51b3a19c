package convolarium.ui.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.explain.GateStep;
import convolarium.explain.Placing;
import convolarium.explain.Told;
import convolarium.figure.CellRef;
import convolarium.figure.Part;
import convolarium.figure.Role;
import convolarium.network.Analysis;
import convolarium.network.Outcome;
import convolarium.network.Run;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Kind;
import convolarium.studio.Unsuited;
import convolarium.tensor.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExhibitTest {
  private static final Engine ENGINE = Engine.scalar(1);

  private static Document document(String line) throws Unsuited {
    return Conversion.document(Notation.parse(line));
  }

  private static Exhibit exhibit(String line) throws Unsuited {
    return Exhibit.of(document(line), Optional.empty(), ENGINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2x5x5 > conv 3 k3 s2 p1 bias",
        "3x6x6 > conv 3 k3 p1 g3 > conv 4 k1",
        "1x6x6 > gated_conv 2 k3 bias activation=tanh > max_pool k2",
        "1x7x7 > p=max_pool k2 > max_unpool k2 output_size=7 of p",
        "2x9 > avg_pool k3 s2 p1 > conv_transpose 2 k3 s2",
        "1x4x5x5 > conv 1 k2 > max_pool k2"
      })
  void everyStageGivesWhatTheModelGives(String line) throws Unsuited {
    Document document = document(line);
    Outcome outcome = Run.of(Analysis.of(Conversion.model(document)), ENGINE, true, Watch.NONE);
    Exhibit exhibit = Exhibit.of(document, Optional.empty(), ENGINE);
    for (int i = 0; i < exhibit.parts().size(); i++) {
      Tensor expected = outcome.layers().get(i).output().orElseThrow();
      for (int cell = 0; cell < expected.shape().elements(); cell++) {
        assertEquals(expected.get(cell), exhibit.part(i).output().at(cell), line + " " + i);
      }
    }
  }

  @Test
  void theStepsOfAChainComeOneStageAfterTheOther() throws Unsuited {
    Exhibit exhibit = exhibit("1x4x4 > conv 1 k3 > conv 1 k2");
    assertEquals(new Exhibit.Moment(0, 4), exhibit.moment(4));
    assertEquals(new Exhibit.Moment(1, 1), exhibit.moment(5));
    assertEquals(new Exhibit.Moment(1, 1), exhibit.moment(9));
  }

  @Test
  void aCellIsReadWhereverItStands() throws Unsuited {
    Exhibit exhibit = exhibit("1x3x3 > gated_conv 1 k2");
    for (Role role : Role.values()) {
      boolean biased = role == Role.BIAS || role == Role.GATE_BIAS;
      CellRef ref = new CellRef(role, biased ? Cell.of(0) : Cell.of(0, 0, 1, 1));
      assertEquals(!biased, exhibit.has(ref), role.toString());
      assertFalse(exhibit.has(ref.in(1, role)));
    }
    assertEquals(4, exhibit.value(new CellRef(Role.INPUT, Cell.of(0, 0, 1, 1))));
    assertFalse(exhibit.has(new CellRef(Role.INPUT, Cell.of(0, 0, -1, 0))));
  }

  @Test
  void onlyNumbersOfTheFirstDocumentCanBeTyped() throws Unsuited {
    Document document = document("1x4x4 > conv 1 k3 > conv 1 k2");
    Exhibit exhibit = Exhibit.of(document, Optional.of(Document.blank()), ENGINE);
    Cell corner = Cell.of(0, 0, 0, 0);
    assertEquals(Optional.of(Held.INPUT), exhibit.held(new CellRef(0, Role.INPUT, corner)));
    assertEquals(Optional.empty(), exhibit.held(new CellRef(1, Role.INPUT, corner)));
    assertEquals(Optional.of(Held.WEIGHT), exhibit.held(new CellRef(1, Role.KERNEL, corner)));
    assertEquals(Optional.empty(), exhibit.held(new CellRef(1, Role.OUTPUT, corner)));
    assertEquals(Optional.empty(), exhibit.held(new CellRef(2, Role.KERNEL, corner)));
    assertTrue(exhibit.has(new CellRef(2, Role.KERNEL, corner)));
  }

  @Test
  void aGatedCellIsToldFromAnyOfItsMaps() throws Unsuited {
    Exhibit exhibit = exhibit("1x3x3 > gated_conv 1 k2");
    for (Role role : new Role[] {Role.OUTPUT, Role.FEATURE, Role.GATE}) {
      CellRef ref = new CellRef(role, Cell.of(0, 0, 1, 0));
      Told told = exhibit.told(ref).orElseThrow();
      assertEquals(ref.cell(), assertInstanceOf(GateStep.class, told).output());
    }
  }

  @Test
  void aMaximumIsToldFromWhereItComesAndFromWhereItGoes() {
    Document document = Kind.UNPOOL.applied(Document.blank());
    Exhibit exhibit = Exhibit.of(document, Optional.empty(), ENGINE);
    Part unpooling = exhibit.part(1);
    CellRef input = new CellRef(1, Role.INPUT, Cell.of(0, 0, 1, 0));
    Placing placing = assertInstanceOf(Placing.class, exhibit.told(input).orElseThrow());
    assertEquals(input.cell(), placing.input());
    CellRef output = new CellRef(1, Role.OUTPUT, placing.output());
    assertEquals(Optional.of(placing), exhibit.told(output));
    assertEquals(unpooling.told(0, 2), placing);
  }
}
