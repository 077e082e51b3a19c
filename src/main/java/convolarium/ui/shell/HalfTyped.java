package convolarium.ui.shell;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a field whose text counts only once it is taken: Escape puts back what was taken
/// last, and undo means the last edit where nothing is half typed.
public final class HalfTyped {
  private final TextField field;
  private final BooleanSupplier half;
  private final Supplier<String> taken;

  private HalfTyped(TextField field, BooleanSupplier half, Supplier<String> taken) {
    this.field = field;
    this.half = half;
    this.taken = taken;
  }

  /// Listens to the keys of a field.
  ///
  /// @param half whether what stands there has not been taken yet
  /// @param taken the text of what was taken last
  public static void in(TextField field, BooleanSupplier half, Supplier<String> taken) {
    HalfTyped typed = new HalfTyped(field, half, taken);
    field.addEventFilter(KeyEvent.KEY_PRESSED, typed::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && half.getAsBoolean()) {
      field.setText(taken.get());
      field.selectAll();
      event.consume();
    } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !half.getAsBoolean()) {
      // a text field would undo its own typing
      Parent around = field.getParent();
      event.consume();
      around.fireEvent(event.copyFor(around, around));
    }
  }
}
