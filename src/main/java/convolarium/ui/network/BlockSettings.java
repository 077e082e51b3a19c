package convolarium.ui.network;

import convolarium.network.Layer;
import convolarium.network.blocks.Setting;
import convolarium.studio.KnownBlock;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Form;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the selected block is called, what it does, and the numbers that it was made with.
final class BlockSettings extends VBox {
  private final LayerDesk desk;
  private Optional<KnownBlock> shown = Optional.empty();
  private List<WordField> fields = List.of();

  BlockSettings(LayerDesk desk) {
    this.desk = desk;
    setId("block-settings");
  }

  /// Shows the layer on the desk.
  void show() {
    Layer layer = desk.layer();
    Optional<KnownBlock> known =
        layer.paths().isEmpty() ? Optional.empty() : KnownBlock.of(layer, desk.input());
    setVisible(known.isPresent());
    if (!known
        .map(KnownBlock::block)
        .map(b -> b.name())
        .equals(shown.map(KnownBlock::block).map(b -> b.name()))) {
      known.ifPresent(this::build);
    }
    shown = known;
    known.ifPresent(this::fill);
  }

  private void build(KnownBlock known) {
    Form form = new Form();
    form.getStyleClass().add("block-form");
    Label sentence = new Label(known.block().sentence());
    sentence.getStyleClass().add("sentence");
    sentence.setWrapText(true);
    form.wide(sentence);
    fields = known.block().settings().stream().map(this::field).toList();
    for (int i = 0; i < fields.size(); i++) {
      WordField field = fields.get(i);
      Label fault = new Label();
      fault.getStyleClass().add("sentence-error");
      fault.setWrapText(true);
      fault.textProperty().bind(field.fault().map(f -> f.orElse("")));
      fault.visibleProperty().bind(fault.textProperty().isEmpty().not());
      form.row(known.block().settings().get(i).title(), field).wide(fault);
    }
    getChildren().setAll(form);
  }

  private WordField field(Setting setting) {
    WordField field =
        new WordField(
            setting.title(), words -> wrong(setting, words), words -> set(setting, words));
    field.setId("block-" + setting.name());
    field.getStyleClass().addAll("mono", "block-field");
    return field;
  }

  private static Optional<String> wrong(Setting setting, String words) {
    try {
      setting.parse(words);
      return Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.of(Sentences.of(e.getMessage()));
    }
  }

  private void set(Setting setting, String words) {
    Shape input = desk.input();
    shown.ifPresent(
        known ->
            desk.edit(
                setting.title() + " " + words,
                layer -> known.with(layer, setting, setting.parse(words), input)));
  }

  private void fill(KnownBlock known) {
    for (int i = 0; i < fields.size(); i++) {
      Setting setting = known.block().settings().get(i);
      fields.get(i).show(setting.text(known.numbers().get(setting.name())));
    }
  }
}
