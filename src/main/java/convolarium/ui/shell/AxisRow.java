package convolarium.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
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

/// A number as a row of an inspector: one while the axes are linked, else one for each; below it
/// what was wrong with what was typed.
public final class AxisRow extends VBox {
  /// Stands for all axes.
  public static final int ALL = -1;

  private static final int MOST_AXES = 3;

  /// Behind a longer title, such as Dilation, there is no room for the buttons of several fields.
  private static final int LONG_TITLE = 7;

  private final Numbers numbers;
  private final NumberField all;
  private final List<NumberField> each;
  private final ToggleButton link = new ToggleButton();
  private final boolean longTitle;

  /// Whether the user parted the numbers, which then stay so when they are equal.
  private boolean parted;

  /// The numbers, each of an axis from 0 or of [#ALL].
  public interface Numbers {
    /// How many axes there are now, at least 1.
    int rank();

    /// The number that is shown.
    int get(int axis);

    /// What it is called.
    String name(int axis);

    /// Reads what was typed.
    ///
    /// @throws NumberFormatException with a sentence
    int read(int axis, String text);

    /// Takes a number.
    void set(int axis, int value);

    /// Goes on to the next number in a direction, −1 or 1, if there is one.
    void turn(int axis, int direction);
  }

  /// @param id the fields are `field-id` and `field-id-0`, …
  /// @param name what a screen reader says
  /// @param perAxis whether there may be a number for each axis
  public AxisRow(String id, String title, String name, boolean perAxis, Numbers numbers) {
    this.numbers = numbers;
    longTitle = title.length() > LONG_TITLE;
    all = field(id, name, ALL);
    each =
        perAxis
            ? IntStream.range(0, MOST_AXES).mapToObj(axis -> field(id, name, axis)).toList()
            : List.of();
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
    Label fault = new Label();
    fault.getStyleClass().add("sentence-error");
    fault.managedProperty().bind(fault.visibleProperty());
    fault.visibleProperty().bind(fault.textProperty().isEmpty().not());
    fault.textProperty().bind(sentence());
    setId("dial-" + id);
    managedProperty().bind(visibleProperty());
    getChildren().addAll(row, fault);
  }

  private NumberField field(String id, String name, int axis) {
    NumberField field = new NumberField(name, text -> numbers.read(axis, text));
    field.setId("field-" + id + (axis < 0 ? "" : "-" + axis));
    field.onValue(value -> numbers.set(axis, value));
    field.onTurn(direction -> numbers.turn(axis, direction));
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

  /// Linking takes the first axis's number for all.
  private void relink() {
    parted = !link.isSelected();
    if (link.isSelected() && !isEven()) {
      numbers.set(ALL, numbers.get(ALL));
    }
    arrange();
  }

  private boolean isEven() {
    return IntStream.range(0, numbers.rank())
        .allMatch(axis -> numbers.get(axis) == numbers.get(ALL));
  }

  private void arrange() {
    int rank = numbers.rank();
    boolean linked = each.isEmpty() || rank == 1 || link.isSelected();
    link.setVisible(!each.isEmpty() && rank > 1);
    all.setVisible(linked);
    for (int axis = 0; axis < each.size(); axis++) {
      each.get(axis).setVisible(!linked && axis < rank);
      each.get(axis).compact(longTitle || rank == MOST_AXES);
    }
    link.setGraphic(new FontIcon(linked ? Feather.LINK_2 : Feather.LINK));
  }

  /// Shows the numbers, linked when they are equal unless the user parted them.
  ///
  /// @param blamed whether they are to blame for something that does not fit
  public void show(boolean blamed) {
    if (!each.isEmpty() && !parted) {
      link.setSelected(isEven());
    }
    arrange();
    show(all, ALL, blamed);
    for (int axis = 0; axis < Math.min(each.size(), numbers.rank()); axis++) {
      show(each.get(axis), axis, blamed);
    }
  }

  private void show(NumberField field, int axis, boolean blamed) {
    field.name(numbers.name(axis));
    field.show(numbers.get(axis));
    field.blame(blamed);
  }
}
