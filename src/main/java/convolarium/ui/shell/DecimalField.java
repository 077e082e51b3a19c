package convolarium.ui.shell;

import atlantafx.base.theme.Styles;
import convolarium.filter.KernelDraft;
import convolarium.filter.KernelText;
import convolarium.filter.Unusable;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// A decimal number to be typed.
///
/// It counts when Enter is pressed or the field is left; what makes no sense is answered while it
/// is typed and stays until it does. While the field is not being typed in, the number may be shown
/// shortened.
public final class DecimalField extends TextField {
  private final DoubleConsumer onValue;
  private final Consumer<Optional<String>> onFault;
  private DoubleFunction<String> brief = KernelDraft::number;
  private double value;

  /// @param name what a screen reader says
  /// @param onValue gets each number that was typed
  /// @param onFault told why what is being typed is no number, or that it is one
  public DecimalField(String name, DoubleConsumer onValue, Consumer<Optional<String>> onFault) {
    this.onValue = onValue;
    this.onFault = onFault;
    getStyleClass().addAll("mono", "decimal-field");
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
    setText(KernelDraft.number(0));
    textProperty().subscribe(this::check);
    setOnAction(_ -> commit());
    focusedProperty().subscribe(this::focused);
    HalfTyped.in(this, this::isHalfTyped, () -> KernelDraft.number(value));
  }

  /// How the number is written while nobody types.
  public void brief(DoubleFunction<String> brief) {
    this.brief = brief;
  }

  /// Shows a number; what was typed and not yet taken stays if the number is the same.
  public void show(double value) {
    if (this.value != value || !isFocused()) {
      boolean half = isHalfTyped() && this.value == value;
      this.value = value;
      if (!half) {
        setText(isFocused() ? KernelDraft.number(value) : brief.apply(value));
      }
    }
  }

  public double value() {
    return value;
  }

  private boolean isHalfTyped() {
    return !getText().equals(KernelDraft.number(value)) && !getText().equals(brief.apply(value));
  }

  private void focused(boolean focused) {
    if (focused && !isHalfTyped()) {
      setText(KernelDraft.number(value));
      selectAll();
    } else if (!focused && commit()) {
      setText(brief.apply(value));
    }
  }

  private Optional<String> fault(String text) {
    if (!isHalfTyped()) {
      return Optional.empty();
    }
    try {
      KernelText.cell(text);
      return Optional.empty();
    } catch (Unusable e) {
      return Optional.of(e.what());
    }
  }

  private void check(String text) {
    Optional<String> fault = fault(text);
    pseudoClassStateChanged(Styles.STATE_DANGER, fault.isPresent());
    onFault.accept(fault);
  }

  /// Takes what was typed; false when it is no number.
  public boolean commit() {
    if (isHalfTyped()) {
      try {
        double typed = KernelText.cell(getText());
        setText(KernelDraft.number(typed));
        if (typed != value) {
          value = typed;
          onValue.accept(typed);
        }
      } catch (Unusable _) {
        return false;
      }
    }
    return true;
  }
}
