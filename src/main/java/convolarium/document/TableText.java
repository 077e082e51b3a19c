package convolarium.document;

import convolarium.document.MeasureTable.Line;
import convolarium.network.Analysis;
import convolarium.network.Procedure;
import convolarium.network.Procedures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes a model's measures as a table of a text that is typeset: Markdown, or LaTeX with the
/// package booktabs.
///
/// The columns are those of the table that people read, and the weights that a convolution would
/// have as a dense layer and as a standard convolution; of a depthwise and a pointwise one behind
/// it, these stand with the first.
public enum TableText {
  MARKDOWN {
    @Override
    String page(MeasureTable table, List<String> more, Cells cells) {
      List<String> titles = titles(more);
      String rule =
          IntStream.range(0, titles.size())
              .mapToObj(i -> i < MeasureTable.WORDS ? ":---" : "---:")
              .collect(Collectors.joining(" | ", "| ", " |\n"));
      String rows =
          table.lines().stream().map(line -> row(cells.of(line))).collect(Collectors.joining());
      String total = row(cells.total().map(cell -> cell.isEmpty() ? "" : "**" + cell + "**"));
      return "%s\n\n%s%s%s%s"
          .formatted(told(table.head()), row(titles.stream()), rule, rows, total);
    }

    private String row(Stream<String> cells) {
      return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    @Override
    String indent(int depth) {
      return "&emsp;".repeat(depth);
    }

    @Override
    String escaped(String text) {
      return text.replaceAll("[\\\\`*_{}\\[\\]<>#|~&]", "\\\\$0");
    }
  },

  LATEX {
    @Override
    String page(MeasureTable table, List<String> more, Cells cells) {
      List<String> titles = titles(more);
      int numbers = titles.size() - MeasureTable.WORDS;
      String rows =
          table.lines().stream().map(line -> row(cells.of(line))).collect(Collectors.joining());
      return """
      %% %s
      %% \\usepackage{booktabs}
      \\begin{tabular}{%s}
      \\toprule
      %s\\midrule
      %s\\midrule
      %s\\bottomrule
      \\end{tabular}
      """
          .formatted(
              plain(table.head()),
              "l".repeat(MeasureTable.WORDS) + "r".repeat(numbers),
              row(titles.stream()),
              rows,
              row(cells.total()));
    }

    private String row(Stream<String> cells) {
      return cells.collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    @Override
    String indent(int depth) {
      return "\\quad ".repeat(depth);
    }

    @Override
    String escaped(String text) {
      return text.replace("\\", "\0")
          .replaceAll("[&%$#_{}]", "\\\\$0")
          .replace("\0", "\\textbackslash{}")
          .replace("~", "\\textasciitilde{}")
          .replace("^", "\\textasciicircum{}")
          .replace("×", "$\\times$")
          .replace("−", "$-$");
    }
  };

  /// @param procedures how the layers are computed, for further columns
  public void write(Analysis analysis, Optional<Procedures> procedures, OutputStream out)
      throws IOException {
    MeasureTable table = MeasureTable.of(analysis);
    List<String> more =
        procedures.isPresent() ? List.of("algorithm", "multiplications") : List.of();
    out.write(
        page(table, more, new Cells(this, table, procedures)).getBytes(StandardCharsets.UTF_8));
  }

  /// The cells of a table's lines as a text writes them.
  record Cells(TableText text, MeasureTable table, Optional<Procedures> procedures) {
    Stream<String> of(Line line) {
      Stream<String> more =
          procedures.stream()
              .flatMap(all -> cells(all.at(line.path())))
              .map(cell -> text.told(cell));
      Stream<String> name =
          Stream.of(text.indent(line.depth()) + text.told(line.cells().getFirst()));
      Stream<String> rest = line.cells().stream().skip(1).map(cell -> text.told(cell));
      return Stream.of(name, rest, more).flatMap(cells -> cells);
    }

    private static Stream<String> cells(Optional<Procedure> procedure) {
      return Stream.of(
          procedure.map(Procedure::algorithm).orElse(""),
          procedure.map(p -> MeasureTable.count(p.multiplications())).orElse(""));
    }

    Stream<String> total() {
      Stream<String> more =
          procedures.stream()
              .flatMap(all -> Stream.of("", MeasureTable.count(all.multiplications())));
      return Stream.concat(table.total().stream(), more).map(cell -> text.told(cell));
    }
  }

  abstract String page(MeasureTable table, List<String> more, Cells cells);

  abstract String indent(int depth);

  /// A text in which nothing is read as a command.
  abstract String escaped(String text);

  String told(String cell) {
    return escaped(plain(cell));
  }

  /// In one line.
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  static List<String> titles(List<String> more) {
    return Stream.concat(MeasureTable.TITLES.stream(), more.stream()).toList();
  }
}
