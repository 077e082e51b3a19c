package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.figure.LayerSheet;
import convolarium.figure.MapSheet;
import convolarium.figure.Scroll;
import convolarium.filter.Pyramid;
import convolarium.network.Address;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.studio.Blueprint;
import convolarium.studio.Excerpt;
import convolarium.tensor.Fill;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.ui.network.Outcomes.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Feature maps of sounds and of films, and those of networks too large to be kept whole.
@ExtendWith(ApplicationExtension.class)
final class MapsKindsTest {
  private final AtomicLong free = new AtomicLong(1L << 30);
  private Workshop workshop;
  private MapsView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
    ViewWindow<MapsView> window = ViewWindow.open(stage, Engine.best(), free::get, MapsView::new);
    workshop = window.workshop();
    view = window.view();
    scene = window.scene();
    byte[] grey = new byte[64 * 64];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (i * 37 % 251);
    }
    workshop.photograph().show(Pyramid.of(Raster.sharing(64, 64, 1, grey), Watch.NONE));
  }

  private void look(FxRobot robot, Class<? extends Scroll> kind) throws Exception {
    robot.interact(view::shown);
    seen(kind);
  }

  private void seen(Class<? extends Scroll> kind) throws Exception {
    NetworkWindow.await(
        () ->
            view.parts().resting().get()
                && workshop.outcomes().state().get() instanceof State.Done
                && pane().drawn().get().filter(d -> kind.isInstance(d.sheet())).isPresent());
  }

  private SheetPane pane() {
    return (SheetPane) scene.lookup("#network-maps");
  }

  private String text(String id) {
    return ((Label) scene.lookup(id)).getText();
  }

  private Ran ran() {
    return assertInstanceOf(State.Done.class, workshop.outcomes().state().get()).ran();
  }

  private Measured layer(int place) {
    return workshop.review().get().measured().get(Address.of(place));
  }

  private void choose(FxRobot robot, Address layer) throws Exception {
    robot.interact(() -> workshop.select(Optional.of(layer)));
    seen(MapSheet.class);
  }

  @Test
  void withLittleMemoryOnlyTheLayerThatIsLookedAtIsKept(FxRobot robot) throws Exception {
    free.set(20_000); // of a quarter the outputs of LeNet-5 take many times as much
    look(robot, LayerSheet.class);
    assertFalse(ran().whole());
    assertTrue(ran().output(layer(0)).isEmpty());
    assertTrue(ran().output(layer(11)).isPresent(), "small outputs are kept");
    assertTrue(text("#maps-about").endsWith("only what is looked at is kept."));
    choose(robot, Address.of(0));
    assertEquals(Shape.of(1, 6, 28, 28), ran().output(layer(0)).orElseThrow().shape());
    choose(robot, Address.of(3));
    assertTrue(ran().output(layer(3)).isPresent());
    assertTrue(ran().output(layer(2)).isPresent(), "what it is given");
    assertTrue(ran().output(layer(0)).isEmpty());
    robot.interact(() -> free.set(1L << 30));
    robot.interact(() -> workshop.outcomes().restart());
    seen(MapSheet.class);
    assertTrue(ran().whole());
    assertFalse(text("#maps-about").contains("memory"));
  }

  @Test
  void mapsOfASoundAreLinesWithPlaces(FxRobot robot) throws Exception {
    take(robot, "wavenet", Shape.of(1, 1, 200));
    look(robot, LayerSheet.class);
    choose(robot, Address.of(0));
    assertEquals(3, layer(0).output().rank());
    robot.interact(() -> workshop.ask(new Unit(1, List.of(17))));
    assertTrue(
        text("#maps-told").startsWith("Unit asked about: map 1, place 17: "), text("#maps-told"));
    assertFalse(scene.lookup("#maps-slice").getParent().isVisible());
  }

  @Test
  void mapsOfAFilmHaveFrames(FxRobot robot) throws Exception {
    take(robot, "r3d18", Shape.of(1, 3, 4, 32, 32));
    look(robot, LayerSheet.class);
    choose(robot, Address.of(0));
    assertEquals(Shape.of(1, 64, 4, 16, 16), layer(0).output());
    Slider slice = (Slider) scene.lookup("#maps-slice");
    assertTrue(slice.getParent().isVisible());
    assertEquals(3, slice.getMax());
    robot.interact(() -> slice.setValue(1));
    robot.interact(() -> workshop.ask(new Unit(2, List.of(1, 5, 6))));
    seen(MapSheet.class);
    assertTrue(
        text("#maps-told").startsWith("Unit asked about: map 2, frame 1, row 5, column 6: "),
        text("#maps-told"));
  }

  @Test
  void unitsOfAnUnpoolingAndOfATransposedConvolutionAreOpened(FxRobot robot) throws Exception {
    Model model =
        Notation.parse("1x8x8 > p=max_pool k2 > max_unpool k2 of p > conv_transpose 2 k3 s2");
    robot.interact(() -> workshop.edit("Take", _ -> Blueprint.of(model)));
    look(robot, LayerSheet.class);
    choose(robot, Address.of(1));
    assertEquals("max_unpool#2, unit [0, 4, 4]", opened(robot).document().title());
    choose(robot, Address.of(2));
    Excerpt excerpt = opened(robot);
    assertEquals("conv_transpose#3, unit [0, 8, 8]", excerpt.document().title());
    assertEquals(1, excerpt.document().stages().size());
  }

  private Excerpt opened(FxRobot robot) throws Exception {
    AtomicReference<Optional<Excerpt>> came = new AtomicReference<>(Optional.empty());
    robot.interact(() -> view.onExcerpt(excerpt -> came.set(Optional.of(excerpt))));
    robot.interact(() -> ((SplitMenuButton) scene.lookup("#unit-door")).fire());
    NetworkWindow.await(() -> came.get().isPresent());
    return came.get().orElseThrow();
  }

  /// A preset on an input that is small enough to be run in a moment.
  private void take(FxRobot robot, String preset, Shape input) {
    Model model = Presets.byName(preset).orElseThrow().model();
    Numbers small = new Numbers.Made(input, Fill.RAMP);
    robot.interact(
        () ->
            workshop.edit(
                "Take", _ -> Blueprint.of(new Model(model.title(), small, model.layers()))));
  }
}
