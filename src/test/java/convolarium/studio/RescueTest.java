package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class RescueTest {
  private static final Optional<Path> FILE = Optional.of(Path.of("/α β/x=y.convo.json"));

  private static Store edited() {
    Store store = new Store(Document.blank().titled("Mine"), View.initial());
    store.edit("Stride 2", d -> Dial.STRIDE.of(0).set(d, 2));
    return store;
  }

  private static String notation(Store store) {
    return Notation.print(Conversion.model(store.studio().document())).orElseThrow();
  }

  @Test
  void whatIsSavedNeedsNoRescue() {
    Store store = edited();
    store.saved(store.studio().document());
    assertEquals(Optional.empty(), store.rescue(FILE));
  }

  @Test
  void theLastEditIsRestoredWithItsLabelAndCanBeUndone() {
    Properties words = edited().rescue(FILE).orElseThrow().words();
    Rescue rescue = Rescue.of(words).orElseThrow();
    Store store = new Store(Document.blank(), View.initial());
    store.restore(rescue);
    assertEquals("1x5x5 > conv 1 k3 s2", notation(store));
    assertEquals("Mine", store.studio().document().title());
    assertEquals(Optional.of("Stride 2"), store.undoLabel());
    assertFalse(store.isSaved());
    store.undo();
    assertEquals("1x5x5 > conv 1 k3", notation(store));
    assertFalse(store.isSaved());
    assertEquals(FILE, rescue.file());
    assertEquals("x=y.convo.json", rescue.name());
  }

  @Test
  void theNumbersAndTheTurnedKernelAreKept() {
    Store store = edited();
    store.edit("Turn", d -> d.withTurned(true));
    Document before = store.studio().document();
    Rescue rescue = Rescue.of(store.rescue(Optional.empty()).orElseThrow().words()).orElseThrow();
    Document after = rescue.document();
    assertTrue(after.turned());
    assertFalse(rescue.before().orElseThrow().value().turned());
    for (Held held : new Held[] {Held.INPUT, Held.WEIGHT}) {
      var was = held.in(before, 0).orElseThrow();
      var is = held.in(after, 0).orElseThrow();
      assertEquals(was.shape(), is.shape());
      for (int i = 0; i < was.shape().elements(); i++) {
        assertEquals(was.get(i), is.get(i));
      }
    }
  }

  @Test
  void ofADocumentThatDoesNotFitTheLastThatFittedIsKept() {
    Store store = edited();
    store.edit("Kernel 9", d -> Dial.KERNEL.of(0).set(d, 9));
    Rescue rescue = store.rescue(Optional.empty()).orElseThrow();
    Store next = new Store(Document.blank(), View.initial());
    next.restore(Rescue.of(rescue.words()).orElseThrow());
    assertEquals("1x5x5 > conv 1 k3 s2", notation(next));
    assertEquals("Mine", rescue.name());
  }

  @Test
  void wordsThatMakeNoSenseAreNoRescue() {
    Properties words = new Properties();
    assertEquals(Optional.empty(), Rescue.of(words));
    words.setProperty("document", "{\"format\": 7}");
    assertEquals(Optional.empty(), Rescue.of(words));
  }
}
