package convolarium.ui.arithmetic;

import convolarium.ui.shell.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/// One of a few values, as buttons in a row of which always one is down.
final class Segments<T> {
  private final SegmentedButton buttons = new SegmentedButton();
  private final Setting setting = new Setting();
  private final Function<T, String> words;
  private final Function<T, String> tips;
  private final Consumer<T> chosen;
  private List<T> values = List.of();

  /// @param words what stands on a button
  /// @param tips what else there is to say
  Segments(String id, Function<T, String> words, Function<T, String> tips, Consumer<T> chosen) {
    this.words = words;
    this.tips = tips;
    this.chosen = chosen;
    buttons.setId(id);
  }

  SegmentedButton node() {
    return buttons;
  }

  /// Shows these values with one of them chosen.
  void show(List<T> values, T value) {
    setting.show(
        () -> {
          if (!values.equals(this.values)) {
            this.values = values;
            buttons.getButtons().setAll(values.stream().map(this::button).toList());
          }
          select(value);
        });
  }

  private ToggleButton button(T value) {
    ToggleButton button = new ToggleButton(words.apply(value));
    button.setUserData(value);
    button.setAccessibleText(tips.apply(value));
    button.setTooltip(new Tooltip(tips.apply(value)));
    button.setOnAction(
        _ -> {
          button.setSelected(true); // a second click does not take the choice away
          setting.heed(() -> chosen.accept(value));
        });
    return button;
  }

  private void select(T value) {
    List<ToggleButton> all = new ArrayList<>(buttons.getButtons());
    all.forEach(button -> button.setSelected(button.getUserData().equals(value)));
  }
}
