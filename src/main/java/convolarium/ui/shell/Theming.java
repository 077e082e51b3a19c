package convolarium.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import convolarium.picture.Face;
import java.util.Optional;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Puts AtlantaFX's Primer, our accents and the bundled fonts on a scene.
public final class Theming {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
  private static final int ANY_SIZE = 14;

  private Theming() {}

  /// Keeps a scene in the look that is wished for.
  public static void apply(Scene scene, Appearance appearance) {
    for (Face face : Face.values()) {
      Font.loadFont(face.url().toExternalForm(), ANY_SIZE);
    }
    scene.getStylesheets().setAll(sheet("bridge.css"), sheet("shell.css"));
    appearance.look().subscribe(look -> show(scene, look));
  }

  private static void show(Scene scene, Look look) {
    String theme =
        switch (look) {
          case LIGHT, PROJECTOR -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    Application.setUserAgentStylesheet(theme);
    scene.getRoot().pseudoClassStateChanged(DARK, look == Look.DARK);
    scene.getRoot().pseudoClassStateChanged(PROJECTOR, look == Look.PROJECTOR);
  }

  private static String sheet(String name) {
    return Optional.ofNullable(Theming.class.getResource(name)).orElseThrow().toExternalForm();
  }
}
