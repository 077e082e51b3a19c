package convolarium.cli;

import convolarium.document.Notation;
import convolarium.file.Content;
import convolarium.network.Analysis;
import convolarium.network.Fraction;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Procedures;
import convolarium.network.ReceptiveField;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A model's measures as a table for people: blocks before their parts, sums at the end.
final class Overview {
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

  private final Table table =
      new Table(
          "layer",
          "what it is",
          "output",
          "parameters>",
          "MACs>",
          "bytes>",
          "sees>",
          "jump>",
          "start>");

  private Overview() {}

  /// @param notes what was assumed of a model from elsewhere, for lines under the table
  /// @param procedures how the layers are computed, for paragraphs under the table
  static Content of(Analysis analysis, List<String> notes, Optional<Procedures> procedures) {
    var overview = new Overview();
    overview.add(analysis.layers(), "", "");
    overview.table.rule();
    overview.table.row(
        analysis.partial() ? "partial total" : "total",
        "",
        shape(analysis.output(), analysis.known()),
        count(analysis.parameters()),
        count(analysis.macs()),
        count(analysis.activationBytes()));
    String title = Complaint.escaped(analysis.model().title());
    String head =
        (title.isEmpty() ? "" : title + ", ") + "input " + analysis.model().input().shape();
    String explained = procedures.map(all -> Paragraphs.of(analysis, all)).orElse("");
    byte[] text =
        (head
                + "\n\n"
                + overview.table
                + LEGEND
                + (analysis.partial() ? PARTIAL : "")
                + noted(notes)
                + explained)
            .getBytes(StandardCharsets.UTF_8);
    return out -> out.write(text);
  }

  /// @param block the name of the block they lie in, which theirs need not repeat
  private void add(List<Measured> layers, String indent, String block) {
    for (Measured layer : layers) {
      String name = layer.name();
      table.row(
          indent
              + Complaint.escaped(name.startsWith(block) ? name.substring(block.length()) : name),
          words(layer.layer()),
          shape(layer.output(), layer.known()),
          count(layer.parameters()),
          count(layer.macs()),
          count(layer.activationBytes()),
          seen(layer, Extent::size),
          seen(layer, Extent::jump),
          seen(layer, Extent::start));
      layer.parts().forEach(part -> add(part, indent + "  ", name + "."));
    }
  }

  /// The layer as the one-line notation has it, but for its name.
  private static String words(Layer layer) {
    if (layer instanceof Layer.Opaque opaque) {
      return "opaque " + Complaint.escaped(opaque.kind());
    }
    String words = Notation.print(layer).orElse(layer.type());
    String name = layer.name().map(given -> given + "=").orElse("");
    return Complaint.escaped(words.startsWith(name) ? words.substring(name.length()) : words);
  }

  private static String noted(List<String> notes) {
    return notes.stream()
        .map(note -> "Note: " + Complaint.escaped(note) + ".\n")
        .reduce("", String::concat);
  }

  private static String shape(Shape shape, boolean known) {
    return known ? shape.toString() : "?";
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A number when it is the same on every axis.
  private static String seen(Measured layer, Function<Extent, Fraction> part) {
    List<String> parts =
        layer.field().map(ReceptiveField::axes).orElse(List.of()).stream()
            .map(extent -> part.apply(extent).toString().replace('-', '−'))
            .toList();
    return parts.stream().distinct().count() == 1 ? parts.getFirst() : String.join("×", parts);
  }
}
