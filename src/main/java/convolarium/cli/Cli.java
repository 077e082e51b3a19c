package convolarium.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/// The command line: finds the verb, runs it, and turns whatever goes wrong into one line.
///
/// Exit status: 0 done, 2 the request is wrong, 1 anything else. A failure prints nothing on
/// standard output.
public final class Cli {
  private Cli() {}

  /// Runs one command.
  ///
  /// @param args a verb and what belongs to it, or `--help` or `--version`; none is `--help`
  /// @param out standard output, not a `PrintStream`, which would hide that it is closed or full
  /// @param err standard error
  /// @param tour shows the tour
  /// @return the exit status
  public static int run(String[] args, OutputStream out, OutputStream err, Tour tour) {
    var console = new Console(System.in, out, err, Console.errIsTerminal(), Path.of(""));
    return run(new Verbs(tour), console, args);
  }

  /// Whether `name` is a verb, and so no file for the window.
  public static boolean hasVerb(String name) {
    return Verbs.NAMES.contains(name);
  }

  static int run(Verbs verbs, Console console, String... args) {
    try {
      return answer(verbs, console, Arrays.asList(args));
    } catch (Failure failure) {
      console.complain(failure);
      return failure.status();
    } catch (CancellationException _) {
      return Failure.BROKEN; // the user has ended the program and knows it
    }
  }

  private static int answer(Verbs verbs, Console console, List<String> args) {
    String verb = args.isEmpty() ? "--help" : args.getFirst();
    switch (verb) {
      case "--version" -> console.print(Version.line() + "\n");
      case "--help", "-h" -> console.print(verbs.help());
      default -> {
        return run(console, verbs.named(verb), args.subList(1, args.size()));
      }
    }
    return 0;
  }

  private static int run(Console console, Verb verb, List<String> args) {
    Request request = Request.parse(verb.manual(), args);
    if (request.asksForHelp()) {
      console.print(request.help());
      return 0;
    }
    try {
      return verb.run(request, console);
    } catch (Failure | CancellationException known) {
      throw known;
    } catch (RuntimeException | Error fault) {
      throw Failure.of(request.subject(), fault);
    }
  }
}
