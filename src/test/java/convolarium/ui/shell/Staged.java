package convolarium.ui.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A part of the window in a stage of a test, in a size of its own.
public final class Staged {
  private Staged() {}

  /// The scene, on the screen.
  public static Scene on(
      Stage stage, Parent part, Appearance appearance, double width, double height) {
    Scene scene = new Scene(part, width, height);
    Theming.apply(scene, appearance);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.setX(0); // the stage of the test before may be elsewhere, and reach over the screen
    stage.setY(0);
    stage.show();
    return scene;
  }
}
