package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Documents;
import convolarium.document.Pipelines;
import convolarium.engine.WarmUp;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.studio.Conversion;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.WindowMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.action.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  @TempDir private Path folder;

  private Stage stage;
  private Window window;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    window = new Window(stage, memory(), new WarmUp());
    window.show();
  }

  private WindowMemory memory() {
    return new WindowMemory(folder.resolve("state").resolve("view.properties"));
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  private Path saved(String name, int stride) throws IOException {
    Path file = folder.resolve(name);
    Documents.write(Conversion.model(Dial.STRIDE.of(0).set(Document.blank(), stride)), file);
    return file;
  }

  private void open(FxRobot robot, Path file, String line) throws TimeoutException {
    robot.interact(() -> window.interior().open(file));
    await(() -> window.interior().shell().notation().equals(line));
  }

  private List<MenuItem> recent(FxRobot robot) {
    Menu menu =
        window.interior().shell().menus().getMenus().getFirst().getItems().stream()
            .filter(item -> item instanceof Menu && item.getText().contains("recent"))
            .map(Menu.class::cast)
            .findFirst()
            .orElseThrow();
    robot.interact(() -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)));
    return menu.getItems();
  }

  private List<Path> unsaved() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state"))) {
      return files.filter(file -> file.toString().contains("unsaved-")).toList();
    }
  }

  @Test
  void aDocumentOpenedIsAmongTheRecentOnesAndIsOpenedFromThere(FxRobot robot)
      throws IOException, TimeoutException {
    Path one = saved("one.convo.json", 1);
    Path two = saved("two.json", 2);
    open(robot, one, "1x5x5 > conv 1 k3");
    open(robot, two, "1x5x5 > conv 1 k3 s2");
    assertEquals(
        List.of(two.toString(), one.toString()),
        recent(robot).stream().map(MenuItem::getText).toList());
    robot.interact(() -> recent(robot).get(1).fire());
    await(() -> window.interior().shell().notation().equals("1x5x5 > conv 1 k3"));
    assertEquals("one.convo.json — Convolarium", stage.getTitle());
  }

  @Test
  void ofSeveralFilesTheFirstThatCanBeIsOpened(FxRobot robot) throws IOException, TimeoutException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "none");
    Path one = saved("one.convo.json", 1);
    Path two = saved("two.json", 2);
    robot.interact(() -> window.interior().open(List.of(notes, one, two)));
    await(() -> window.interior().shell().notation().equals("1x5x5 > conv 1 k3"));
    assertEquals(Optional.empty(), window.interior().shell().notice());
    StatusBar line = robot.lookup(".status-bar").queryAs(StatusBar.class);
    assertEquals("Of 3 files only one.convo.json is opened: one at a time", line.getText());
  }

  @Test
  void aPipelineIsForPhotosAndThereAgainInTheNextRun(FxRobot robot)
      throws IOException, TimeoutException {
    Path file = folder.resolve("edges.pipeline.json");
    Pipeline edges = Pipeline.of(Recipe.of("gaussian"), Recipe.of("sobel"));
    Pipelines.write(edges, file);
    Interior interior = window.interior();
    robot.interact(() -> interior.open(file));
    Action undo = interior.photo().actions(Place.EDIT).getFirst();
    await(() -> undo.getText().equals("Undo Open edges.pipeline.json"));
    assertEquals(interior.photo(), interior.shell().shown().get());
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    await(() -> !stage.isShowing());
    assertEquals(edges, Pipelines.read(folder.resolve("state/steps.pipeline.json")));
  }

  @Test
  void keysAreForADialogOfTheSystemWhileItIsOpen(FxRobot robot) {
    Interior interior = window.interior();
    Runnable f5 =
        () ->
            Event.fireEvent(
                stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F5, false, false, false, false));
    robot.interact(
        () -> {
          f5.run();
          assertTrue(interior.appearance().projector().get());
          Optional<Boolean> meanwhile =
              FileQuestions.alone(
                  () -> {
                    f5.run();
                    return interior.appearance().projector().get();
                  });
          assertEquals(Optional.of(true), meanwhile);
          f5.run();
          assertFalse(interior.appearance().projector().get());
        });
  }

  @Test
  void closingRemembersTheViewAndForgetsWhatWasKept(FxRobot robot)
      throws IOException, TimeoutException {
    Path file = saved("one.convo.json", 1);
    open(robot, file, "1x5x5 > conv 1 k3");
    robot.interact(
        () -> window.interior().store().edit("Stride 2", d -> Dial.STRIDE.of(0).set(d, 2)));
    await(() -> Files.exists(folder.resolve("state")) && unsaved().size() == 1);
    robot.interact(window.interior().store()::undo);
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    await(() -> !stage.isShowing());
    assertEquals(List.of(), unsaved());
    assertEquals(List.of(file), memory().read().recent());
  }

  @Test
  void anUnsavedFileIsOfferedUnderItsNameAfterABreak(FxRobot robot)
      throws IOException, TimeoutException {
    Path file = saved("one.convo.json", 1);
    open(robot, file, "1x5x5 > conv 1 k3");
    robot.interact(
        () -> window.interior().store().edit("Stride 2", d -> Dial.STRIDE.of(0).set(d, 2)));
    await(() -> Files.exists(folder.resolve("state")) && unsaved().size() == 1);
    Path other =
        folder.resolve("state").resolve("unsaved-" + (1L << 40) + "-0-Arithmetic.properties");
    Files.move(unsaved().getFirst(), other); // as if another process had written it
    Rescues.Left left = Rescues.in(folder.resolve("state")).left().getFirst();
    assertEquals("one.convo.json", left.rescue().name());
    assertEquals(Optional.of(file), left.rescue().file());
    assertTrue(left.rescue().before().isPresent());
  }
}
