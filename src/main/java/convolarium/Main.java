package convolarium;

import convolarium.cli.Cli;
import convolarium.ui.Launch;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Starts the window or a command, whichever the arguments ask for.
///
/// Neither side is loaded before it is needed: a command answers without JavaFX, the window without
/// picocli. This class must not extend `Application`, or the JVM would start JavaFX before `main`.
final class Main {
  private Main() {}

  static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /// @return the exit status: 0 done, 2 the request is wrong, 1 anything else
  static int run(String[] args, PrintStream out, PrintStream err) {
    return wantsWindow(args) ? Launch.run(args, out, err) : Cli.run(args, out, err);
  }

  private static boolean wantsWindow(String[] args) {
    return args.length == 0 || args[0].equals("tour") || args.length == 1 && isFile(args[0]);
  }

  /// A verb has neither dot nor slash, so a file named like one is opened by `./compute`.
  private static boolean isFile(String arg) {
    return (arg.contains(".") || arg.contains("/")) && Files.exists(Path.of(arg));
  }
}
