package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.History;
import convolarium.studio.Rescue;
import convolarium.studio.View;
import convolarium.ui.shell.Theming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
    var before = new History.Entry<>("Stride 2", stride(1));
    new Rescues(folder, NOBODY, 0)
        .keep(new Rescue(stride(2), Optional.of(before), Optional.empty()));
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
