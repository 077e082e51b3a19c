package convolarium.cli;

import convolarium.document.MeasureTable;
import convolarium.document.MeasureTable.Line;
import convolarium.file.Content;
import convolarium.network.Analysis;
import convolarium.network.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A model's measures as a table for people: blocks before their parts, sums at the end.
final class Overview {
  /// Those that fit a screen.
  private static final int COLUMNS = 9;

  private static final String LEGEND =
      """

      MACs are multiply-adds of the whole batch; bytes are 4 for each element of a layer's output,
      and their total leaves blocks out, which repeat their last layer's. sees, jump and start are
      the receptive field in cells of the input.
      """;

  private static final String PARTIAL =
      """
      An opaque layer is one that is not known here: the totals leave out its multiply-adds, and its
      bytes where ? stands for its output.
      """;

  private Overview() {}

  /// @param notes what was assumed of a model from elsewhere, for lines under the table
  /// @param procedures how the layers are computed, for paragraphs under the table
  static Content of(Analysis analysis, List<String> notes, Optional<Procedures> procedures) {
    MeasureTable measures = MeasureTable.of(analysis);
    Table table = new Table(heads());
    for (Line line : measures.lines()) {
      List<String> cells = new ArrayList<>(cells(line.cells()));
      cells.set(0, "  ".repeat(line.depth()) + cells.getFirst());
      table.row(cells.toArray(String[]::new));
    }
    table.rule();
    table.row(cells(measures.total()).toArray(String[]::new));
    String head = Complaint.escaped(measures.head());
    String explained = procedures.map(all -> Paragraphs.of(analysis, all)).orElse("");
    byte[] text =
        (head
                + "\n\n"
                + table
                + LEGEND
                + (analysis.partial() ? PARTIAL : "")
                + noted(notes)
                + explained)
            .getBytes(StandardCharsets.UTF_8);
    return out -> out.write(text);
  }

  private static String[] heads() {
    return IntStream.range(0, COLUMNS)
        .mapToObj(i -> MeasureTable.TITLES.get(i) + (i < MeasureTable.WORDS ? "" : ">"))
        .toArray(String[]::new);
  }

  private static List<String> cells(List<String> cells) {
    return cells.stream().limit(COLUMNS).map(Complaint::escaped).toList();
  }

  private static String noted(List<String> notes) {
    return notes.stream()
        .map(note -> "Note: " + Complaint.escaped(note) + ".\n")
        .reduce("", String::concat);
  }
}
