package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.engine.Engine;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import convolarium.picture.Box;
import convolarium.picture.Picture;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Kind;
import convolarium.studio.Playback;
import convolarium.studio.Store;
import convolarium.studio.View;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.NumberField;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is set at the right and above the stage: kinds, axes, stages, views and comparisons.
@ExtendWith(ApplicationExtension.class)
final class KindsTest {
  private Interior interior;
  private Store store;
  private Scene scene;

  @Start
  void start(Stage stage) {
    View still = View.initial().withStill(true).with(View.Theme.LIGHT);
    Path nowhere = Path.of("nowhere.convo.json");
    interior = new Interior(still, Engine.best(), _ -> new AnsweredQuestions(nowhere));
    store = interior.store();
    scene = Shown.on(stage, interior, new AnsweredQuestions(nowhere), 1280, 800);
  }

  private Document document() {
    return store.studio().document();
  }

  private String text(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return switch (scene.lookup(id)) {
      case Label label -> label.getText();
      case TextField field -> field.getText();
      case Node node -> node.getAccessibleText();
    };
  }

  @SuppressWarnings("unchecked") // it holds kinds
  private ComboBox<Kind> kinds() {
    return (ComboBox<Kind>) scene.lookup("#kind");
  }

  private void choose(FxRobot robot, Kind kind) {
    robot.interact(() -> kinds().setValue(kind));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(FxRobot robot, String id, int place) {
    robot.interact(() -> button(id, place).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private ToggleButton button(String id, int place) {
    return ((SegmentedButton) scene.lookup(id)).getButtons().get(place);
  }

  private void step(FxRobot robot, int to) {
    robot.interact(() -> store.play(_ -> Playback.restingAt(to, store.studio().steps())));
  }

  private boolean isShown(String id) {
    Node node = scene.lookup(id);
    while (node != null && node.isVisible()) {
      node = node.getParent();
    }
    return node == null;
  }

  @Test
  void everyKindIsChosenDrawnToldAndUndone(FxRobot robot) {
    Document first = document();
    for (Kind kind : Kind.values()) {
      choose(robot, kind);
      assertEquals(kind, Kind.of(document()));
      assertEquals(kind.sentence(), text("#kind-sentence"));
      int steps = store.studio().steps();
      for (int at = 0; at <= steps; at += Math.max(1, steps / 5)) {
        step(robot, at);
      }
      step(robot, steps);
      assertTrue(text("#sum").matches(".*\\d.*"), () -> kind + ": " + text("#sum"));
      assertTrue(text("#size").contains("="), () -> kind + ": " + text("#size"));
      if (document() != first) {
        robot.interact(store::undo);
      }
      assertSame(first, document());
    }
  }

  @Test
  void everyKindIsDrawnOnOneAndOnThreeAxes(FxRobot robot) {
    for (int axes : new int[] {1, 3}) {
      press(robot, "#rank", axes - 1);
      assertEquals(axes, document().rank());
      for (Kind kind : Kind.values()) {
        choose(robot, kind);
        step(robot, store.studio().steps());
        assertTrue(text("#sum").matches(".*\\d.*"), () -> kind + ": " + text("#sum"));
        String first = axes == 3 ? "depth " : "length ";
        assertTrue(text("#size").startsWith(first), () -> text("#size"));
      }
    }
  }

  @Test
  void settingsNameTheKindThatTheyCometo(FxRobot robot) {
    robot.interact(() -> store.edit("Dilation 2", d -> Dial.DILATION.of(0).set(d, 1)));
    choose(robot, Kind.DEPTHWISE);
    assertTrue(isShown("#dial-MULTIPLIER"));
    robot.interact(() -> store.edit("Groups 1", d -> Dial.GROUPS.of(0).set(d, 1)));
    assertEquals(Kind.CONVOLUTION, kinds().getValue());
    assertFalse(isShown("#dial-MULTIPLIER"));
  }

  @Test
  void onlyWhatAKindHasIsAsked(FxRobot robot) {
    choose(robot, Kind.MAX_POOL);
    assertFalse(isShown("#bias"));
    assertFalse(isShown("#dial-OUT_CHANNELS"));
    assertTrue(isShown("#ceil"));
    assertFalse(isShown("#count-padding"));
    assertTrue(scene.lookup("#kernels").isDisabled());
    choose(robot, Kind.TRANSPOSED);
    assertFalse(scene.lookup("#kernels").isDisabled());
    assertTrue(isShown("#dial-OUTPUT_PADDING"));
    assertFalse(isShown("#padding-mode"));
    choose(robot, Kind.GATED);
    assertTrue(isShown("#activation"));
  }

  @Test
  void eachStageOfAChainHasItsOwnNumbers(FxRobot robot) {
    choose(robot, Kind.SEPARABLE);
    press(robot, "#stages", 1);
    assertEquals("1", ((NumberField) scene.lookup("#field-KERNEL")).field().getText());
    assertFalse(isShown("#dial-SIZE"));
    robot.clickOn(((NumberField) scene.lookup("#field-OUT_CHANNELS")).field()).push(KeyCode.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(5, Dial.OUT_CHANNELS.of(1).get(document()));
    assertEquals(Optional.of("Stage 2 output channels 5"), store.undoLabel());
  }

  @Test
  void aStageThatDoesNotFitIsRefusedByItsNumber(FxRobot robot) {
    choose(robot, Kind.SEPARABLE);
    robot.interact(() -> store.edit("Kernel 9", d -> Dial.KERNEL.of(1).set(d, 9)));
    assertTrue(text("#refusal-sentence").startsWith("Stage 2: a kernel of 9 is larger than"));
    robot.clickOn("Kernel 2");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(store.studio().upToDate());
  }

  @Test
  void theWaysToSeeItFitTheKind(FxRobot robot) {
    choose(robot, Kind.TRANSPOSED);
    for (int i = 0; i < 5; i++) {
      press(robot, "#depiction", i);
      assertTrue(button("#depiction", i).isSelected());
      step(robot, 3);
    }
    choose(robot, Kind.CONVOLUTION);
    assertTrue(isShown("#depiction"));
    assertFalse(isShown("#overlaps"));
    choose(robot, Kind.GATED);
    assertFalse(isShown("#depiction"));
  }

  @Test
  void allKernelsAreSeenAtOnceAndJumpedFrom(FxRobot robot) throws TimeoutException {
    choose(robot, Kind.SEPARABLE);
    step(robot, store.studio().steps());
    robot.clickOn("#all-kernels");
    await(() -> robot.lookup("#kernel-slices").tryQuery().isPresent());
    PictureCanvas kernels = robot.lookup("#kernel-slices").queryAs(PictureCanvas.class);
    CellRef slice = new CellRef(1, Role.KERNEL, Cell.of(2, 1, 0, 0));
    Box box = kernels.bounds(slice).orElseThrow();
    robot.clickOn(whenAtRest(kernels, box));
    await(() -> text("#notes").startsWith("The weight"));
    await(() -> text("#stage").contains("utput channel 2"));
    robot.interact(interior.arithmetic()::hidden);
    await(() -> robot.lookup("#kernel-slices").tryQuery().isEmpty());
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  /// The middle of a box on the screen, when a pop-over has found its place.
  private static Point2D whenAtRest(Node node, Box box) throws TimeoutException {
    Deque<Point2D> places = new ArrayDeque<>();
    await(
        () -> {
          WaitForAsyncUtils.waitForFxEvents();
          Point2D now = node.localToScreen(box.centreX(), box.centreY());
          boolean rests = now != null && now.equals(places.peekLast());
          places.clear();
          Optional.ofNullable(now).ifPresent(places::add);
          return rests;
        });
    return places.getLast();
  }

  @Test
  void turningTheKernelIsAnEdit(FxRobot robot) {
    float first = weight(document(), 0);
    float last = weight(document(), 8);
    robot.clickOn("#turned");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(last, weight(document(), 0));
    assertEquals(first, weight(document(), 8));
    robot.interact(store::undo);
    assertFalse(((ToggleButton) scene.lookup("#turned")).isSelected());
  }

  @Test
  void theKernelTurnsBeforeTheReadersEyes(FxRobot robot) throws TimeoutException {
    PictureCanvas canvas =
        scene.lookup("#stage").lookupAll("*").stream()
            .filter(PictureCanvas.class::isInstance)
            .map(PictureCanvas.class::cast)
            .findFirst()
            .orElseThrow();
    robot.interact(() -> interior.appearance().still().set(false));
    robot.interact(() -> store.edit("Turn", d -> d.withTurned(true)));
    Set<Picture> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    await(
        () -> {
          canvas.picture().ifPresent(seen::add);
          return seen.size() > 3;
        });
  }

  @Test
  void whatIsLargeIsShownWhenItIsMade(FxRobot robot) throws TimeoutException {
    robot.interact(() -> store.edit("Input 60", d -> Dial.SIZE.of(0).set(d, 60)));
    await(() -> text("#size").equals("height = width ⌊(60 + 0 + 0 − 3) / 1⌋ + 1 = 58"));
    robot.interact(() -> store.edit("Input 5", d -> Dial.SIZE.of(0).set(d, 5)));
    assertEquals("height = width ⌊(5 + 0 + 0 − 3) / 1⌋ + 1 = 3", text("#size"));
  }

  private static float weight(Document document, int position) {
    return Held.WEIGHT.in(document, 0).orElseThrow().get(position);
  }

  @Test
  void aSecondConfigurationStandsBesideTheFirst(FxRobot robot) {
    Document first = document();
    press(robot, "#depiction", 1);
    robot.interact(
        () -> store.compareWith("Separable", Kind.SEPARABLE.applied(store.studio().document())));
    assertTrue(isShown("#differences"));
    assertFalse(isShown("#depiction"));
    step(robot, store.studio().steps());
    robot.clickOn("#swap");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Optional.of(first), store.studio().compared());
    robot.clickOn("#end-comparison");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Optional.empty(), store.studio().compared());
    assertFalse(isShown("#differences"));
  }
}
