package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Window;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Knob;
import convolarium.studio.Store;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.Setting;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How much padding a stage asks for, by a rule or in numbers, and what it holds.
final class PaddingRows {
  private static final String NUMBERS = "numbers";

  private final Store store;
  private final Setting setting = new Setting();
  private final ComboBox<String> rule = new ComboBox<>();
  private final ComboBox<String> mode = new ComboBox<>();
  private final ToggleButton apart = new ToggleButton();
  private final DialRow both;
  private final List<DialRow> each;
  private int stage;

  /// Whether the user parted the sides, which then stay so when they are equal.
  private boolean parted;

  PaddingRows(Store store) {
    this.store = store;
    both = new DialRow(store, Dial.PADDING, "Amount");
    each =
        List.of(
            new DialRow(store, Dial.PADDING_BEFORE, "Before"),
            new DialRow(store, Dial.PADDING_AFTER, "After"));
    rule.setId("padding-rule");
    rule.setOnAction(_ -> setting.heed(() -> setRule(rule.getValue())));
    mode.setId("padding-mode");
    mode.getItems().setAll(Stream.of(Border.values()).map(Border::term).toList());
    mode.setOnAction(_ -> setting.heed(() -> setMode(mode.getValue())));
    apart.setId("padding-sides");
    apart.setGraphic(new FontIcon(Feather.COLUMNS));
    apart.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    apart.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, "link");
    apart.setAccessibleText("An amount of padding for each side");
    apart.setTooltip(new Tooltip("An amount for each side"));
    apart.setOnAction(
        _ -> {
          parted = apart.isSelected();
          arrange();
        });
  }

  void addTo(Form form) {
    HBox chosen = new HBox(rule, apart);
    chosen.getStyleClass().add("form-row");
    rule.setAccessibleText("Padding rule");
    form.row("Padding", chosen).wide(both);
    each.forEach(form::wide);
    form.row("Holds", mode);
    mode.setAccessibleText("What the padding holds");
  }

  private void setRule(String term) {
    Stream.of(Rule.values())
        .filter(r -> r.term().equals(term))
        .findFirst()
        .ifPresentOrElse(
            chosen -> store.edit("Padding " + term, d -> with(d, window(d).withPadding(chosen))),
            () -> {
              Knob first = Dial.PADDING_BEFORE.of(stage).on(0);
              store.edit("Padding in numbers", d -> first.set(d, first.get(d)));
            });
  }

  private void setMode(String term) {
    Border border =
        Stream.of(Border.values()).filter(b -> b.term().equals(term)).findFirst().orElseThrow();
    store.edit("Padding mode " + term, d -> with(d, window(d).withBorder(border)));
  }

  private Window window(Document document) {
    return document.stage(stage).operation().window();
  }

  private Document with(Document document, Window window) {
    return document.with(stage, document.stage(stage).operation().with(window));
  }

  void show(Document document, int stage, Fit fit) {
    this.stage = stage;
    Window window = window(document);
    setting.show(
        () -> {
          rule.getItems().setAll(rules(document));
          rule.setValue(window.padding() instanceof Rule named ? named.term() : NUMBERS);
          mode.setValue(window.border().term());
        });
    mode.setVisible(document.stage(stage).operation() instanceof Convolution);
    both.show(document, stage, fit);
    each.forEach(row -> row.show(document, stage, fit));
    apart.setSelected(parted || isLopsided(document));
    arrange();
  }

  /// The rules that say something for this stage.
  private List<String> rules(Document document) {
    Stream<Padding.Rule> some =
        switch (document.stage(stage).operation()) {
          case Convolution _ -> Stream.of(Rule.values());
          case Pooling _ -> Stream.of(Rule.VALID, Rule.SAME);
          default -> Stream.of(Rule.VALID);
        };
    return Stream.concat(Stream.of(NUMBERS), some.map(Rule::term)).toList();
  }

  private boolean isLopsided(Document document) {
    return IntStream.range(0, document.rank())
        .anyMatch(
            axis ->
                Dial.PADDING_BEFORE.of(stage).on(axis).get(document)
                    != Dial.PADDING_AFTER.of(stage).on(axis).get(document));
  }

  private void arrange() {
    both.setVisible(!apart.isSelected());
    each.forEach(row -> row.setVisible(apart.isSelected()));
  }
}
