package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.document.Results;
import convolarium.engine.Engine;
import convolarium.network.Address;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.counts.Measure;
import convolarium.studio.Blueprint;
import convolarium.tensor.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CountsTest {
  private Workshop workshop;
  private CountsView view;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    ViewWindow<CountsView> window =
        ViewWindow.open(stage, Engine.scalar(1), Outcomes::free, CountsView::new);
    workshop = window.workshop();
    view = window.view();
  }

  @BeforeEach
  void takeAlexNet(FxRobot fx) {
    robot = fx;
    take("alexnet");
    robot.interact(view::shown);
  }

  private void take(String name) {
    robot.interact(() -> workshop.take(Presets.byName(name).orElseThrow()));
  }

  @SuppressWarnings("unchecked")
  private TreeTableView<CountRow> table() {
    return robot.lookup("#count-table").queryAs(TreeTableView.class);
  }

  private List<String> names() {
    return IntStream.range(0, table().getExpandedItemCount())
        .mapToObj(i -> table().getTreeItem(i).getValue().name())
        .toList();
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  @Test
  void theSentenceAnswersWhereTheParametersAre() {
    assertTrue(
        text("#count-sentence").startsWith("96 % of 61,100,840 parameters are in 3 dense layers"));
    robot.clickOn(robot.from(robot.lookup("#count-measures")).lookup("MACs").queryLabeled());
    assertTrue(text("#count-sentence").startsWith("92 % of 714,188,480 MACs are in 5 conv"));
  }

  @Test
  void theBarsAreWholeInEveryWidth() {
    CountChart chart = robot.lookup("#count-chart").queryAs(CountChart.class);
    double wide = chart.getHeight();
    for (double width : new double[] {900, 260, 900}) {
      robot.interact(() -> table().getScene().getWindow().setWidth(width));
      assertEquals(chart.prefHeight(chart.getWidth()), chart.getHeight(), 1);
    }
    assertEquals(wide, chart.getHeight());
  }

  @Test
  void aRowSelectsItsLayerAndTheOtherWay() {
    robot.interact(() -> table().getSelectionModel().select(3));
    assertEquals(Optional.of(Address.of(3)), workshop.blueprint().getValue().selected());
    assertEquals(
        "conv#4  192·64·5·5 + 192 = 307,392 parameters; 307,200·27·27 = 223,948,800 MACs",
        text("#count-formula"));
    robot.interact(() -> workshop.select(Optional.of(Address.of(0))));
    assertEquals("conv#1", table().getSelectionModel().getSelectedItem().getValue().name());
  }

  @Test
  void aLayerInsideABlockOpensIt() {
    take("resnet18");
    Address block =
        Address.of(
            names().indexOf(names().stream().filter(n -> n.equals("layer1.0")).findAny().get()));
    int rows = table().getExpandedItemCount();
    robot.interact(() -> workshop.select(Optional.of(block.into(0, 0))));
    assertEquals("conv1", table().getSelectionModel().getSelectedItem().getValue().name());
    assertEquals(rows + 5, table().getExpandedItemCount());
  }

  @Test
  void theLargestComeFirstAndTheOrderComesBack() {
    List<String> before = names();
    robot.clickOn("Largest first");
    assertEquals(List.of("linear#17", "linear#20", "linear#22"), names().subList(0, 3));
    robot.clickOn("Largest first");
    assertEquals(before, names());
  }

  @Test
  void layersOfBlocksStandAmongTheOthers() {
    take("resnet18");
    robot.clickOn("No blocks");
    assertEquals(
        Analysis.of(workshop.review().get().model()).leaves().count(),
        table().getExpandedItemCount());
  }

  @Test
  void theTableIsCopiedAsDescribePrintsIt() throws Exception {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    Results.csv(workshop.review().get().analysis().orElseThrow(), Optional.empty(), csv);
    robot.clickOn("#count-copy").clickOn("CSV");
    assertEquals(csv.toString(StandardCharsets.UTF_8), copied());
    robot.interact(() -> table().requestFocus());
    robot.press(KeyCode.SHORTCUT).press(KeyCode.C).release(KeyCode.C).release(KeyCode.SHORTCUT);
    assertEquals(csv.toString(StandardCharsets.UTF_8), copied());
  }

  private String copied() {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  @Test
  void totalsWithALayerThatIsNotUnderstoodAreCalledPartial() {
    assertEquals("Total", text("#count-total-0"));
    Shape there = workshop.review().get().measured().get(Address.of(13)).output();
    Layer opaque = new Layer.Opaque(Optional.empty(), "GRU", new Layer.Yield.Given(there), 100);
    robot.interact(() -> workshop.edit("Add", b -> b.plus(Address.of(14), List.of(opaque))));
    assertEquals("Partial total", text("#count-total-0"));
    assertTrue(
        text("#count-sentence")
            .endsWith("The totals are partial: layers that are not understood are left out."));
    assertEquals(61_100_940, view.total(Measure.PARAMETERS));
  }

  @Test
  void aLayerThatDoesNotFitIsMarkedAndTheRestIsCounted() {
    robot.interact(
        () ->
            workshop.edit(
                "Remove", blueprint -> Blueprint.of(blueprint.model()).minus(Address.of(14))));
    assertTrue(text("#count-sentence").endsWith("Counted up to the layer that does not fit."));
    assertEquals(2_469_696, view.total(Measure.PARAMETERS));
  }
}
