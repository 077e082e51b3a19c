package convolarium.ui;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The program's one window.
public final class Window extends Application {
  @Override
  public void start(Stage stage) {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setTitle("Convolarium");
    stage.setScene(new Scene(new BorderPane(), 1280, 800));
    stage.show();
  }
}
