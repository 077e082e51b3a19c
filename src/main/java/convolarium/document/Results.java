package convolarium.document;

import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.Outcome;
import convolarium.network.Procedure;
import convolarium.network.Procedures;
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
import java.util.stream.Stream;

/// What came out of a model, as text: the result document, a table's rows, comma-separated values.
public final class Results {
  private static final List<String> TITLES =
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
          "receptive_field_start");

  private static final List<String> PROCEDURE_TITLES =
      List.of("algorithm", "multiplications", "reason", "passed_over");

  private Results() {}

  /// A line of a table.
  ///
  /// @param depth how many blocks it lies in
  /// @param known whether `output` is its shape, as in [Measured#known]
  /// @param field empty from `flatten` on
  /// @param block whether the rows that follow, one deeper, are parts of it
  public record Row(
      int depth,
      String path,
      String name,
      String type,
      Shape output,
      boolean known,
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
  ///
  /// @param procedures how the layers are computed, where that is told too
  public static void describe(Analysis analysis, Optional<Procedures> procedures, OutputStream out)
      throws IOException {
    new ResultWriter(new JsonWriter(out)).describe(analysis, procedures);
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
            m.known(),
            m.parameters(),
            m.macs(),
            m.activationBytes(),
            m.field(),
            m.block()));
    m.parts().forEach(part -> part.forEach(inner -> add(inner, depth + 1, rows)));
  }

  /// Writes a line for each layer under a line of titles, the total last; lines end as RFC 4180 has
  /// it.
  ///
  /// @param procedures how the layers are computed, for further columns
  public static void csv(Analysis analysis, Optional<Procedures> procedures, OutputStream out)
      throws IOException {
    StringBuilder text = new StringBuilder();
    line(text, TITLES, procedures.isPresent() ? PROCEDURE_TITLES : List.of());
    for (Row row : rows(analysis)) {
      List<String> cells =
          List.of(
              row.path(),
              row.name(),
              row.type(),
              row.known() ? sizes(row.output()) : "",
              String.valueOf(row.parameters()),
              String.valueOf(row.macs()),
              String.valueOf(row.activationBytes()),
              extents(row, Extent::size),
              extents(row, Extent::jump),
              extents(row, Extent::start));
      line(text, cells, procedures.map(all -> procedure(all.at(row.path()))).orElse(List.of()));
    }
    List<String> total =
        List.of(
            "",
            analysis.partial() ? "partial total" : "total",
            "",
            analysis.known() ? sizes(analysis.output()) : "",
            String.valueOf(analysis.parameters()),
            String.valueOf(analysis.macs()),
            String.valueOf(analysis.activationBytes()),
            "",
            "",
            "");
    line(
        text,
        total,
        procedures
            .map(all -> List.of("", String.valueOf(all.multiplications()), "", ""))
            .orElse(List.of()));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> procedure(Optional<Procedure> procedure) {
    return procedure
        .map(
            one ->
                List.of(
                    one.algorithm(),
                    String.valueOf(one.multiplications()),
                    one.reason(),
                    one.passedOver().entrySet().stream()
                        .map(other -> other.getKey() + ": " + other.getValue())
                        .collect(Collectors.joining("; "))))
        .orElse(List.of("", "", "", ""));
  }

  private static void line(StringBuilder text, List<String> cells, List<String> more) {
    text.append(
        Stream.concat(cells.stream(), more.stream())
            .map(Results::cell)
            .collect(Collectors.joining(",")));
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
