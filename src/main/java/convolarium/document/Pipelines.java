package convolarium.document;

import convolarium.file.Replacement;
import convolarium.filter.Pipeline;
import convolarium.filter.Pipeline.Step;
import convolarium.network.Misfit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Filters in order, as a file: `*.pipeline.json`, the format `convolarium-pipeline/1`.
///
///     {
///       "format": "convolarium-pipeline/1",
///       "title": "Edges without noise",
///       "steps": [
///         {"filter": "gaussian", "sigma": 2},
///         {"filter": "median", "size": 5, "on": false},
///         {"kernel": "-1 0 1; -2 0 2; -1 0 1 / 4", "show": "mid-grey"}
///       ]
///     }
///
/// A step is either a built-in `filter` with its parameters by their terms, or a `kernel` written
/// as the command line takes it, with `offset` (0), `normalise` (false) and `anchor`
/// (`[row, column]` counted from 0; the middle). Both may have `border` ("reflect"), `stride` (1) and
/// `dilation` (1) where a window slides, `show` ("clamp") and `linear` (false) where sums are made,
/// and `on` (true). What has its usual value is left out when written. The title is for people.
public final class Pipelines {
  static final String FORMAT = "convolarium-pipeline/1";

  /// How the names of such files end.
  public static final String ENDING = ".pipeline.json";

  private static final int MOST_STEPS = 100;

  private Pipelines() {}

  /// Whether a file's name says that it holds one.
  public static boolean named(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// Reads a file.
  ///
  /// @throws Misfit when it holds no pipeline
  /// @throws IOException when it cannot be read
  public static Pipeline read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in);
    }
  }

  /// Reads a stream to its end.
  ///
  /// @return at least one step, each a filter that can be
  /// @throws Misfit when it holds no pipeline
  /// @throws IOException when it cannot be read
  public static Pipeline read(InputStream in) throws IOException {
    Entries entries = new At(JsonReader.read(in), "$").entries("an object with format and steps");
    At format = entries.need("format");
    if (!format.text("\"" + FORMAT + "\"").equals(FORMAT)) {
      throw format.wrong("\"" + FORMAT + "\" is needed, not " + format.json().description());
    }
    entries.only(List.of("format", "title", "steps"));
    String title = entries.find("title").map(text -> text.text("a text")).orElse("");
    At list = entries.need("steps");
    List<At> items = list.items("a list of steps");
    if (items.isEmpty() || items.size() > MOST_STEPS) {
      throw list.wrong(At.count(items.size(), "step") + ", from 1 to " + MOST_STEPS + " would fit");
    }
    List<Step> steps = new ArrayList<>();
    for (At item : items) {
      steps.add(StepReader.read(item));
    }
    return new Pipeline(title, steps);
  }

  /// Writes a file, which is replaced whole or stays as it was.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Pipeline pipeline, Path file) throws IOException {
    Replacement.of(file).write(out -> write(pipeline, out));
  }

  /// Writes to a stream.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Pipeline pipeline, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.object(true).name("format").string(FORMAT);
    if (!pipeline.title().isEmpty()) {
      json.name("title").string(pipeline.title());
    }
    json.name("steps").list(true);
    for (Step step : pipeline.steps()) {
      new StepWriter(json).write(step);
    }
    json.end().end();
  }
}
