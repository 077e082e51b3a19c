package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Store;
import convolarium.ui.shell.NumberField;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A dial of the document as a row of the inspector: one number while height and width are linked,
/// else one for each; below it what was wrong with what was typed.
final class DialRow extends VBox {
  private final Store store;
  private final Dial dial;
  private final NumberField both;
  private final List<NumberField> each;
  private final ToggleButton link = new ToggleButton();
  private final Label fault = new Label();

  /// Whether the user parted the numbers, which then stay so when they are equal.
  private boolean parted;

  DialRow(Store store, Dial dial, String title) {
    this.store = store;
    this.dial = dial;
    both = field(Dial.BOTH);
    each = dial.perAxis() ? List.of(field(0), field(1)) : List.of();
    link.setGraphic(new FontIcon(Feather.LINK_2));
    link.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    link.setSelected(true);
    link.setVisible(dial.perAxis());
    link.setManaged(dial.perAxis());
    link.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, "link");
    String linked = "Height and width of " + title.toLowerCase(Locale.ROOT) + " are linked";
    link.setAccessibleText(linked);
    link.setTooltip(new Tooltip("Link height and width"));
    link.setOnAction(_ -> relink());
    Label label = new Label(title);
    label.setLabelFor(both.field());
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(label, space, both);
    row.getChildren().addAll(each);
    row.getChildren().add(link);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("form-row");
    fault.getStyleClass().add("sentence-error");
    fault.managedProperty().bind(fault.visibleProperty());
    fault.visibleProperty().bind(fault.textProperty().isEmpty().not());
    fault.textProperty().bind(sentence());
    setId("dial-" + dial.name());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(row, fault);
    arrange();
  }

  private NumberField field(int axis) {
    NumberField field = new NumberField(dial.name(axis), text -> dial.parse(text, axis));
    field.setId("field-" + dial.name() + (axis < 0 ? "" : "-" + axis));
    field.onValue(value -> edit(axis, value));
    field.onTurn(direction -> turn(axis, direction));
    field.managedProperty().bind(field.visibleProperty());
    return field;
  }

  private ObservableValue<String> sentence() {
    NumberField one = both;
    NumberField height = each.isEmpty() ? both : each.get(0);
    NumberField width = each.isEmpty() ? both : each.get(1);
    return Bindings.createStringBinding(
        () ->
            Stream.of(one, height, width)
                .filter(NumberField::isVisible)
                .flatMap(field -> field.fault().get().stream())
                .findFirst()
                .orElse(""),
        one.fault(),
        height.fault(),
        width.fault(),
        one.visibleProperty());
  }

  private void edit(int axis, int value) {
    store.edit(dial.label(axis, value), d -> dial.set(d, axis, value));
  }

  private void turn(int axis, int direction) {
    Document document = store.studio().document();
    OptionalInt next = dial.next(document, axis, direction);
    next.ifPresent(
        value -> store.edit(dial.label(axis, value), gesture(axis), d -> dial.set(d, axis, value)));
  }

  /// Turns of one number follow each other as one gesture.
  private Object gesture(int axis) {
    return List.of(dial, axis);
  }

  /// Linking takes the height's number for both.
  private void relink() {
    Document document = store.studio().document();
    parted = !link.isSelected();
    if (link.isSelected() && dial.get(document, 0) != dial.get(document, 1)) {
      edit(Dial.BOTH, dial.get(document, 0));
    }
    arrange();
  }

  private void arrange() {
    boolean linked = link.isSelected();
    both.setVisible(linked);
    each.forEach(field -> field.setVisible(!linked));
    link.setGraphic(new FontIcon(linked ? Feather.LINK_2 : Feather.LINK));
  }

  /// Shows the document's numbers, linked when they are equal unless the user parted them.
  void show(Document document, Fit fit) {
    boolean there = dial.in(document);
    setVisible(there);
    if (!there) {
      return;
    }
    if (dial.perAxis() && !parted) {
      link.setSelected(dial.get(document, 0) == dial.get(document, 1));
      arrange();
    }
    both.show(dial.get(document, 0));
    for (int axis = 0; axis < each.size(); axis++) {
      each.get(axis).show(dial.get(document, axis));
    }
    boolean blamed = fit instanceof Fit.Refuses refused && refused.blames(dial);
    both.blame(blamed);
    each.forEach(field -> field.blame(blamed));
  }
}
