package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.network.Address;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CompareTest {
  private Workshop workshop;
  private CompareView view;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    ViewWindow<CompareView> window =
        ViewWindow.open(stage, Engine.scalar(1), Outcomes::free, CompareView::new);
    workshop = window.workshop();
    view = window.view();
  }

  @BeforeEach
  void show(FxRobot fx) {
    robot = fx;
    robot.interact(view::shown);
  }

  private String sentence() {
    return robot.lookup("#compare-sentence").queryAs(Labeled.class).getText();
  }

  private String title() {
    return workshop.review().get().model().title();
  }

  @Test
  void aReadyPairIsTakenAndUndone() {
    assertTrue(sentence().startsWith("Choose a second network"));
    robot.clickOn("#compare-pairs").clickOn("Plain against bottleneck");
    assertTrue(
        sentence()
            .startsWith(
                "A bottleneck needs 69,632 weights where two 3×3 need 1,179,648: 17 times"));
    robot.interact(workshop::undo);
    assertEquals("LeNet-5", title());
  }

  @Test
  void theTwoChangePlacesAndUndoBringsBothBack() {
    robot.interact(() -> view.choose(Presets.byName("alexnet").orElseThrow()));
    String before = sentence();
    assertTrue(before.startsWith("LeNet-5 needs 61,706 parameters where AlexNet needs"));
    robot.clickOn("#compare-swap");
    assertEquals("AlexNet", title());
    assertTrue(sentence().startsWith("LeNet-5 needs 61,706 parameters where AlexNet needs"));
    robot.interact(workshop::undo);
    assertEquals("LeNet-5", title());
    assertEquals(before, sentence());
  }

  @Test
  void theNetworkIsComparedWithItselfAsItWas() {
    robot.interact(view::keep);
    assertTrue(sentence().startsWith("Both need 61,706 parameters."));
    robot.interact(() -> workshop.edit("Remove", b -> b.minus(Address.of(11))));
    assertTrue(sentence().startsWith("LeNet-5 needs 60,856 parameters where LeNet-5 needs 61,706"));
  }

  @Test
  void theResidualBlocksStandSideBySide() {
    robot.clickOn("#compare-five");
    assertEquals(5, robot.lookup(".compare-block").queryAll().size());
    Button last =
        robot.lookup(".compare-block > .button").queryAllAs(Button.class).stream()
            .reduce((_, button) -> button)
            .orElseThrow();
    robot.interact(last::fire);
    assertEquals("Residual: full pre-activation", title());
  }
}
