package convolarium.ui;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The program's one window.
final class Window {
  private Window() {}

  static void show(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setTitle("Convolarium");
    stage.setScene(new Scene(new BorderPane(), 960, 700));
    stage.show();
  }
}
