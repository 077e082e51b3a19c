package convolarium;

import convolarium.cli.Cli;
import convolarium.ui.Launch;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/// Starts the window or a command, whichever the arguments ask for.
///
/// Neither side is loaded before it is needed: a command answers without JavaFX, the window without
/// picocli. This class must not extend `Application`, or the JVM would start JavaFX before `main`.
final class Main {
  private Main() {}

  static void main(String[] args) {
    // not System.out: a PrintStream hides that it is closed or full
    var out = new FileOutputStream(FileDescriptor.out);
    var err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(args, out, err));
  }

  /// @return the exit status: 0 done, 2 the request is wrong, 1 anything else
  static int run(String[] args, OutputStream out, OutputStream err) {
    return wantsWindow(args)
        ? Launch.run(args, new PrintStream(out, true), new PrintStream(err, true))
        : Cli.run(args, out, err, (folder, dark, w, h) -> Launch.tour(folder, dark, w, h));
  }

  /// A file that is named like a verb is opened by `./compute`.
  private static boolean wantsWindow(String[] args) {
    return args.length == 0
        || args.length == 1 && !Cli.hasVerb(args[0]) && new File(args[0]).isFile();
  }
}
