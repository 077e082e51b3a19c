package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryTest {
  private final History<String> three = History.of("a").edited("to b", "b").edited("to c", "c");

  @Test
  void undoGoesBackUnderTheLabelOfTheEdit() {
    assertEquals(Optional.of("to c"), three.undoLabel());
    assertEquals("b", three.undone().present());
    assertEquals(Optional.of("to b"), three.undone().undoLabel());
    assertEquals("a", three.undone().undone().present());
  }

  @Test
  void redoGoesForwardUnderTheSameLabel() {
    History<String> back = three.undone().undone();
    assertEquals(Optional.of("to b"), back.redoLabel());
    assertEquals("b", back.redone().present());
    assertEquals(three, back.redone().redone());
  }

  @Test
  void thereIsNothingBeforeTheBeginningAndAfterTheEnd() {
    History<String> one = History.of("a");
    assertSame(one, one.undone());
    assertSame(one, one.redone());
    assertEquals(Optional.empty(), one.undoLabel());
    assertEquals(Optional.empty(), one.redoLabel());
  }

  @Test
  void anEditForgetsWhatWasUndone() {
    History<String> other = three.undone().edited("to d", "d");
    assertEquals(Optional.empty(), other.redoLabel());
    assertEquals("b", other.undone().present());
  }

  @Test
  void editsOfOneGestureAreUndoneTogether() {
    History<String> dragged =
        three.edited("drag", 7, "d").edited("drag", 7, "e").edited("drag", 7, "f");
    assertEquals("f", dragged.present());
    assertEquals(three.present(), dragged.undone().present());
  }

  @Test
  void aGestureIsCalledByItsLastEdit() {
    History<String> dragged = three.edited("Stride 2", 7, "d").edited("Stride 3", 7, "e");
    assertEquals(Optional.of("Stride 3"), dragged.undoLabel());
    assertEquals(Optional.of("Stride 3"), dragged.undone().redoLabel());
  }

  @Test
  void aGestureThatComesBackLeavesNothingToUndo() {
    History<String> returned = three.edited("to d", 7, "d").edited("to c", 7, "c");
    assertEquals(three, returned);
    assertEquals("c", returned.edited("to e", 7, "e").undone().present());
  }

  @Test
  void aSettledGestureIsNotContinued() {
    History<String> twice = three.edited("drag", 7, "d").settled().edited("drag", 7, "e");
    assertEquals("d", twice.undone().present());
  }

  @Test
  void theSameValueIsNoEdit() {
    assertSame(three, three.edited("again", "c"));
  }
}
