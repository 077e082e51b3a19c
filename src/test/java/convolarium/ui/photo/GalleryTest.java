package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Parameter;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.sample.SampleImage;
import convolarium.ui.shell.Place;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GalleryTest {
  private PhotoWindow window;
  private PhotoWorkspace photo;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage);
    photo = window.photo();
  }

  @BeforeEach
  void openASample(FxRobot fx) throws Exception {
    robot = fx;
    robot.interact(() -> photo.open(SampleImage.ZONE_PLATE));
    await(() -> photo.ready().getValue());
  }

  @Test
  void everyTileShowsItsFilterOnTheUsersPicture() throws Exception {
    for (Node tile : robot.lookup(".photo-tile").queryAll()) {
      assertNotNull(image(tile.getId()), tile.getId());
    }
    Image before = image("filter-gaussian");
    robot.interact(() -> photo.open(SampleImage.RAMPS));
    await(() -> photo.ready().getValue() && image("filter-gaussian") != before);
  }

  @Test
  void theChosenTileFollowsTheSettingsAndTheOthersStay() throws Exception {
    Image average = image("filter-average");
    Image disc = image("filter-disc");
    robot.interact(() -> photo.choose(recipe -> recipe.with(Parameter.SIZE, 9)));
    await(() -> photo.ready().getValue());
    assertNotEquals(average, image("filter-average"));
    assertEquals(disc, image("filter-disc"));
  }

  @Test
  void tilesShowWhatTheirStepGets() throws Exception {
    Image first = image("filter-identity");
    robot.interact(() -> photo.take(Pipeline.of(Recipe.of("invert"), Recipe.of("average"))));
    await(() -> photo.ready().getValue() && image("filter-identity") != first);
    int was = first.getPixelReader().getArgb(40, 30) & 0xFF;
    int is = image("filter-identity").getPixelReader().getArgb(40, 30) & 0xFF;
    assertEquals(255, was + is, 1);
  }

  @Test
  void typingLeavesWhatIsSpokenOfAndEnterTakesTheFirst() throws Exception {
    find();
    robot.write("bokeh");
    assertTrue(node("#filter-disc").isVisible());
    assertFalse(node("#filter-average").isVisible());
    robot.push(KeyCode.ENTER);
    await(() -> photo.notation().getValue().contains("> disc "));
    robot.push(KeyCode.ESCAPE);
    assertTrue(node("#filter-average").isVisible());
  }

  @Test
  void aSearchWithoutAnAnswerHasAWayBack() throws Exception {
    find();
    robot.write("watercolour");
    assertTrue(node("#photo-no-filter").isVisible());
    assertFalse(node("#filter-disc").isVisible() && node("#filter-disc").getParent().isVisible());
    robot.clickOn("#photo-all-filters");
    assertFalse(node("#photo-no-filter").isVisible());
    assertEquals("", robot.lookup("#photo-search").queryAs(TextField.class).getText());
  }

  @Test
  void arrowKeysWalkThroughTheTilesAndEnterChooses() throws Exception {
    robot.clickOn("#filter-average");
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
    assertEquals("average", told());
    assertEquals(1, robot.lookup(".photo-tile:reached").queryAll().size());
    robot.push(KeyCode.ENTER);
    assertEquals("identity", told());
    robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
    assertEquals("unsharp", told());
    robot.push(KeyCode.HOME).push(KeyCode.LEFT).push(KeyCode.ENTER);
    assertEquals("average", told());
    robot.push(KeyCode.END).push(KeyCode.ENTER);
    assertEquals("own kernel", told());
  }

  @Test
  void aDoubleClickGoesOnToTheSettings() throws Exception {
    robot.doubleClickOn("#filter-box");
    await(() -> node("#photo-settings-summary").getParent().isVisible());
    assertEquals("box", told());
    assertEquals("9", field("#photo-width").getText());
    assertEquals("3", field("#photo-height").getText());
  }

  @Test
  void aSliderAndATypedNumberSetAParameterAndCanBeTakenBack() throws Exception {
    choose("unsharp");
    robot.clickOn("Settings");
    Slider slider = robot.lookup("#photo-amount").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(30));
    robot.interact(() -> slider.setValue(40));
    assertEquals("2", field("#photo-amount-field").getText());
    type("#photo-amount-field", "0.65");
    assertEquals(13, slider.getValue(), 1e-9);
    robot.interact(() -> photo.actions(Place.EDIT).getFirst().handle(null));
    assertEquals("1", field("#photo-amount-field").getText());
    robot.interact(() -> photo.actions(Place.EDIT).get(1).handle(null));
    assertEquals("0.65", field("#photo-amount-field").getText());
    robot.clickOn("#photo-amount-usual");
    assertEquals("1", field("#photo-amount-field").getText());
    assertFalse(node("#photo-amount-usual").isVisible());
  }

  @Test
  void aNumberOutOfRangeIsAnsweredAndNoneIsRefusedAtOnce() throws Exception {
    choose("unsharp");
    robot.clickOn("Settings");
    type("#photo-amount-field", "7");
    await(() -> node("#photo-fault").isVisible());
    assertEquals(
        "unsharp takes an amount from 0 to 5, not 7: 5 would fit",
        robot.lookup("#photo-fault").queryAs(Labeled.class).getText());
    type("#photo-amount-field", "many");
    assertEquals(
        "Amount: a number from 0 to 5, not \"many\".",
        robot.lookup("#photo-dial-fault").queryAs(Labeled.class).getText());
    robot.push(KeyCode.ESCAPE);
    assertEquals("7", field("#photo-amount-field").getText());
    assertFalse(node("#photo-dial-fault").isVisible());
    type("#photo-amount-field", "2");
    await(() -> photo.ready().getValue());
  }

  @Test
  void eachFiltersFieldSaysItsOwnRange() throws Exception {
    robot.clickOn("Settings");
    for (String filter : List.of("unsharp", "saturation", "warmth", "unsharp")) {
      choose(filter);
      type("#photo-amount-field", "much");
      String least = filter.equals("warmth") ? "-1" : "0";
      String most = Map.of("unsharp", "5", "saturation", "3", "warmth", "1").get(filter);
      assertEquals(
          "Amount: a number from " + least + " to " + most + ", not \"much\".",
          robot.lookup("#photo-dial-fault").queryAs(Labeled.class).getText());
    }
  }

  private void find() {
    robot.interact(() -> window.command(Place.EDIT, "Find filter…").handle(null));
  }

  private void choose(String name) throws Exception {
    robot.interact(() -> photo.choose(recipe -> recipe.named(name)));
    await(() -> photo.ready().getValue());
  }

  private void type(String selector, String text) {
    robot.clickOn(selector).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
  }

  /// The filter in force.
  private String told() {
    return photo.notation().getValue().replaceAll(".*> (.*) reflect", "$1");
  }

  private Image image(String tile) {
    return robot.from(node("#" + tile)).lookup(".image-view").queryAs(ImageView.class).getImage();
  }

  private Node node(String selector) {
    return robot.lookup(selector).query();
  }

  private TextField field(String selector) {
    return robot.lookup(selector).queryAs(TextField.class);
  }
}
