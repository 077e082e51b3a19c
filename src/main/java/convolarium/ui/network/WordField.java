package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.ui.shell.HalfTyped;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// Words to be typed: a name, a title, a shape.
///
/// They count when Enter is pressed or the field is left; what makes no sense is answered while it
/// is typed, and gone when the field is left.
final class WordField extends TextField {
  private final Function<String, Optional<String>> judge;
  private final Consumer<String> onWords;
  private final ReadOnlyObjectWrapper<Optional<String>> fault =
      new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private String shown = "";

  /// @param name what a screen reader says
  /// @param judge says what is wrong with words, a sentence; nothing when they will do
  /// @param onWords gets words that were typed and will do
  WordField(String name, Function<String, Optional<String>> judge, Consumer<String> onWords) {
    this.judge = judge;
    this.onWords = onWords;
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
    textProperty()
        .subscribe(
            text -> {
              fault.set(touched() ? judge.apply(text.strip()) : Optional.empty());
              pseudoClassStateChanged(Styles.STATE_DANGER, fault.get().isPresent());
            });
    setOnAction(_ -> commit());
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commit();
                setText(shown);
              }
            });
    HalfTyped.in(this, this::touched, () -> shown);
  }

  /// What is wrong with what is typed.
  ReadOnlyObjectProperty<Optional<String>> fault() {
    return fault.getReadOnlyProperty();
  }

  /// Shows words; what was typed and not yet taken stays if they are the same.
  void show(String words) {
    if (!words.equals(shown)) {
      shown = words;
      setText(words);
    }
  }

  private boolean touched() {
    return !getText().strip().equals(shown);
  }

  private void commit() {
    String words = getText().strip();
    if (touched() && judge.apply(words).isEmpty()) {
      shown = words;
      onWords.accept(words);
    }
  }
}
