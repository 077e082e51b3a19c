package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class StoreTest {
  private final Store store = new Store(Document.blank(), View.initial());

  private static UnaryOperator<Document> kernel(int size) {
    return d -> Dial.KERNEL.of(0).set(d, size);
  }

  @Test
  void anEditIsTakenBackUnderItsLabel() {
    Document before = store.studio().document();
    store.edit("Kernel 2", kernel(2));
    assertEquals(Optional.of("Kernel 2"), store.undoLabel());
    store.undo();
    assertSame(before, store.studio().document());
    assertEquals(Optional.of("Kernel 2"), store.redoLabel());
  }

  @Test
  void theStageKeepsTheLastDocumentThatFitted() {
    Document good = store.studio().document();
    store.edit("Kernel 9", kernel(9));
    assertSame(good, store.studio().shown());
    assertFalse(store.studio().upToDate());
    store.edit("Kernel 3", kernel(3));
    assertTrue(store.studio().upToDate());
  }

  @Test
  void theClockStaysInsideAShorterWalk() {
    store.play(_ -> Playback.restingAt(9, store.studio().steps()));
    store.edit("Kernel 4", kernel(4));
    assertEquals(4, store.studio().steps());
    assertEquals(Playback.restingAt(4, 4), store.studio().playback());
  }

  @Test
  void listenersHearOfEveryChangeOnce() {
    List<Studio> heard = new ArrayList<>();
    store.onChange(heard::add);
    store.edit("Kernel 2", kernel(2));
    store.edit("Kernel 2", kernel(2));
    store.play(p -> p.forward(4));
    store.play(p -> p);
    assertEquals(2, heard.size());
    assertSame(store.studio(), heard.getLast());
  }

  @Test
  void aListenerThatEditsLeavesTheOthersWithTheLastStudio() {
    List<Studio> heard = new ArrayList<>();
    store.onChange(
        studio -> {
          if (!studio.upToDate()) {
            store.edit("Kernel 2", kernel(2));
          }
        });
    store.onChange(heard::add);
    store.edit("Kernel 9", kernel(9));
    assertSame(store.studio(), heard.getLast());
    assertTrue(heard.getLast().upToDate());
  }

  @Test
  void theSameNumberIsNoEdit() {
    store.edit("Weight", d -> Held.WEIGHT.change(d, 0, weight -> weight.with(0, weight.get(0))));
    assertEquals(Optional.empty(), store.undoLabel());
    assertTrue(store.isSaved());
  }

  @Test
  void savedIsWhatWasSavedAlsoAfterUndoAndRedo() {
    assertTrue(store.isSaved());
    store.edit("Kernel 2", kernel(2));
    assertFalse(store.isSaved());
    store.saved(store.studio().document());
    store.edit("Kernel 3", kernel(3));
    store.undo();
    assertTrue(store.isSaved());
    store.undo();
    assertFalse(store.isSaved());
  }

  @Test
  void openingForgetsTheHistory() {
    store.edit("Kernel 2", kernel(2));
    store.open(Document.blank());
    assertEquals(Optional.empty(), store.undoLabel());
    assertTrue(store.isSaved());
  }

  @Test
  void aComparisonIsUndoneLikeAnyEdit() {
    Document first = store.studio().document();
    Document other = Kind.DILATED.applied(first);
    store.compareWith("Compare", other);
    assertEquals(Optional.of(other), store.studio().compared());
    store.edit("Kernel 2", kernel(2));
    assertEquals(Optional.of(other), store.studio().compared());
    store.swap();
    assertSame(other, store.studio().document());
    store.undo();
    store.undo();
    assertSame(first, store.studio().document());
    store.undo();
    assertEquals(Optional.empty(), store.studio().compared());
  }

  @Test
  void twoDocumentsTakeTheStepsOfTheLonger() {
    store.compareWith("Compare", Dial.KERNEL.of(0).set(store.studio().document(), 2));
    assertEquals(16, store.studio().steps());
    store.swap();
    assertEquals(16, store.studio().steps());
    store.endComparison();
    assertEquals(16, store.studio().steps());
    store.undo();
    store.undo();
    store.endComparison();
    assertEquals(9, store.studio().steps());
  }
}
