package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.filter.Showing;
import convolarium.filter.sample.SampleImage;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Shell;
import convolarium.ui.shell.Theming;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class SumRowsTest implements Chooser {
  private PhotoWorkspace photo;
  private Shell shell;

  @Start
  void start(Stage stage) {
    Appearance appearance = new Appearance();
    shell = new Shell(appearance);
    photo =
        new PhotoWorkspace(
            new Desk(
                new SimpleObjectProperty<>(Engine.scalar(2)),
                shell,
                appearance,
                shell.lanes(),
                this));
    Scene scene = new Scene(shell, 1280, 800);
    Theming.apply(scene, appearance);
    shell.add(photo);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void signsAreOfferedWhereSumsCanBeNegative(FxRobot robot) throws Exception {
    open(robot, "sobel-x");
    assertTrue(node("#photo-showing").isVisible());
    assertEquals("0 becomes 128: darker is negative, brighter is positive.", told());
    assertTrue(node("#photo-key").isVisible());
    robot.interact(() -> photo.choose(recipe -> recipe.named("average")));
    await(() -> !node("#photo-key").isVisible());
    assertFalse(node("#photo-showing").isVisible());
    assertTrue(node("#photo-linear").isVisible());
  }

  @Test
  void whatHasBecomeBlackSaysWhyAndOffersMidGrey(FxRobot robot) throws Exception {
    open(robot, "sobel-x");
    ComboBox<?> showing = (ComboBox<?>) node("#photo-showing");
    assertEquals(Showing.MID_GREY, showing.getValue());
    robot.interact(() -> showing.getSelectionModel().select(Showing.CLAMP.ordinal()));
    await(() -> node("#photo-black").isVisible());
    robot.clickOn("#photo-show-mid-grey");
    await(() -> !node("#photo-black").isVisible());
    assertEquals(Showing.MID_GREY, showing.getValue());
    await(() -> node("#photo-key").isVisible());
  }

  private void open(FxRobot robot, String filter) throws Exception {
    robot.interact(
        () -> {
          photo.open(SampleImage.ZONE_PLATE);
          photo.choose(recipe -> recipe.named(filter));
          photo.showSettings();
        });
    await(() -> node("#photo-key").isVisible());
  }

  private static void await(Callable<Boolean> done) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, done);
  }

  private Node node(String id) {
    return shell.getScene().lookup(id);
  }

  private String told() {
    return ((Labeled) node("#photo-showing-told")).getText();
  }

  @Override
  public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> save(String title, String name, List<ExtensionFilter> kinds) {
    return Optional.empty();
  }

  @Override
  public void guard(Workspace workspace, Runnable goOn) {
    goOn.run();
  }

  @Override
  public void opened(Path file) {}
}
