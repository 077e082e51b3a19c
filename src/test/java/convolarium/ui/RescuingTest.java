package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.studio.Blueprint;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.History;
import convolarium.studio.Rescue;
import convolarium.studio.Store;
import convolarium.studio.View;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Theming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class RescuingTest {
  private static final long NOBODY = 1L << 40;

  @TempDir private Path folder;

  private Interior interior;
  private Rescuing rescuing;

  @Start
  void start(Stage stage) {
    interior = new Interior(View.initial().withStill(true), Engine.best(), _ -> new NoQuestions());
    rescuing = new Rescuing(interior, Rescues.in(folder));
    Scene scene = new Scene(interior.shell(), 1000, 780);
    Theming.apply(scene, interior.appearance());
    stage.setScene(scene);
    stage.show();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  /// Whether the notice has come down as far as that.
  private static boolean isInView(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY() >= 0;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static Document stride(int stride) {
    return Dial.STRIDE.of(0).set(Document.blank().titled("Lost"), stride);
  }

  private void leaveBehind() {
    Store store = new Store(stride(1), View.initial());
    store.edit("Stride 2", _ -> stride(2));
    new Rescues(folder, NOBODY, 0).keep("Arithmetic", store.rescue(Optional.empty()).orElseThrow());
  }

  @Test
  void anEditIsKeptByItselfAndForgottenAtTheEnd(FxRobot robot)
      throws IOException, TimeoutException {
    robot.interact(() -> interior.store().edit("Stride 2", _ -> stride(2)));
    await(() -> files().size() == 1);
    robot.interact(rescuing::end);
    assertEquals(List.of(), files());
  }

  @Test
  void whatIsUndoneNeedsNotBeKept(FxRobot robot) throws IOException, TimeoutException {
    robot.interact(() -> interior.store().edit("Stride 2", _ -> stride(2)));
    robot.interact(rescuing::keep);
    await(() -> files().size() == 1);
    robot.interact(interior.store()::undo);
    robot.interact(rescuing::keep);
    await(() -> files().isEmpty());
  }

  @Test
  void whatWasLostIsOfferedAndRestored(FxRobot robot) throws IOException, TimeoutException {
    leaveBehind();
    robot.interact(rescuing::offer);
    await(() -> interior.shell().notice().isPresent());
    String sentence = interior.shell().notice().orElseThrow();
    assertTrue(
        sentence.startsWith("Convolarium broke off with unsaved changes to “Lost”"), sentence);
    assertTrue(sentence.endsWith("last: Stride 2"), sentence);
    await(() -> robot.lookup("Restore").tryQuery().isPresent());
    robot.clickOn("Restore");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("1x5x5 > conv 1 k3 s2", interior.shell().notation());
    assertEquals("Lost •", interior.arithmetic().subject().getValue());
    assertEquals(Optional.of("Stride 2"), interior.store().undoLabel());
    await(() -> files().size() == 1 && !files().getFirst().toString().contains("" + NOBODY));
  }

  @Test
  void aNetworkThatIsBuiltIsKeptAndForgottenOnceItIsUndone(FxRobot robot) throws Exception {
    robot.interact(() -> interior.network().lineReader().orElseThrow().read("1x8x8 > conv 2 k3"));
    await(() -> files().size() == 1);
    assertTrue(files().getFirst().toString().endsWith("-Network.properties"));
    robot.interact(
        () -> interior.network().actions(Place.EDIT).getFirst().handle(new ActionEvent()));
    await(() -> files().isEmpty());
  }

  @Test
  void afterTheDocumentTheNetworkIsOffered(FxRobot robot) throws Exception {
    leaveBehind();
    History<Blueprint> history =
        History.of(Blueprint.of(Notation.parse("1x8x8 > conv 2 k3")))
            .edited("Delete conv#2", Blueprint.of(Notation.parse("1x8x8 > conv 2 k3 > relu")));
    new Rescues(folder, NOBODY, 1).keep("Network", Rescue.of(history, Optional.empty()));
    robot.interact(rescuing::offer);
    Set<String> offered = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      await(
          () ->
              interior.shell().notice().filter(n -> !offered.contains(n)).isPresent()
                  && robot.lookup("Restore").queryAll().stream().anyMatch(RescuingTest::isInView));
      offered.add(interior.shell().notice().orElseThrow());
      robot.clickOn("Restore");
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertEquals("1x8x8 > conv 2 k3 > relu", interior.network().notation().getValue());
    assertTrue(interior.network().unsaved().isPresent());
    assertEquals("Undo Delete conv#2", interior.network().actions(Place.EDIT).getFirst().getText());
    assertEquals("1x5x5 > conv 1 k3 s2", interior.arithmetic().notation().getValue());
    await(() -> files().size() == 2 && !files().toString().contains("" + NOBODY));
  }

  @Test
  void whatIsDiscardedIsGone(FxRobot robot) throws IOException, TimeoutException {
    leaveBehind();
    String before = interior.shell().notation();
    robot.interact(rescuing::offer);
    await(() -> robot.lookup("Discard").queryAll().stream().anyMatch(RescuingTest::isInView));
    robot.clickOn("Discard");
    await(() -> files().isEmpty());
    assertEquals(before, interior.shell().notation());
    assertFalse(interior.shell().notice().isPresent());
  }
}
