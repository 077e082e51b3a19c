package convolarium.cli;

import java.io.PrintStream;

/// The command line.
public final class Cli {
  private Cli() {}

  /// Runs one command.
  ///
  /// @return the exit status: 0 done, 2 the request is wrong, 1 anything else
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (args[0].equals("--version")) {
      out.println(Version.line());
      return 0;
    }
    err.println("convolarium: " + args[0] + ": no such command or file");
    return 2;
  }
}
