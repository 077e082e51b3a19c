package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.document.Pipelines;
import convolarium.filter.Parameter;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.filter.sample.SampleImage;
import convolarium.ui.shell.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StepsTest {
  @TempDir Path folder;
  private PhotoWindow window;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage);
  }

  @BeforeEach
  void openASample(FxRobot fx) throws Exception {
    robot = fx;
    robot.interact(() -> window.photo().open(SampleImage.ZONE_PLATE));
    ready();
  }

  private void ready() throws Exception {
    await(() -> window.photo().ready().getValue());
  }

  private void take(Recipe... recipes) throws Exception {
    robot.interact(() -> window.photo().take(Pipeline.of(recipes)));
    ready();
  }

  private void three() throws Exception {
    take(Recipe.of("gaussian"), Recipe.of("emboss"), Recipe.of("sobel"));
  }

  private List<Node> rows() {
    return robot.lookup("#step-rows").queryAs(VBox.class).getChildren();
  }

  /// `gaussian, emboss*, (sobel)`: the star is at the step worked on, those in brackets are off.
  private String steps() {
    return rows().stream().map(StepsTest::told).collect(Collectors.joining(", "));
  }

  private static String told(Node row) {
    List<Node> parts = ((Parent) row).getChildrenUnmodifiable();
    String name = ((Labeled) parts.get(2)).getText();
    boolean chosen = row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"));
    String plain = ((CheckBox) parts.getFirst()).isSelected() ? name : "(" + name + ")";
    return chosen ? plain + "*" : plain;
  }

  private String undoLabel() {
    return window.photo().actions(Place.EDIT).getFirst().getText();
  }

  private void undo() {
    robot.interact(() -> window.photo().actions(Place.EDIT).getFirst().handle(null));
  }

  @Test
  void aSingleStepIsOneQuietRow() {
    assertEquals("average", steps());
    assertFalse(robot.lookup("#duplicate-step").query().isVisible());
    Parent row = (Parent) rows().getFirst();
    assertFalse(row.getChildrenUnmodifiable().get(1).isVisible(), "its number");
    assertFalse(row.getChildrenUnmodifiable().getLast().isVisible(), "its removal");
  }

  @Test
  void aStepIsAddedAndItsFilterChosen() throws Exception {
    robot.clickOn("Settings").clickOn("#add-step");
    assertEquals("average, identity*", steps());
    assertTrue(robot.lookup("#photo-search").query().isVisible());
    robot.clickOn("#filter-gaussian");
    ready();
    assertEquals("average, gaussian*", steps());
    assertTrue(
        window.photo().notation().getValue().endsWith("> average reflect > gaussian reflect"));
    undo();
    undo();
    assertEquals("average", steps());
  }

  @Test
  void aStepIsSwitchedOffAndOn() throws Exception {
    three();
    robot.clickOn(((Parent) rows().getFirst()).getChildrenUnmodifiable().getFirst());
    ready();
    assertEquals("(gaussian), emboss, sobel*", steps());
    assertTrue(
        window.photo().notation().getValue().endsWith("512 > emboss reflect > sobel reflect"));
    assertEquals("Undo Switch off step 1", undoLabel());
    robot.clickOn("#step-rows").push(KeyCode.HOME).push(KeyCode.SPACE);
    assertEquals("gaussian*, emboss, sobel", steps());
  }

  @Test
  void keysChooseMoveDuplicateAndRemove() throws Exception {
    three();
    robot.clickOn("#step-2");
    assertEquals("gaussian, emboss*, sobel", steps());
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals("emboss*, gaussian, sobel", steps());
    assertEquals("Undo Move step 2", undoLabel());
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals("emboss*, gaussian, sobel", steps());
    robot.push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.DOWN);
    assertEquals("gaussian, emboss, sobel*", steps());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertEquals("gaussian, emboss, sobel, sobel*", steps());
    assertEquals("Undo Duplicate step 3", undoLabel());
    robot.push(KeyCode.HOME).push(KeyCode.DELETE);
    assertEquals("emboss*, sobel, sobel", steps());
    assertEquals("Undo Remove step 1", undoLabel());
    robot.push(KeyCode.DELETE).push(KeyCode.DELETE).push(KeyCode.DELETE);
    assertEquals("sobel", steps());
    ready();
  }

  @Test
  void aStepIsDraggedToAnotherPlace() throws Exception {
    three();
    robot.drag("#step-3").moveBy(0, -30);
    assertTrue(robot.lookup("#step-line").query().isVisible());
    assertTrue(robot.lookup("#step-line").query().getLayoutBounds().getWidth() > 100);
    robot.moveBy(0, -40).drop();
    assertEquals("sobel*, gaussian, emboss", steps());
    assertFalse(robot.lookup("#step-line").query().isVisible());
    assertEquals("Undo Move step 3", undoLabel());
    undo();
    assertEquals("gaussian, emboss, sobel*", steps());
  }

  @Test
  void escapeGivesADragUp() throws Exception {
    three();
    robot.drag("#step-1").moveBy(0, 70).push(KeyCode.ESCAPE).drop();
    assertEquals("gaussian*, emboss, sobel", steps());
  }

  @Test
  void manyStepsAreScrolledToTheOneWorkedOn() throws Exception {
    take(Collections.nCopies(9, Recipe.of("identity")).toArray(Recipe[]::new));
    Node scroll = robot.lookup(".steps-scroll").query();
    assertTrue(scroll.getLayoutBounds().getHeight() < 150);
    await(
        () ->
            scroll
                .localToScene(scroll.getLayoutBounds())
                .contains(rows().get(8).localToScene(14, 14)));
  }

  @Test
  void aNameTellsWhatIsSet() {
    assertEquals(
        "gaussian σ 2.5", StepName.of(Recipe.of("gaussian").with(Parameter.SIGMA, 2.5)).told());
    assertEquals(
        "average 5×5 stride 2 dilation 3 zeros",
        StepName.of(
                Recipe.of("average").with(Parameter.SIZE, 5).with(new Sliding(Border.ZEROS, 2, 3)))
            .told());
    assertEquals("own kernel", StepName.of(Recipe.of(Recipe.OWN)).told());
  }

  @Test
  void aPipelineIsSavedAndOpened() throws Exception {
    three();
    window.answer(folder.resolve("edges.json"));
    robot.interact(() -> window.command(Place.FILE, "Save pipeline…").handle(null));
    Path file = folder.resolve("edges.pipeline.json");
    await(() -> Files.exists(file));
    assertEquals(List.of("gaussian-emboss-sobel.pipeline.json"), window.suggested());
    assertEquals(3, Pipelines.read(file).steps().size());
    take(Recipe.of("identity"));
    assertTrue(window.photo().opens(file));
    window.answer(file);
    robot.interact(() -> window.command(Place.FILE, "Open pipeline…").handle(null));
    await(() -> steps().equals("gaussian, emboss, sobel*"));
    assertEquals("Undo Open edges.pipeline.json", undoLabel());
  }

  @Test
  void aPipelineThatIsNoneIsAnswered() throws Exception {
    Path file = Files.writeString(folder.resolve("a.pipeline.json"), "{\"format\": 1}");
    robot.interact(() -> window.photo().open(file));
    await(() -> window.shell().notice().isPresent());
    assertEquals(
        "Opening a.pipeline.json: $.format: \"convolarium-pipeline/1\" is needed, not 1",
        window.shell().notice().orElseThrow());
    assertEquals("average", steps());
  }

  @Test
  void theStepsOfTheLastRunAreThereAgain() throws Exception {
    Path file = folder.resolve("new/steps.pipeline.json");
    PhotoWorkspace photo = window.photo();
    robot.interact(() -> photo.remember(file));
    robot.interact(() -> photo.keep());
    assertEquals(Pipeline.of(Recipe.of("average")), Pipelines.read(file));
    Pipelines.write(Pipeline.of(Recipe.of("emboss"), Recipe.of("median")), file);
    robot.interact(() -> photo.remember(file));
    await(() -> steps().equals("emboss, median*"));
    assertEquals("Undo", undoLabel());
    robot.interact(() -> photo.choose(recipe -> recipe.named("identity")));
    robot.interact(() -> photo.remember(file));
    ready();
    assertEquals("emboss, identity*", steps());
  }

  @Test
  void whatCannotBeIsNotSaved() throws Exception {
    take(Recipe.of("emboss"));
    robot.interact(
        () ->
            window
                .photo()
                .take(
                    Pipeline.of(
                        Recipe.of("average"), Recipe.of("gaussian").with(Parameter.SIZE, 4))));
    robot.interact(() -> window.command(Place.FILE, "Save pipeline…").handle(null));
    await(() -> window.shell().notice().isPresent());
    assertTrue(
        window
            .shell()
            .notice()
            .orElseThrow()
            .startsWith("The pipeline cannot be saved so: step 2, gaussian takes an odd size"));
    assertEquals(List.of(), window.suggested());
  }
}
