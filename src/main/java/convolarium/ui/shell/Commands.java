package convolarium.ui.shell;

import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Commands that a menu, a button and a shortcut share.
public final class Commands {
  private Commands() {}

  public static Action of(String text, Runnable run) {
    return new Action(text, _ -> run.run());
  }

  /// @param shortcut as [KeyCombination#valueOf] reads it: `Shortcut+Shift+S`
  public static Action of(String text, String shortcut, Runnable run) {
    Action action = of(text, run);
    action.setAccelerator(KeyCombination.valueOf(shortcut));
    return action;
  }

  public static Action of(String text, Ikon icon, Runnable run) {
    Action action = of(text, run);
    action.setGraphic(new FontIcon(icon));
    return action;
  }

  public static Action of(String text, Ikon icon, String shortcut, Runnable run) {
    Action action = of(text, icon, run);
    action.setAccelerator(KeyCombination.valueOf(shortcut));
    return action;
  }
}
