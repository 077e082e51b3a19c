package convolarium.document;

import convolarium.network.Analysis;
import convolarium.network.Fraction;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.ReceptiveField;
import convolarium.network.ReceptiveField.Extent;
import convolarium.network.counts.Equivalent;
import convolarium.network.counts.Separable;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A model's measures as rows of text for people: blocks before their parts, sums at the end. A
/// cell of an empty column is empty.
///
/// @param head the model's title and input
/// @param total as many cells as [#TITLES]
public record MeasureTable(String head, List<Line> lines, List<String> total) {
  /// What the columns are called; the first [#WORDS] are words, the others numbers.
  public static final List<String> TITLES =
      List.of(
          "layer",
          "what it is",
          "output",
          "parameters",
          "MACs",
          "bytes",
          "sees",
          "jump",
          "start",
          "as dense",
          "as standard");

  /// How many columns there are, in front, that are no numbers.
  public static final int WORDS = 3;

  /// @param depth how many blocks the layer lies in
  /// @param path of the layer in the document
  /// @param cells as many as [#TITLES]
  public record Line(int depth, String path, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public MeasureTable {
    lines = List.copyOf(lines);
    total = List.copyOf(total);
  }

  public static MeasureTable of(Analysis analysis) {
    List<Line> lines = new ArrayList<>();
    new Writer(Separable.in(analysis.layers()), lines).add(analysis.layers(), 0, "");
    String title = analysis.model().title();
    return new MeasureTable(
        (title.isEmpty() ? "" : title + ", ") + "input " + analysis.model().input().shape(),
        lines,
        List.of(
            analysis.partial() ? "partial total" : "total",
            "",
            shape(analysis.output(), analysis.known()),
            count(analysis.parameters()),
            count(analysis.macs()),
            count(analysis.activationBytes()),
            "",
            "",
            "",
            "",
            ""));
  }

  /// A count with its thousands parted.
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String shape(Shape shape, boolean known) {
    return known ? shape.toString() : "?";
  }

  /// The layer as the one-line notation has it, but for its name.
  private static String words(Layer layer) {
    if (layer instanceof Layer.Opaque opaque) {
      return "opaque " + opaque.kind();
    }
    String words = Notation.print(layer).orElse(layer.type());
    String name = layer.name().map(given -> given + "=").orElse("");
    return words.startsWith(name) ? words.substring(name.length()) : words;
  }

  /// A number when it is the same on every axis.
  private static String seen(Measured layer, Function<Extent, Fraction> part) {
    List<String> parts =
        layer.field().map(ReceptiveField::axes).orElse(List.of()).stream()
            .map(extent -> part.apply(extent).toString().replace('-', '−'))
            .toList();
    return parts.stream().distinct().count() == 1 ? parts.getFirst() : String.join("×", parts);
  }

  /// Writes the lines.
  private static final class Writer {
    private final Map<String, Separable> pairs = new HashMap<>();
    private final List<Line> lines;

    Writer(List<Separable> separables, List<Line> lines) {
      this.lines = lines;
      separables.forEach(pair -> pairs.put(pair.depthwise().path(), pair));
    }

    /// @param block the name of the block they lie in, which theirs need not repeat
    void add(List<Measured> layers, int depth, String block) {
      for (Measured layer : layers) {
        String name = layer.name();
        String shown = name.startsWith(block) ? name.substring(block.length()) : name;
        lines.add(
            new Line(
                depth,
                layer.path(),
                List.of(
                    shown,
                    words(layer.layer()),
                    shape(layer.output(), layer.known()),
                    count(layer.parameters()),
                    count(layer.macs()),
                    count(layer.activationBytes()),
                    seen(layer, Extent::size),
                    seen(layer, Extent::jump),
                    seen(layer, Extent::start),
                    weights(Equivalent.dense(layer)),
                    weights(standard(layer)))));
        layer.parts().forEach(part -> add(part, depth + 1, name + "."));
      }
    }

    private Optional<Equivalent> standard(Measured layer) {
      return Optional.ofNullable(pairs.get(layer.path()))
          .map(Separable::standard)
          .or(() -> Equivalent.standard(layer));
    }

    private static String weights(Optional<Equivalent> equivalent) {
      return equivalent.map(e -> count(e.weights())).orElse("");
    }
  }
}
