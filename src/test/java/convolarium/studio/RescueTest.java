package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Documents;
import convolarium.document.Notation;
import convolarium.document.Npy;
import convolarium.document.Presets;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RescueTest {
  private static final Optional<Path> FILE = Optional.of(Path.of("/α β/x=y.convo.json"));

  private static Store edited() {
    Store store = new Store(Document.blank().titled("Mine"), View.initial());
    store.edit("Stride 2", d -> Dial.STRIDE.of(0).set(d, 2));
    return store;
  }

  private static Rescue again(Rescue rescue) {
    return Rescue.of(rescue.words().orElseThrow()).orElseThrow();
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
  void theLastEditIsRestoredWithItsLabelAndCanBeUndone() throws Unsuited {
    Rescue rescue = again(edited().rescue(FILE).orElseThrow());
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
  void theNumbersAndTheTurnedKernelAreKept() throws Unsuited {
    Store store = edited();
    store.edit("Turn", d -> d.withTurned(true));
    Document before = store.studio().document();
    Rescue rescue = again(store.rescue(Optional.empty()).orElseThrow());
    Document after = rescue.present().document();
    assertTrue(after.turned());
    assertFalse(rescue.before().orElseThrow().value().document().turned());
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
  void ofADocumentThatDoesNotFitTheLastThatFittedIsKept() throws Unsuited {
    Store store = edited();
    store.edit("Kernel 9", d -> Dial.KERNEL.of(0).set(d, 9));
    Rescue rescue = store.rescue(Optional.empty()).orElseThrow();
    Store next = new Store(Document.blank(), View.initial());
    next.restore(again(rescue));
    assertEquals("1x5x5 > conv 1 k3 s2", notation(next));
    assertEquals("Mine", rescue.name());
  }

  @Test
  void whatItIsComparedWithIsKept() throws Unsuited {
    Store store = edited();
    store.compareWith("Compare", Document.blank().titled("Other"));
    Store next = new Store(Document.blank(), View.initial());
    next.restore(again(store.rescue(Optional.empty()).orElseThrow()));
    assertEquals("Other", next.studio().compared().orElseThrow().title());
    next.undo();
    assertEquals(Optional.empty(), next.studio().compared());
    assertEquals("1x5x5 > conv 1 k3 s2", notation(next));
  }

  @Test
  void aNetworkIsKeptWithItsBlocksAndItsLastEdit() {
    Model before = model("resnet18");
    Model after = new Model("Mine", before.input(), before.layers().subList(0, 6));
    History<Blueprint> history =
        History.of(Blueprint.of(before))
            .edited("Cut", Blueprint.of(after))
            .replaced(Blueprint.of(after).select(Optional.of(Address.of(2))));
    Rescue rescue = again(Rescue.of(history, FILE));
    assertEquals(after, rescue.network().present().model());
    assertEquals(before, rescue.network().undone().present().model());
    assertEquals(Optional.of("Cut"), rescue.network().undoLabel());
    assertTrue(rescue.present().whole());
  }

  @Test
  void aNetworkThatDoesNotFitIsKeptAsItIs() {
    Model wrong = Notation.parse("3x8x8 > conv 4 k3 > conv 4 k9 > relu");
    Rescue rescue = again(Rescue.of(History.of(Blueprint.of(wrong)), Optional.empty()));
    assertEquals(wrong.layers(), rescue.network().present().model().layers());
    assertEquals(Optional.empty(), rescue.network().undoLabel());
  }

  @Test
  void tooManyWeightsAreMadeUpAndTheRestIsKept() {
    Tensor weight = Tensor.generate(Shape.of(2000, 1000), i -> i / 7f);
    Optional<Numbers> given = Optional.of(new Numbers.Given(weight));
    Layer wide = new Layer.Linear(Optional.of("fc"), 2000, given, Layer.Bias.NONE);
    Layer block = new Layer.Concat(Optional.of("block"), List.of(List.of(wide)));
    Model model = new Model("Wide", made(1, 1000), List.of(block));
    Rescue rescue = again(Rescue.of(History.of(Blueprint.of(model)), Optional.empty()));
    assertFalse(rescue.present().whole());
    Layer bare = new Layer.Linear(Optional.of("fc"), 2000, Optional.empty(), Layer.Bias.NONE);
    assertEquals(
        List.of(new Layer.Concat(Optional.of("block"), List.of(List.of(bare)))),
        rescue.network().present().model().layers());
  }

  @Test
  void aNetworkWithALayerThatIsNotUnderstoodHasNoWords() {
    Layer opaque = new Layer.Opaque(Optional.empty(), "GRU", new Layer.Yield.Kept(), 0);
    Model model = new Model("", made(1, 3, 8, 8), List.of(opaque));
    Rescue rescue = Rescue.of(History.of(Blueprint.of(model)), Optional.empty());
    assertEquals(Optional.empty(), rescue.words());
  }

  @Test
  void ofAnEditThatAddedOrTookAnOpaqueLayerTheRestIsKept() {
    Layer opaque = new Layer.Opaque(Optional.empty(), "GRU", new Layer.Yield.Kept(), 0);
    Model before = new Model("", made(1, 3, 8, 8), List.of(opaque));
    Model after = new Model("", made(1, 3, 8, 8), List.of());
    Rescue rescue =
        again(
            Rescue.of(
                History.of(Blueprint.of(before)).edited("Delete", Blueprint.of(after)),
                Optional.empty()));
    assertEquals(after, rescue.network().present().model());
    assertEquals(Optional.empty(), rescue.before());
  }

  @Test
  void filesOfWeightsAreNamedAndFoundFromAnyFolder(@TempDir Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("w.npy"))) {
      Npy.write(Tensor.generate(Shape.of(2, 1, 3, 3), i -> i), out);
    }
    Path file =
        Files.writeString(
            folder.resolve("net.convo.json"),
            """
            {"format": "convolarium/1", "input": {"shape": [1, 1, 5, 5]},
             "layers": [{"type": "conv", "weight": {"npy": "w.npy"}}]}
            """);
    Model model = Documents.read(file);
    Rescue rescue = Rescue.of(History.of(Blueprint.of(model)), Optional.of(file));
    String text = rescue.words().orElseThrow().getProperty("document");
    assertTrue(text.contains("w.npy"), text);
    Layer.Conv conv = (Layer.Conv) again(rescue).network().present().model().layers().getFirst();
    assertEquals(17, conv.weight().orElseThrow().load().get(17));
  }

  private static Model model(String preset) {
    return Presets.byName(preset).orElseThrow().model();
  }

  private static Numbers made(int... dims) {
    return new Numbers.Made(Shape.of(dims), Fill.RAMP);
  }

  @Test
  void wordsThatMakeNoSenseAreNoRescue() {
    Properties words = new Properties();
    assertEquals(Optional.empty(), Rescue.of(words));
    words.setProperty("document", "{\"format\": 7}");
    assertEquals(Optional.empty(), Rescue.of(words));
  }
}
