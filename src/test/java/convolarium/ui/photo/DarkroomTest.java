package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.filter.sample.SampleImage;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Staged;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DarkroomTest {
  private Darkroom darkroom;
  private FiltersPage gallery;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    Appearance appearance = new Appearance();
    PhotoWindow window = new PhotoWindow(stage);
    darkroom =
        new Darkroom(
            new Desk(
                new SimpleObjectProperty<>(Engine.scalar(1)),
                window.shell(),
                appearance,
                window.shell().lanes(),
                window));
    gallery = new FiltersPage(darkroom, () -> {});
    Staged.on(stage, gallery.node(), appearance, 320, 700);
  }

  @BeforeEach
  void openASample(FxRobot fx) throws Exception {
    robot = fx;
    robot.interact(() -> darkroom.open(SampleImage.TEXT));
    await(() -> darkroom.current().get() && !gallery.busy().get());
  }

  @Test
  void thePhotographAndTheGalleryWaitForWhatIsSeen() throws Exception {
    Image before = average();
    robot.interact(
        () -> {
          darkroom.painting(true);
          darkroom.edit("Stride", recipe -> recipe.with(recipe.sliding().withStride(2)));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(darkroom.hurrying().get());
    assertFalse(gallery.busy().get());
    assertSame(before, average());
    robot.interact(() -> darkroom.painting(false));
    await(() -> darkroom.current().get() && average() != before);
    assertFalse(darkroom.hurrying().get());
  }

  private Image average() {
    return robot.lookup("#filter-average .image-view").queryAs(ImageView.class).getImage();
  }
}
