package convolarium.ui.shell;

import convolarium.studio.View.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How everything looks and moves: what the system prefers, unless the user has chosen.
public final class Appearance {
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
  private final BooleanProperty projector = new SimpleBooleanProperty(this, "projector");
  private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
  private final ObservableValue<Look> look;
  private final ObservableValue<Boolean> stillness;

  public Appearance() {
    Platform.Preferences system = Platform.getPreferences();
    look =
        Bindings.createObjectBinding(
            () -> look(system.getColorScheme()), theme, projector, system.colorSchemeProperty());
    stillness = still.or(system.reducedMotionProperty());
  }

  private Look look(ColorScheme system) {
    if (projector.get()) {
      return Look.PROJECTOR;
    }
    return switch (theme.get()) {
      case LIGHT -> Look.LIGHT;
      case DARK -> Look.DARK;
      case SYSTEM -> system == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
    };
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public BooleanProperty projector() {
    return projector;
  }

  /// The user's own wish for less motion.
  public BooleanProperty still() {
    return still;
  }

  /// The palette to draw with.
  public ObservableValue<Look> look() {
    return look;
  }

  /// Whether nothing may move by itself: the user's wish or the system's.
  public ObservableValue<Boolean> stillness() {
    return stillness;
  }
}
