package convolarium.cli;

import static java.util.stream.Collectors.joining;

import convolarium.arithmetic.Operation.Transposed;
import convolarium.engine.Engine;
import convolarium.figure.Depiction;
import convolarium.figure.Export;
import convolarium.figure.Figures;
import convolarium.figure.Page;
import convolarium.figure.Palette;
import convolarium.figure.Part;
import convolarium.figure.Showing;
import convolarium.figure.StageFigure;
import convolarium.figure.Trimmed;
import convolarium.file.FileFault;
import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.Misfit;
import convolarium.picture.Film;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// `animate`: a layer's window, step by step, as a film or a still.
final class Animate implements Verb {
  /// The room that a figure is laid out in before its margins are cut: cells of 5×5 become some 50
  /// pixels, larger grids fill it.
  private static final int WIDTH = 960;

  private static final int HEIGHT = 600;

  /// As a GIF has them; so many pixels are 400 MB in memory.
  private static final int MOST_SIDE = 65_535;

  private static final int MOST_PIXELS = 100_000_000;

  /// Painting so many takes some ten minutes.
  private static final double MOST_PAINTED = 2e10;

  private static final int MOST_LISTED = 10;

  @Override
  public Manual manual() {
    return Manual.of(
            "animate MODEL -o FILE [OPTION...]",
            "Draws how a layer's window takes its steps: as a film, or one step as a still.",
            "MODEL",
            1,
            Source.HELP)
        .option(
            "-o --output",
            "FILE",
            "a film: .gif, .svg, or a folder of numbered PNG pictures when it ends with /; a still:"
                + " .png, or .svg with --step")
        .option("--layer", "N", "which top-level layer, from 1 (default the first with a window)")
        .option("--step", "K", "a still of this step, from 1 (a .png default: the last)")
        .option("--fps", "F", "steps a second, 0.1 to 50 (default 1)")
        .option("--scale", "S", "times its natural size, 0.25 to 8 (default 1)")
        .option("--theme", "THEME", "light (the default) or dark")
        .examples(
            "convolarium animate preset:padding_strides -o strides.gif",
            "convolarium animate \"1x5x5 > conv 1 k3 p1\" -o step7.svg --step 7 --theme dark",
            "convolarium animate preset:max_unpool -o frames/ --layer 2 --scale 2");
  }

  @Override
  public int run(Request request, Console console) {
    String name = request.required("-o");
    Export.Format format = format(name);
    boolean still = request.has("--step") || format == Export.Format.PNG;
    if (request.has("--step") && format != Export.Format.PNG && format != Export.Format.SVG) {
      throw Failure.wrong("--step", "one step is a still, and " + name + " is none: .png or .svg");
    }
    double pace = request.decimal("--fps", 0.1, 50).orElse(1.0);
    double scale = request.decimal("--scale", 0.25, 8).orElse(1.0);
    Palette palette =
        request
            .choice("--theme", List.of("light", "dark"), String::toString)
            .map(theme -> theme.equals("dark") ? Palette.DARK : Palette.LIGHT)
            .orElse(Palette.LIGHT);
    Export export = export(name, format, console);
    var source = new Source(request.subject(), console);
    Part part = source.judged(() -> part(source, request));
    int step = request.whole("--step", 1, part.steps()).orElse(part.steps());
    StageFigure figure = figure(part, palette);
    Film whole = still ? Film.still(figure.at(step)) : figure.film(pace);
    Film film = whole.cutTo(Trimmed.view(figure));
    checkSize(film, format, scale);
    var progress = new ProgressBar(console, film.length());
    try {
      export.write(
          film,
          scale,
          done -> {
            progress.reach(done);
            progress.show(name);
          });
      return 0;
    } catch (IOException fault) {
      throw Failure.broken(name, FileFault.phrase(fault));
    } finally {
      progress.hide();
    }
  }

  private static Export.Format format(String name) {
    if (name.endsWith("/")) {
      return Export.Format.FRAMES;
    }
    String ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*(\\.[a-z]+)$", "$1");
    return switch (ending) {
      case ".gif" -> Export.Format.GIF;
      case ".svg" -> Export.Format.SVG;
      case ".png" -> Export.Format.PNG;
      default ->
          throw Failure.wrong(
              name.isEmpty() ? "\"\"" : name,
              "must end in .gif, .svg or .png, or in / for a folder of pictures");
    };
  }

  private static Export export(String name, Export.Format format, Console console) {
    try {
      return Export.to(console.path(name), format);
    } catch (IOException fault) {
      throw Failure.broken(name, FileFault.phrase(fault));
    }
  }

  private static Part part(Source source, Request request) {
    Analysis analysis = Analysis.of(source.model(Optional.empty()));
    List<Measured> layers = analysis.layers();
    List<Integer> windows =
        IntStream.rangeClosed(1, layers.size())
            .filter(n -> Staging.hasWindow(layers.get(n - 1).layer()))
            .boxed()
            .toList();
    if (windows.isEmpty()) {
      throw new Misfit("$.layers", "no layer has a window, so there are no steps to show");
    }
    int chosen = request.whole("--layer", 1, layers.size()).orElse(windows.getFirst());
    if (!windows.contains(chosen)) {
      String type = layers.get(chosen - 1).layer().type();
      throw Failure.wrong(
          "--layer",
          "layer %d is a %s, which has no window; these have: %s"
              .formatted(chosen, type, listed(windows)));
    }
    return Staging.of(analysis, chosen - 1, Engine.once());
  }

  private static String listed(List<Integer> numbers) {
    String first = numbers.stream().limit(MOST_LISTED).map(String::valueOf).collect(joining(", "));
    return numbers.size() > MOST_LISTED ? first + ", …" : first;
  }

  private static StageFigure figure(Part part, Palette palette) {
    boolean transposed = part.problem().operation() instanceof Transposed;
    Showing showing = transposed ? Showing.PLAIN.with(Depiction.ZEROS) : Showing.PLAIN;
    return Figures.of(List.of(part), showing, Page.of(WIDTH, HEIGHT, palette));
  }

  private static void checkSize(Film film, Export.Format format, double scale) {
    double width = film.view().width() * scale;
    double height = film.view().height() * scale;
    if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) {
      throw tooLarge(
          "the picture would be %,.0f×%,.0f pixels; at most %,d, and %,d along a side, are"
              + " possible",
          width, height, MOST_PIXELS, MOST_SIDE);
    }
    boolean painted = format != Export.Format.SVG;
    if (painted && width * height * film.length() > MOST_PAINTED) {
      throw tooLarge(
          "the film would be %,d pictures of %,.0f×%,.0f pixels, more than %,.0f in all;"
              + " --step makes one picture",
          film.length(), width, height, MOST_PAINTED);
    }
  }

  private static Failure tooLarge(String what, Object... numbers) {
    return Failure.wrong("--scale", String.format(Locale.ROOT, what, numbers));
  }
}
