package convolarium.ui;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window.
///
/// By `Platform.startup` and without a class of JavaFX's `Application`: that one would have to be
/// exported to JavaFX, which makes it by reflection.
public final class Launch {
  private Launch() {}

  /// Shows the window and returns when it is closed.
  ///
  /// @param args nothing, or the file to open
  /// @return the exit status
  public static int run(String[] args, PrintStream out, PrintStream err) {
    var closed = new CompletableFuture<Integer>();
    Platform.startup(
        () -> {
          var stage = new Stage();
          stage.setOnHidden(event -> closed.complete(0));
          Window.show(stage);
        });
    return closed.join();
  }
}
