package convolarium.bench;

import convolarium.engine.Choice;
import convolarium.engine.WarmUp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Measures this program against native libraries, one thread each and by turns, and writes the
/// tables.
///
/// Arguments: a regular expression, looked for in a row's name, title and algorithm; the number of
/// rounds; the Markdown file to write. Ends with status 1 when a library computes other numbers.
final class Comparison {
  private final Report report = new Report();
  private final List<String> doubts = new ArrayList<>();
  private final Pattern rows;
  private final Race race;

  private Comparison(Pattern rows, Race race) {
    this.rows = rows;
    this.race = race;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("give ROWS ROUNDS FILE, not " + List.of(args));
    }
    if (!"1".equals(System.getenv("OMP_NUM_THREADS"))) {
      System.err.println("Set OMP_NUM_THREADS=1: oneDNN and libtorch take all processors else.");
      System.exit(2);
    }
    Pattern rows = Pattern.compile(args[0], Pattern.CASE_INSENSITIVE);
    Race race = new Race(Integer.parseInt(args[1]) | 1);
    Comparison comparison = new Comparison(rows, race);
    comparison.run();
    comparison.report.write(Path.of(args[2]));
    // the libraries' own threads would go on
    System.exit(comparison.doubts.isEmpty() ? 0 : 1);
  }

  /// Warms up as the window does when it opens. After all the layers instead, the JVM compiled the
  /// photo kernels by what it had seen of those, and a 3×3 filter made objects of 86 MB.
  private void run() {
    new WarmUp().run();
    Limits limits = Limits.measure(race);
    report.paragraph(
        String.format(
            Locale.ROOT,
            "%s, %s, Java %s, %s kernels; one thread: %.0f GFLOP/s of multiply-adds, %.0f GB/s"
                + " copied.",
            Processor.name(),
            LocalDate.now(),
            Runtime.version().feature(),
            new Convolarium(1).twin(),
            limits.gigaflops(),
            limits.gigabytes()));
    new LayerTable(this, limits).write();
    for (PhotoTable.Size size : PhotoTable.Size.values()) {
      new PhotoTable(this, limits, size).write();
    }
    doubts.forEach(report::paragraph);
  }

  Report report() {
    return report;
  }

  Race race() {
    return race;
  }

  boolean wants(String name, String title, Choice choice) {
    return rows.matcher(name + ' ' + title + ' ' + choice.algorithm()).find();
  }

  /// Something that makes the measurement worthless, said below the tables.
  void doubt(String sentence) {
    doubts.add(sentence);
  }

  /// A library, or nothing and a sentence when it cannot be loaded here.
  <P> Optional<P> load(String name, Supplier<P> library) {
    try {
      return Optional.of(library.get());
    } catch (LinkageError | RuntimeException failure) {
      String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      report.paragraph(name + " is left out: it cannot be loaded here (" + reason + ").");
      return Optional.empty();
    }
  }
}
