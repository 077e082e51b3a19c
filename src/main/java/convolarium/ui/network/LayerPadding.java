package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Explicit;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.studio.LayerDial;
import convolarium.studio.Operations;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How much padding the selected layer asks for, by a rule or in numbers, and what it holds.
final class LayerPadding {
  private static final String NUMBERS = "numbers";

  private final LayerDesk desk;
  private final Setting setting = new Setting();
  private final ComboBox<String> rule = new ComboBox<>();
  private final ComboBox<String> holds = new ComboBox<>();
  private final ToggleButton apart = new ToggleButton();
  private final HBox chosen = new HBox(rule, apart);
  private final LayerDialRow both;
  private final List<LayerDialRow> each;

  LayerPadding(LayerDesk desk) {
    this.desk = desk;
    both = new LayerDialRow(LayerDial.PADDING, "Amount", desk);
    each =
        List.of(
            new LayerDialRow(LayerDial.PADDING_BEFORE, "Before", desk),
            new LayerDialRow(LayerDial.PADDING_AFTER, "After", desk));
    rule.setId("layer-padding");
    rule.setAccessibleText("Padding rule");
    rule.setOnAction(_ -> setting.heed(() -> setRule(rule.getValue())));
    holds.setId("layer-padding-holds");
    holds.getItems().setAll(Stream.of(Border.values()).map(Border::term).toList());
    holds.setOnAction(_ -> setting.heed(() -> setBorder(holds.getValue())));
    apart.setGraphic(new FontIcon(Feather.COLUMNS));
    apart.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    apart.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, "link");
    apart.setAccessibleText("An amount of padding for each side");
    apart.setTooltip(new Tooltip("An amount for each side"));
    apart.setOnAction(_ -> arrange());
    chosen.getStyleClass().add("form-row");
  }

  void addTo(Form form) {
    form.row("Padding", chosen).wide(both);
    each.forEach(form::wide);
    form.row("Holds", holds);
    holds.setAccessibleText("What the padding holds");
  }

  private void setRule(String term) {
    Optional<Rule> named =
        Stream.of(Rule.values()).filter(one -> one.term().equals(term)).findFirst();
    if (named.isPresent()) {
      edit("Padding " + term, window -> window.withPadding(named.get()));
    } else {
      LayerDial before = LayerDial.PADDING_BEFORE;
      desk.edit(
          "Padding in numbers",
          l -> before.set(l, 0, before.get(l, 0, desk.input()), desk.input()));
    }
  }

  private void setBorder(String term) {
    Border border =
        Stream.of(Border.values()).filter(b -> b.term().equals(term)).findFirst().orElseThrow();
    edit("Padding mode " + term, window -> window.withBorder(border));
  }

  private void edit(String label, UnaryOperator<Window> change) {
    desk.edit(
        label,
        layer ->
            Operations.of(layer).orElseThrow() instanceof Windowed windowed
                ? Operations.with(layer, windowed.with(change.apply(windowed.window())))
                : layer);
  }

  /// Shows the layer on the desk.
  void show() {
    Layer layer = desk.layer();
    Optional<Window> window =
        Operations.of(layer).map(o -> o instanceof Windowed windowed ? windowed.window() : null);
    chosen.setVisible(window.isPresent());
    holds.setVisible(
        window.isPresent() && Operations.of(layer).orElseThrow() instanceof Convolution);
    both.show(desk);
    each.forEach(row -> row.show(desk));
    window.ifPresent(
        now -> {
          setting.show(
              () -> {
                rule.getItems().setAll(rules(Operations.of(layer).orElseThrow()));
                rule.setValue(now.padding() instanceof Rule named ? named.term() : NUMBERS);
                holds.setValue(now.border().term());
              });
          apart.setSelected(apart.isSelected() || lopsided(now));
          arrange();
        });
  }

  /// The rules that say something for an operation.
  private static List<String> rules(Operation operation) {
    Stream<Rule> some =
        switch (operation) {
          case Convolution _ -> Stream.of(Rule.values());
          case Pooling _ -> Stream.of(Rule.VALID, Rule.SAME);
          default -> Stream.of(Rule.VALID);
        };
    return Stream.concat(Stream.of(NUMBERS), some.map(Rule::term)).toList();
  }

  private static boolean lopsided(Window window) {
    Padding padding = window.padding();
    return padding instanceof Explicit(var sides)
        && sides.stream().anyMatch(side -> side.before() != side.after());
  }

  private void arrange() {
    both.setVisible(!apart.isSelected());
    each.forEach(row -> row.setVisible(apart.isSelected()));
  }
}
