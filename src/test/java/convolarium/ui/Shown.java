package convolarium.ui;

import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Theming;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The inside of the window, with its menus, in a stage of a test.
final class Shown {
  private Shown() {}

  /// The scene, on the screen, with the keyboard at the figure.
  static Scene on(Stage stage, Interior interior, Chooser chooser, double width, double height) {
    Window.menus(interior, chooser, () -> {});
    Scene scene = new Scene(interior.shell(), width, height);
    Theming.apply(scene, interior.appearance());
    stage.setScene(scene);
    stage.show();
    scene.lookup("#stage").requestFocus();
    return scene;
  }
}
