package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.figure.CellRef;
import convolarium.picture.Box;
import convolarium.studio.Held;
import convolarium.tensor.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Types numbers into the cells of input, kernel and bias, in place.
///
/// Enter takes the number and moves down, Tab and Shift+Tab along, up and down arrows across;
/// Escape gives it up.
final class CellEditor {
  private static final double NARROWEST = 56;
  private static final double LOWEST = 30;
  private static final double GAP = 4;

  private final Bench bench;
  private final StageView stage;
  private final CellCursor cursor;
  private final TextField field = new TextField();
  private final Label fault = new Label();
  private Optional<CellRef> edited = Optional.empty();

  CellEditor(Bench bench, StageView stage, CellCursor cursor) {
    this.bench = bench;
    this.stage = stage;
    this.cursor = cursor;
    field.setId("cell-editor");
    field.getStyleClass().addAll("mono", "cell-editor");
    fault.setId("cell-fault");
    fault.getStyleClass().add("cell-fault");
    field.setManaged(false);
    fault.setManaged(false);
    hide();
    stage.over().getChildren().addAll(field, fault);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.textProperty().subscribe(this::check);
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && field.isVisible()) {
                commit();
                hide();
              }
            });
    stage.zoom().subscribe(this::leave);
    stage.over().widthProperty().subscribe(this::leave);
    stage.over().heightProperty().subscribe(this::leave);
  }

  /// Whether the pinned cell can be edited.
  boolean canEdit() {
    Sight now = bench.now();
    return now.studio().upToDate()
        && now.selection().pinned().flatMap(now.exhibit()::held).isPresent();
  }

  /// Opens on the pinned cell.
  ///
  /// @param text what stands in it, or empty for the cell's number
  void open(Optional<String> text) {
    if (!canEdit()) {
      return;
    }
    CellRef cell = bench.now().selection().pinned().orElseThrow();
    Optional<Box> place = stage.place(cell);
    if (place.isEmpty()) {
      return;
    }
    edited = Optional.of(cell);
    Box box = place.get();
    double width = Math.max(NARROWEST, box.width());
    double height = Math.max(LOWEST, box.height());
    field.resizeRelocate(
        Math.floor(box.centreX() - width / 2),
        Math.floor(box.centreY() - height / 2),
        width,
        height);
    field.setAccessibleText(Narration.name(cell, bench.now().exhibit()));
    field.setVisible(true);
    field.setText(text.orElse(Numbers.text(bench.value(cell))));
    check(field.getText());
    field.requestFocus();
    if (text.isPresent()) {
      field.end();
    } else {
      field.selectAll();
    }
  }

  /// Cells have moved away from under the field.
  private void leave() {
    if (field.isVisible()) {
      commit();
      hide();
      stage.requestFocus();
    }
  }

  private void hide() {
    field.setVisible(false);
    fault.setVisible(false);
    edited = Optional.empty();
  }

  private void check(String text) {
    if (!field.isVisible()) {
      return;
    }
    String sentence = "";
    try {
      Numbers.parse(text);
    } catch (NumberFormatException e) {
      sentence = e.getMessage();
    }
    fault.setText(sentence);
    fault.setVisible(!sentence.isEmpty());
    fault.autosize();
    double rightmost = Math.max(0, stage.over().getWidth() - fault.getWidth());
    fault.relocate(
        Math.min(field.getLayoutX(), rightmost), field.getLayoutY() + field.getHeight() + GAP);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
  }

  /// Takes the number; false when it is none.
  private boolean commit() {
    try {
      float value = Numbers.parse(field.getText());
      edited.filter(bench::isThere).ifPresent(cell -> set(cell, value));
      return true;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private void set(CellRef cell, float value) {
    Exhibit exhibit = bench.now().exhibit();
    Optional<Held> held = exhibit.held(cell);
    if (held.isEmpty() || bench.value(cell) == value) {
      return;
    }
    Shape shape = exhibit.shape(cell.part(), cell.role()).orElseThrow();
    int position = shape.offset(cell.cell().index());
    String label = Narration.name(cell, exhibit) + " " + Numbers.text(value);
    bench
        .store()
        .edit(
            label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
            document ->
                held.get().change(document, cell.part(), tensor -> tensor.with(position, value)));
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    switch (code) {
      case ENTER -> move(event, () -> cursor.moved(event.isShiftDown() ? -1 : 1, 0));
      case DOWN -> move(event, () -> cursor.moved(1, 0));
      case UP -> move(event, () -> cursor.moved(-1, 0));
      case TAB -> move(event, () -> cursor.next(event.isShiftDown() ? -1 : 1));
      case ESCAPE -> {
        hide();
        stage.requestFocus();
        event.consume();
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, Supplier<CellRef> where) {
    event.consume();
    Optional<CellRef> from = edited;
    if (!commit()) {
      return;
    }
    CellRef to = where.get();
    bench.select(s -> s.pinning(Optional.of(to)));
    if (from.equals(Optional.of(to))) {
      hide();
      stage.requestFocus();
    } else {
      open(Optional.empty());
    }
  }
}
