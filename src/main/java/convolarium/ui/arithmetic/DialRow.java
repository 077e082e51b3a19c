package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Knob;
import convolarium.studio.Store;
import convolarium.ui.shell.NumberField;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
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

/// A dial of one stage of the document as a row of the inspector: one number while the axes are
/// linked, else one for each; below it what was wrong with what was typed.
final class DialRow extends VBox {
  private static final int MOST_AXES = 3;

  /// Behind a longer title there is no room for the buttons of several fields.
  private static final int LONG_TITLE = 8;

  private final Store store;
  private final Dial dial;
  private final NumberField all;
  private final List<NumberField> each;
  private final ToggleButton link = new ToggleButton();
  private final boolean longTitle;
  private final Label fault = new Label();
  private int stage;

  /// Whether the user parted the numbers, which then stay so when they are equal.
  private boolean parted;

  DialRow(Store store, Dial dial, String title) {
    this.store = store;
    this.dial = dial;
    longTitle = title.length() > LONG_TITLE;
    all = field(Knob.ALL);
    each =
        dial.perAxis() ? IntStream.range(0, MOST_AXES).mapToObj(this::field).toList() : List.of();
    link.setGraphic(new FontIcon(Feather.LINK_2));
    link.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    link.setSelected(true);
    link.managedProperty().bind(link.visibleProperty());
    link.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON, "link");
    link.setAccessibleText("The axes of " + title.toLowerCase(Locale.ROOT) + " are linked");
    link.setTooltip(new Tooltip("Link the axes"));
    link.setOnAction(_ -> relink());
    Label label = new Label(title);
    label.setLabelFor(all.field());
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(label, space, all);
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
  }

  private NumberField field(int axis) {
    NumberField field = new NumberField(dial.title(), text -> knob(axis).parse(document(), text));
    field.setId("field-" + dial.name() + (axis < 0 ? "" : "-" + axis));
    field.onValue(value -> edit(axis, value));
    field.onTurn(direction -> turn(axis, direction));
    field.managedProperty().bind(field.visibleProperty());
    return field;
  }

  private ObservableValue<String> sentence() {
    List<NumberField> fields = Stream.concat(Stream.of(all), each.stream()).toList();
    Observable[] watched =
        fields.stream()
            .flatMap(field -> Stream.of(field.fault(), field.visibleProperty()))
            .toArray(Observable[]::new);
    return Bindings.createStringBinding(
        () ->
            fields.stream()
                .filter(NumberField::isVisible)
                .flatMap(field -> field.fault().get().stream())
                .findFirst()
                .orElse(""),
        watched);
  }

  private Document document() {
    return store.studio().document();
  }

  private Knob knob(int axis) {
    return dial.of(stage).on(axis);
  }

  private void edit(int axis, int value) {
    Knob knob = knob(axis);
    store.edit(knob.label(document(), value), d -> knob.set(d, value));
  }

  /// Turns of one number follow each other as one gesture.
  private void turn(int axis, int direction) {
    Knob knob = knob(axis);
    OptionalInt next = knob.next(document(), direction);
    next.ifPresent(
        value -> store.edit(knob.label(document(), value), knob, d -> knob.set(d, value)));
  }

  /// Linking takes the first axis's number for all.
  private void relink() {
    parted = !link.isSelected();
    if (link.isSelected() && !isEven(document())) {
      edit(Knob.ALL, knob(Knob.ALL).get(document()));
    }
    arrange(document().rank());
  }

  private boolean isEven(Document document) {
    return IntStream.range(0, document.rank())
        .allMatch(axis -> knob(axis).get(document) == knob(Knob.ALL).get(document));
  }

  private void arrange(int rank) {
    boolean linked = each.isEmpty() || rank == 1 || link.isSelected();
    link.setVisible(!each.isEmpty() && rank > 1);
    all.setVisible(linked);
    for (int axis = 0; axis < each.size(); axis++) {
      each.get(axis).setVisible(!linked && axis < rank);
      each.get(axis).compact(longTitle || rank == MOST_AXES);
    }
    link.setGraphic(new FontIcon(linked ? Feather.LINK_2 : Feather.LINK));
  }

  /// Shows a stage's numbers, linked when they are equal unless the user parted them.
  void show(Document document, int stage, Fit fit) {
    this.stage = stage;
    boolean there = dial.in(document, stage);
    setVisible(there);
    if (!there) {
      return;
    }
    if (!each.isEmpty() && !parted) {
      link.setSelected(isEven(document));
    }
    arrange(document.rank());
    boolean blamed = fit instanceof Fit.Refuses refused && refused.blames(dial, stage);
    show(all, document, Knob.ALL, blamed);
    for (int axis = 0; axis < Math.min(each.size(), document.rank()); axis++) {
      show(each.get(axis), document, axis, blamed);
    }
  }

  private void show(NumberField field, Document document, int axis, boolean blamed) {
    Knob knob = knob(axis);
    field.name(knob.name(document));
    field.show(knob.get(document));
    field.blame(blamed);
  }
}
