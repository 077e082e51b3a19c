package convolarium.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The one line about what is shown. Where it can be edited, Enter takes it, and Escape or leaving
/// the field brings back what is shown.
final class NotationField extends TextField {
  private static final int NARROWEST = 12;

  private final ReadOnlyObjectWrapper<Optional<LineReader.Fault>> fault =
      new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private final Tooltip tip = new Tooltip();
  private Optional<LineReader> reader = Optional.empty();
  private Subscription source = Subscription.EMPTY;
  private String shown = "";

  NotationField() {
    setId("notation");
    getStyleClass().addAll("mono", "notation");
    setAccessibleText("What is shown, in one line");
    setTooltip(tip);
    textProperty()
        .subscribe(
            text -> {
              setPrefColumnCount(Math.max(NARROWEST, text.length()));
              blame(Optional.empty());
            });
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                revert();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setOnAction(_ -> take());
  }

  /// Shows this line from now on.
  ///
  /// @param reader takes it when it was edited; without one it can only be read and copied
  void show(ObservableValue<String> line, Optional<LineReader> reader) {
    this.reader = reader;
    setEditable(reader.isPresent());
    setFocusTraversable(reader.isPresent());
    tip.setText(
        reader.isPresent()
            ? "The configuration in one line: change it and press Enter (Ctrl+L)"
            : "What is shown, in one line");
    source.unsubscribe();
    source = line.subscribe(text -> renew(text));
  }

  private void renew(String line) {
    boolean untouched = getText().equals(shown);
    shown = line;
    if (untouched || !isFocused()) {
      revert();
    }
  }

  /// What is wrong with the line that was to be taken.
  ReadOnlyObjectProperty<Optional<LineReader.Fault>> fault() {
    return fault.getReadOnlyProperty();
  }

  private void revert() {
    setText(shown);
  }

  private void take() {
    String line = getText();
    if (line.strip().equals(shown)) {
      revert();
      return;
    }
    Optional<LineReader.Fault> wrong = reader.flatMap(r -> r.read(line));
    blame(wrong);
    if (wrong.isPresent()) {
      point(Math.clamp(wrong.get().position(), 0, line.length()));
    } else {
      revert();
      end();
    }
  }

  /// Selects the word to blame.
  private void point(int position) {
    String line = getText();
    int end = position;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    selectRange(position, end);
  }

  private void blame(Optional<LineReader.Fault> wrong) {
    fault.set(wrong);
    pseudoClassStateChanged(Styles.STATE_DANGER, wrong.isPresent());
  }

  private void pressed(KeyEvent event) {
    boolean touched = !getText().equals(shown);
    if (event.getCode() == KeyCode.ESCAPE && touched) {
      revert();
      end();
      event.consume();
    } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !touched) {
      event.consume(); // a text field would undo its own typing, where the last edit is meant
      getParent().fireEvent(event.copyFor(getParent(), getParent()));
    }
  }
}
