package convolarium.ui.network;

import static convolarium.ui.network.NetworkWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.engine.Watch;
import convolarium.explain.Numeral;
import convolarium.figure.LayerSheet;
import convolarium.figure.MapRef;
import convolarium.figure.MapSheet;
import convolarium.figure.MapZoom;
import convolarium.figure.RowRef;
import convolarium.figure.Scroll;
import convolarium.filter.Pyramid;
import convolarium.network.Address;
import convolarium.network.Measured;
import convolarium.picture.Box;
import convolarium.studio.Weighting;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import convolarium.ui.network.Outcomes.State;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The feature maps in a window of their own, of LeNet-5 on a small picture.
@ExtendWith(ApplicationExtension.class)
final class MapsViewTest {
  private NetworkWindow window;
  private Workshop workshop;

  @Start
  void start(Stage stage) {
    window = new NetworkWindow(stage);
    workshop = window.network().workshop();
    window.network().show(Pyramid.of(disc(), Watch.NONE));
  }

  /// A small picture of a disc.
  private static Raster disc() {
    byte[] samples = new byte[64 * 64];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (Math.hypot(i / 64 - 30, i % 64 - 34) < 20 ? 230 : 40);
    }
    return Raster.sharing(64, 64, 1, samples);
  }

  @BeforeEach
  void look() throws Exception {
    fx(() -> window.network().showMaps(Optional.empty()));
    await(() -> seen(LayerSheet.class));
  }

  private <T extends Node> T node(String id, Class<T> kind) {
    return kind.cast(window.scene().lookup(id));
  }

  private SheetPane pane() {
    return node("#network-maps", SheetPane.class);
  }

  private boolean seen(Class<? extends Scroll> kind) {
    return window.network().rests()
        && pane().drawn().get().filter(drawn -> kind.isInstance(drawn.sheet())).isPresent();
  }

  private Ran ran() {
    return assertInstanceOf(State.Done.class, workshop.outcomes().state().get()).ran();
  }

  private void fx(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
  }

  private void choose(int layer) throws Exception {
    fx(() -> workshop.select(Optional.of(Address.of(layer))));
    await(() -> seen(MapSheet.class));
  }

  private Measured layer(int place) {
    return workshop.review().get().measured().get(Address.of(place));
  }

  @Test
  void clickOnARowShowsTheMapsOfThatLayer(FxRobot robot) throws Exception {
    Box row = pane().drawn().get().orElseThrow().laid().place(new RowRef(0)).orElseThrow();
    robot.clickOn(pane().localToScreen(40, row.centreY()), MouseButton.PRIMARY);
    await(() -> seen(MapSheet.class));
    assertEquals(Optional.of(Address.of(0)), workshop.blueprint().getValue().selected());
  }

  @Test
  void clickOnAMapAsksAboutTheUnitThere(FxRobot robot) throws Exception {
    choose(0);
    Box map = place(4);
    robot.clickOn(
        pane().localToScreen(map.x() + 3.5 / 28 * map.width(), map.y() + 9.5 / 28 * map.height()),
        MouseButton.PRIMARY);
    await(() -> seen(MapSheet.class));
    assertEquals(new Unit(4, List.of(9, 3)), workshop.unit().getValue().orElseThrow());
    Tensor output = ran().output(layer(0)).orElseThrow();
    String value = Numeral.brief(output.get((4 * 28 + 9) * 28 + 3), 5);
    String told = node("#maps-told", Label.class).getText();
    assertTrue(told.endsWith("map 4, row 9, column 3: " + value), told);
  }

  private Box place(int channel) {
    return pane().drawn().get().orElseThrow().laid().place(new MapRef(0, channel)).orElseThrow();
  }

  @Test
  void keysWalkOverMapsEnlargeOneAndComeBack(FxRobot robot) throws Exception {
    choose(0);
    fx(() -> pane().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertEquals(1, workshop.unit().getValue().orElseThrow().channel());
    robot.type(KeyCode.ENTER);
    await(() -> seen(MapZoom.class));
    robot.type(KeyCode.DOWN);
    assertEquals(List.of(15, 14), workshop.unit().getValue().orElseThrow().cell());
    robot.type(KeyCode.ESCAPE);
    await(() -> seen(MapSheet.class));
    robot.type(KeyCode.ESCAPE);
    await(() -> seen(LayerSheet.class));
    assertTrue(workshop.blueprint().getValue().selected().isEmpty());
  }

  @Test
  void scaleForEachMapIsToldBelowIt(FxRobot robot) throws Exception {
    choose(1);
    robot.clickOn(node("#maps-own", CheckBox.class));
    await(
        () ->
            pane().drawn().get().orElseThrow().sheet() instanceof MapSheet s && s.colours().own());
    assertTrue(window.network().rests());
  }

  @Test
  void otherWeightsGiveOtherMaps() throws Exception {
    Tensor before = ran().output(layer(0)).orElseThrow();
    fx(() -> workshop.outcomes().weighting().set(Weighting.BANK));
    await(() -> workshop.outcomes().state().get() instanceof State.Done);
    assertNotSame(before, ran().output(layer(0)).orElseThrow());
    String about = node("#maps-about", Label.class).getText();
    assertTrue(about.startsWith("conv#1 has filters made by hand"), about);
  }

  @Test
  void nothingIsRunWhileNobodyLooks() throws Exception {
    fx(() -> window.network().hidden());
    fx(() -> workshop.take(Presets.byName("worked_example").orElseThrow()));
    WaitForAsyncUtils.waitForFxEvents();
    assertInstanceOf(State.Waiting.class, workshop.outcomes().state().get());
    fx(() -> window.network().shown());
    await(() -> workshop.outcomes().state().get() instanceof State.Done);
    assertFalse(ran().output(layer(0)).isEmpty());
  }
}
