package convolarium.ui;

import java.io.PrintStream;
import javafx.application.Application;

/// Opens the window.
public final class Launch {
  private Launch() {}

  /// Shows the window and returns when it is closed.
  ///
  /// @param args nothing, or the file to open
  /// @return the exit status
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Application.launch(Window.class, args);
    return 0;
  }
}
