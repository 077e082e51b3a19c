package convolarium.ui.network;

import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Review;
import convolarium.studio.CountFormula;
import convolarium.studio.LayerDial;
import convolarium.ui.shell.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;

/// What can be set for the selected layer, and what it makes and costs.
final class LayerPage {
  private static final List<Map.Entry<LayerDial, String>> WINDOW =
      List.of(
          Map.entry(LayerDial.KERNEL, "Kernel"),
          Map.entry(LayerDial.STRIDE, "Stride"),
          Map.entry(LayerDial.DILATION, "Dilation"),
          Map.entry(LayerDial.OUTPUT_PADDING, "Output padding"),
          Map.entry(LayerDial.OUTPUT_SIZE, "Output size"));
  private static final List<Map.Entry<LayerDial, String>> OUTPUT =
      List.of(
          Map.entry(LayerDial.OUT_CHANNELS, "Output channels"),
          Map.entry(LayerDial.GROUPS, "Groups"),
          Map.entry(LayerDial.FEATURES, "Output features"),
          Map.entry(LayerDial.NEIGHBOURS, "Channels seen"));

  private final Workshop workshop;
  private final LayerDesk desk;
  private final Form form = new Form();
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final WordField name;
  private final Label nameFault = new Label();
  private final List<LayerDialRow> rows = new ArrayList<>();
  private final LayerPadding padding;
  private final LayerSwitches switches;
  private final BlockSettings block;
  private final LayerNumbers numbers;
  private final LayerTotals totals = new LayerTotals();
  private final Label otherwise = new Label();
  private final Titles titles = new Titles();

  LayerPage(Workshop workshop) {
    this.workshop = workshop;
    desk = new LayerDesk(workshop);
    padding = new LayerPadding(desk);
    switches = new LayerSwitches(desk);
    numbers = new LayerNumbers(desk);
    block = new BlockSettings(desk);
    form.setId("layer-page");
    title.setId("layer-title");
    title.getStyleClass().add("layer-title");
    title.setWrapText(true);
    sentence.getStyleClass().add("sentence");
    name = new WordField("Name of the layer", this::taken, this::rename);
    name.setId("layer-name");
    name.setPromptText("none");
    nameFault.getStyleClass().add("sentence-error");
    nameFault.setWrapText(true);
    nameFault.textProperty().bind(name.fault().map(fault -> fault.orElse("")));
    nameFault.visibleProperty().bind(nameFault.textProperty().isEmpty().not());
    form.wide(title).wide(sentence).row("Name", name).wide(nameFault).wide(block);
    OUTPUT.forEach(this::row);
    switches.addTo(form);
    numbers.addTo(form);
    WINDOW.forEach(this::row);
    padding.addTo(form);
    form.section("What it makes and costs").wide(totals).wide(otherwise);
    otherwise.getStyleClass().add("sentence");
    otherwise.setWrapText(true);
  }

  private void row(Map.Entry<LayerDial, String> entry) {
    LayerDialRow row = new LayerDialRow(entry.getKey(), entry.getValue(), desk);
    rows.add(row);
    form.wide(row);
  }

  private Optional<String> taken(String words) {
    boolean another =
        !words.isEmpty()
            && !desk.layer().name().equals(Optional.of(words))
            && called(workshop.blueprint().getValue().model().layers(), words);
    return another
        ? Optional.of("Another layer is called “" + words + "” already.")
        : Optional.empty();
  }

  private static boolean called(List<Layer> layers, String words) {
    return layers.stream()
        .anyMatch(
            layer ->
                layer.name().equals(Optional.of(words))
                    || layer.paths().stream().anyMatch(path -> called(path, words)));
  }

  private void rename(String words) {
    Optional<String> now = Optional.of(words).filter(w -> !w.isEmpty());
    desk.edit("Name " + now.orElse("none"), layer -> layer.named(now));
  }

  /// Shows the selected layer.
  void show() {
    Layer layer = desk.layer();
    Review review = workshop.review().get();
    Optional<Measured> measured = Optional.ofNullable(review.measured().get(desk.address()));
    title.setText(
        Sentences.capital(
            titles.of(layer, Optional.ofNullable(review.inputs().get(desk.address())))));
    sentence.setText(LayerSentence.of(layer));
    name.show(layer.name().orElse(""));
    rows.forEach(row -> row.show(desk));
    padding.show();
    block.show();
    switches.show();
    numbers.show();
    totals.show(measured);
    otherwise.setText(measured.map(m -> CountFormula.otherwise(m, Optional.empty())).orElse(""));
    otherwise.setVisible(!otherwise.getText().isEmpty());
  }

  Form node() {
    return form;
  }
}
