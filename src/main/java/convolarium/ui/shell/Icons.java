package convolarium.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons with a meaning of their own.
final class Icons {
  private Icons() {}

  static FontIcon warning() {
    FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("warning");
    return icon;
  }
}
