package convolarium.cli;

import convolarium.document.Npy;
import convolarium.document.Results;
import convolarium.document.imports.Imported;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.file.Content;
import convolarium.file.FileFault;
import convolarium.file.Replacement;
import convolarium.network.Analysis;
import convolarium.network.Outcome;
import convolarium.network.Run;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// `compute`: a model's layers run on its input.
final class Compute implements Verb {
  @Override
  public Manual manual() {
    return Manual.of(
            "compute MODEL [-o RESULT] [--all] [--precise]",
            "Runs a model's layers on its input and writes what comes out.",
            "MODEL",
            1,
            Source.HELP)
        .option(
            "-o --output",
            "RESULT",
            "where the result document goes (default standard output); when it ends in .npy, only"
                + " the output, as a NumPy file")
        .flag("--all", "keep the output of every layer, not of the last alone")
        .flag(
            "--precise",
            "use no algorithm that rounds more than sums do, as Winograd's and Fourier's; slower")
        .examples(
            "convolarium compute preset:worked_example",
            "convolarium compute \"1x5x5 > conv 1 k3 p1\" -o result.json --all");
  }

  @Override
  public int run(Request request, Console console) {
    Optional<String> name = request.text("-o");
    Optional<Replacement> file = name.map(path -> replacement(path, console));
    Outcome outcome = outcome(request, new Source(request.subject(), console));
    if (file.isEmpty()) {
      console.answer(out -> Results.write(outcome, out));
      return 0;
    }
    boolean numpy = name.get().toLowerCase(Locale.ROOT).endsWith(".npy");
    Content content =
        numpy ? out -> Npy.write(outcome.output(), out) : out -> Results.write(outcome, out);
    try {
      file.get().write(content);
      return 0;
    } catch (IOException fault) {
      throw Failure.broken(name.get(), FileFault.phrase(fault));
    }
  }

  private static Outcome outcome(Request request, Source source) {
    Imported imported = source.imported(Optional.empty());
    Analysis analysis = source.judged(() -> Analysis.of(imported.model()));
    Engine engine = request.has("--precise") ? Engine.once().precise() : Engine.once();
    Outcome outcome =
        source.judged(() -> Run.of(analysis, engine, request.has("--all"), Watch.NONE));
    source.mutter(imported.notes());
    return outcome;
  }

  private static Replacement replacement(String name, Console console) {
    try {
      if (name.endsWith("/")) {
        throw Failure.broken(name, "is a folder");
      }
      return Replacement.of(console.path(name));
    } catch (IOException fault) {
      throw Failure.broken(name, FileFault.phrase(fault));
    }
  }
}
