package convolarium.document;

import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.Outcome;
import convolarium.network.ReceptiveField;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What came out of a model, as text: the result document, a table's rows, comma-separated values.
public final class Results {
  private Results() {}

  /// A line of a table.
  ///
  /// @param depth how many blocks it lies in
  /// @param field empty from `flatten` on
  /// @param block whether the rows that follow, one deeper, are parts of it
  public record Row(
      int depth,
      String path,
      String name,
      String type,
      Shape output,
      long parameters,
      long macs,
      long activationBytes,
      Optional<ReceptiveField> field,
      boolean block) {}

  /// Writes the result document of a run.
  public static void write(Outcome outcome, OutputStream out) throws IOException {
    new ResultWriter(new JsonWriter(out)).write(outcome);
  }

  /// Writes the result document of an analysis: no outputs.
  public static void describe(Analysis analysis, OutputStream out) throws IOException {
    new ResultWriter(new JsonWriter(out)).describe(analysis);
  }

  /// Every layer, blocks before their parts.
  public static List<Row> rows(Analysis analysis) {
    List<Row> rows = new ArrayList<>();
    analysis.layers().forEach(layer -> add(layer, 0, rows));
    return rows;
  }

  private static void add(Measured m, int depth, List<Row> rows) {
    rows.add(
        new Row(
            depth,
            m.path(),
            m.name(),
            m.layer().type(),
            m.output(),
            m.parameters(),
            m.macs(),
            m.activationBytes(),
            m.field(),
            m.block()));
    m.parts().forEach(part -> part.forEach(inner -> add(inner, depth + 1, rows)));
  }

  /// Writes a line for each layer under a line of titles, the total last; lines end as RFC 4180 has
  /// it.
  public static void csv(Analysis analysis, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    line(
        text,
        List.of(
            "path",
            "name",
            "type",
            "output_shape",
            "parameters",
            "macs",
            "activation_bytes",
            "receptive_field_size",
            "receptive_field_jump",
            "receptive_field_start"));
    for (Row row : rows(analysis)) {
      line(
          text,
          List.of(
              row.path(),
              row.name(),
              row.type(),
              sizes(row.output()),
              String.valueOf(row.parameters()),
              String.valueOf(row.macs()),
              String.valueOf(row.activationBytes()),
              extents(row, Extent::size),
              extents(row, Extent::jump),
              extents(row, Extent::start)));
    }
    line(
        text,
        List.of(
            "",
            "total",
            "",
            sizes(analysis.output()),
            String.valueOf(analysis.parameters()),
            String.valueOf(analysis.macs()),
            String.valueOf(analysis.activationBytes()),
            "",
            "",
            ""));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(Results::cell).collect(Collectors.joining(",")));
    text.append("\r\n");
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String sizes(Shape shape) {
    return shape.from(0).stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  private static String extents(Row row, Function<Extent, Object> which) {
    return row.field().stream()
        .flatMap(field -> field.axes().stream())
        .map(extent -> which.apply(extent).toString())
        .collect(Collectors.joining(" "));
  }
}
