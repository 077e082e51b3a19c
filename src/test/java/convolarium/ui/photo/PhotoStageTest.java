package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Parameter;
import convolarium.filter.sample.SampleImage;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PhotoStageTest {
  private PhotoWorkspace photo;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    photo = new PhotoWindow(stage).photo();
  }

  @BeforeEach
  void openASample(FxRobot fx) throws Exception {
    robot = fx;
    robot.interact(() -> photo.open(SampleImage.TEXT));
    await(() -> photo.ready().getValue());
    robot.interact(() -> node("#photo-stage").requestFocus());
  }

  @Test
  void aPreviewIsSeenUntilTheWholePhotoIsFiltered() throws Exception {
    List<Boolean> previews = new ArrayList<>();
    robot.interact(
        () -> node("#photo-preview").visibleProperty().subscribe(on -> previews.add(on)));
    robot.interact(() -> photo.choose(r -> r.named("gaussian").with(Parameter.SIGMA, 6)));
    await(() -> photo.ready().getValue());
    assertEquals(List.of(false, true, false), previews);
  }

  @Test
  void aFilterWithAStrideHasNoPreview() throws Exception {
    List<Boolean> previews = new ArrayList<>();
    robot.interact(
        () -> node("#photo-preview").visibleProperty().subscribe(on -> previews.add(on)));
    robot.interact(() -> photo.choose(r -> r.with(r.sliding().withStride(3))));
    await(() -> photo.ready().getValue());
    assertEquals(List.of(false), previews);
  }

  @Test
  void holdingTheSpaceBarShowsThePhotoAsItWas() throws Exception {
    assertTrue(node("#divider").isVisible());
    robot.press(KeyCode.SPACE);
    await(() -> !node("#photo-after").isVisible());
    assertTrue(node("#photo-before").isVisible());
    assertFalse(node("#divider").isVisible());
    assertTrue(node("#photo-stage").getAccessibleText().endsWith(", before the filters"));
    robot.release(KeyCode.SPACE);
    await(() -> node("#photo-after").isVisible());
    assertTrue(node("#divider").isVisible());
  }

  @Test
  void aDoubleClickChangesBetweenTheWholePhotoAndItsOwnSize() throws Exception {
    String fitted = text("#photo-zoom");
    Point2D place = node("#photo-stage").localToScreen(100, 200);
    robot.doubleClickOn(place);
    await(() -> text("#photo-zoom").equals("100 %"));
    // elsewhere, or these would be the third and the fourth click of one
    robot.doubleClickOn(place.add(60, 0));
    await(() -> text("#photo-zoom").equals(fitted));
  }

  @Test
  void theMinimapMovesWhatIsSeen() throws Exception {
    assertFalse(node("#photo-minimap").isVisible());
    robot.push(KeyCode.DIGIT1);
    await(() -> node("#photo-minimap").isVisible());
    Bounds map = node("#photo-minimap").localToScreen(node("#photo-minimap").getLayoutBounds());
    robot.clickOn(new Point2D(map.getMinX() + 2, map.getMinY() + 2));
    await(() -> node("#photo-stage").getAccessibleText().contains("rows 0 to "));
    assertTrue(node("#photo-stage").getAccessibleText().contains("columns 0 to "));
    robot.push(KeyCode.M);
    await(() -> !node("#photo-minimap").isVisible());
  }

  @Test
  void theHistogramTellsWhatIsClipped() throws Exception {
    assertFalse(node("#photo-histogram").isVisible());
    robot.push(KeyCode.H);
    await(() -> node("#photo-histogram").isVisible() && photo.ready().getValue());
    String told = node("#photo-histogram").getAccessibleText();
    assertTrue(told.matches("Histogram, after: .* % black, .* % white"), told);
    robot.moveTo("#photo-histogram");
    String pointed = node("#photo-histogram").getAccessibleText();
    assertTrue(pointed.matches("Histogram, after: level \\d+: brightness .* %"), pointed);
  }

  @Test
  void theBordersAreComparedSideBySide() throws Exception {
    robot.interact(() -> photo.borders().set(true));
    await(() -> photo.ready().getValue() && node("#photo-borders").isVisible());
    assertEquals(
        "Black lies around the photo: an edge pixel gets 6/9 of its mean, the corner 4/9."
            + " It darkens.",
        text("#border-sentence-zeros"));
    String cornerZoom = text("#photo-zoom");
    robot.clickOn("1:1");
    await(() -> text("#photo-zoom").equals("100 %"));
    assertTrue(node("#photo-hold").isDisabled());
    assertFalse(photo.strip().isVisible());
    robot.clickOn("#corner-3");
    await(() -> text("#photo-zoom").equals(cornerZoom));
    await(() -> photo.ready().getValue());
    robot.push(KeyCode.ESCAPE);
    await(() -> !node("#photo-borders").isVisible());
    assertFalse(photo.borders().get());
  }

  @Test
  void theSpeedIsToldWithTheAlgorithm() throws Exception {
    robot.interact(() -> photo.choose(r -> r.named("gaussian").with(Parameter.SIZE, 31)));
    await(() -> photo.ready().getValue());
    String why = ((Labeled) node("#photo-speed")).getTooltip().getText();
    assertTrue(
        why.matches("(?s)[\\d.]+ MP in [\\d.]+ ms · \\d+ MP/s\ntwo passes, 961 → 63\n.*"), why);
    assertTrue(why.contains("multiplications a sample instead of 961."), why);
  }

  private Node node(String selector) {
    return robot.lookup(selector).query();
  }

  private String text(String selector) {
    return ((Labeled) node(selector)).getText();
  }
}
