package convolarium.cli;

import convolarium.document.MeasureTable;
import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.Procedure;
import convolarium.network.Procedures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the layers of a model are computed, a paragraph for those that are computed alike.
final class Paragraphs {
  private static final String LEGEND =
      """

      The engine takes the first of its algorithms that does not refuse. Multiplications are those
      that the algorithm makes of the MACs, transforms of input and output included.
      """;

  /// What layers must have in common to share a paragraph.
  private record Alike(Procedure procedure, long macs) {}

  private Paragraphs() {}

  static String of(Analysis analysis, Procedures procedures) {
    Map<Alike, List<String>> paragraphs = new LinkedHashMap<>();
    for (Measured layer : analysis.leaves().toList()) {
      procedures
          .at(layer.path())
          .map(procedure -> new Alike(procedure, layer.macs()))
          .ifPresent(
              alike ->
                  paragraphs
                      .computeIfAbsent(alike, _ -> new ArrayList<>())
                      .add(Complaint.escaped(layer.name())));
    }
    var text = new StringBuilder(LEGEND);
    paragraphs.forEach((alike, layers) -> text.append(paragraph(alike, layers)));
    return text.append(
            "\nin all: %s multiplications for %s MACs\n"
                .formatted(
                    MeasureTable.count(procedures.multiplications()),
                    MeasureTable.count(analysis.macs())))
        .toString();
  }

  private static String paragraph(Alike alike, List<String> layers) {
    Procedure procedure = alike.procedure;
    var text = new StringBuilder("\n").append(String.join(", ", layers)).append(":\n  ");
    text.append(procedure.algorithm()).append(": ").append(procedure.reason()).append('\n');
    if (alike.macs > 0) {
      text.append(
          "  %s multiplications for %s MACs%s\n"
              .formatted(
                  MeasureTable.count(procedure.multiplications()),
                  MeasureTable.count(alike.macs),
                  layers.size() > 1 ? " each" : ""));
    }
    procedure
        .passedOver()
        .forEach((name, why) -> text.append("  not %s: %s\n".formatted(name, why)));
    return text.toString();
  }
}
