package convolarium.ui;

import convolarium.engine.WarmUp;
import convolarium.ui.shell.WindowMemory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window, or shows it without a display.
///
/// By `Platform.startup` and without a class of JavaFX's `Application`: that one would have to be
/// exported to JavaFX, which makes it by reflection.
public final class Launch {
  private static final Path TOUR = Path.of("convolarium-tour");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private Launch() {}

  /// Shows the window and returns when it is closed. Where no window can be opened, says so in one
  /// sentence and leaves the tour's pictures instead.
  ///
  /// @param args nothing, or the file to open
  /// @return the exit status
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Optional<String> missing = Display.ofThisSystem().missing();
    if (missing.isPresent()) {
      return instead(missing.get(), out, err);
    }
    Optional<Path> file = args.length == 0 ? Optional.empty() : Optional.of(Path.of(args[0]));
    paintInMemory();
    var closed = new CompletableFuture<Integer>();
    Platform.startup(
        () -> {
          try {
            Window window = new Window(new Stage(), memory(), new WarmUp());
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> window.mistake(e));
            window.onClosed(() -> closed.complete(0));
            window.show();
            file.ifPresent(window.interior()::open);
          } catch (RuntimeException mistake) {
            closed.completeExceptionally(mistake);
          }
        });
    return closed.join();
  }

  /// Java 2D paints into images only: it must not look for a display of its own.
  private static void paintInMemory() {
    System.setProperty("java.awt.headless", "true");
  }

  private static WindowMemory memory() {
    return WindowMemory.ofUser(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  private static int instead(String missing, PrintStream out, PrintStream err) {
    try {
      tour(TOUR, false, WIDTH, HEIGHT);
    } catch (IOException fault) {
      err.println("convolarium: " + missing + ", and no tour: " + fault.getMessage());
      return 1;
    }
    out.println(
        "No window: " + missing + "; what it looks like is shown in " + TOUR.resolve("index.html"));
    return 0;
  }

  /// Shows the window's scenes without a display and writes pictures of what a user sees.
  ///
  /// @param folder made when missing
  /// @param width of the pictures, in pixels
  /// @throws IOException when the folder or a picture cannot be written; the message is a sentence
  public static void tour(Path folder, boolean dark, int width, int height) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    paintInMemory();
    var done = new CompletableFuture<Void>();
    Platform.startup(() -> Tour.start(folder, dark, width, height, done));
    try {
      done.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw failure;
    }
  }
}
