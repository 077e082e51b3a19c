package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.Measured;
import convolarium.network.ReceptiveField;
import convolarium.network.ReceptiveField.Extent;
import convolarium.network.counts.Equivalent;
import convolarium.network.counts.Measure;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the columns of the table of counts tell of a layer, and how much room they ask for.
enum CountColumn {
  LAYER("Layer", 9, 3, 0),
  OUTPUT("Output", 7.2, 0.6, 4),
  PARAMETERS("Parameters", 5.8, 2, 1),
  MACS("MACs", 5.8, 2, 2),
  MEMORY("Bytes", 5.6, 1.6, 3),
  FIELD("Sees", 4.4, 0.4, 5),
  DENSE("As dense", 6, 0.4, 6),
  STANDARD("As standard", 7, 0.4, 7);

  private final String title;
  private final double least;
  private final double weight;
  private final int rank;

  /// @param least width, in times the size of the font
  /// @param weight how much of the room that is left it gets
  /// @param rank those with higher ones are left out first
  CountColumn(String title, double least, double weight, int rank) {
    this.title = title;
    this.least = least;
    this.weight = weight;
    this.rank = rank;
  }

  String title() {
    return title;
  }

  double least() {
    return least;
  }

  double weight() {
    return weight;
  }

  int rank() {
    return rank;
  }

  /// What is counted in the column, with bars.
  Optional<Measure> measure() {
    return switch (this) {
      case PARAMETERS -> Optional.of(Measure.PARAMETERS);
      case MACS -> Optional.of(Measure.MACS);
      case MEMORY -> Optional.of(Measure.MEMORY);
      case LAYER, OUTPUT, FIELD, DENSE, STANDARD -> Optional.empty();
    };
  }

  /// The column of a measure.
  static CountColumn of(Measure measure) {
    return switch (measure) {
      case PARAMETERS -> PARAMETERS;
      case MACS -> MACS;
      case MEMORY -> MEMORY;
    };
  }

  /// What the rows are sorted by: a number, below 0 where there is none.
  long order(CountRow row) {
    return row.measured().map(m -> order(row, m)).orElse(-1L);
  }

  private long order(CountRow row, Measured m) {
    return switch (this) {
      case LAYER -> 0;
      case OUTPUT -> m.known() ? m.output().elements() : -1;
      case PARAMETERS, MACS, MEMORY -> measure().orElseThrow().of(m);
      case FIELD ->
          m.field()
              .map(
                  f -> f.axes().stream().mapToLong(a -> whole(a.size().toString())).max().orElse(0))
              .orElse(-1L);
      case DENSE -> Equivalent.dense(m).map(Equivalent::weights).orElse(-1L);
      case STANDARD -> standard(row, m).map(Equivalent::weights).orElse(-1L);
    };
  }

  private static long whole(String fraction) {
    return Long.parseLong(fraction.replaceFirst("/.*", ""));
  }

  /// What a cell says.
  String text(CountRow row, Measure seen) {
    return row.measured().map(m -> text(row, m, seen)).orElse(this == LAYER ? row.name() : "–");
  }

  private String text(CountRow row, Measured m, Measure seen) {
    return switch (this) {
      case LAYER -> row.name();
      case OUTPUT -> m.known() ? shape(m.output()) : "?";
      case PARAMETERS, MACS, MEMORY -> Numeral.count(measure().orElseThrow().of(m));
      case FIELD -> m.field().map(CountColumn::sizes).orElse("");
      case DENSE -> Equivalent.dense(m).map(e -> counted(e, seen)).orElse("");
      case STANDARD -> standard(row, m).map(e -> counted(e, seen)).orElse("");
    };
  }

  private static String counted(Equivalent equivalent, Measure seen) {
    return Numeral.compact(seen == Measure.MACS ? equivalent.macs() : equivalent.weights());
  }

  /// A pair's is told with its first layer.
  private static Optional<Equivalent> standard(CountRow row, Measured m) {
    return row.pair()
        .map(
            pair ->
                pair.depthwise() == m ? Optional.of(pair.standard()) : Optional.<Equivalent>empty())
        .orElseGet(() -> Equivalent.standard(m));
  }

  /// Without a batch of one.
  static String shape(Shape shape) {
    return shape.dim(0) == 1 ? Shape.of(shape.from(1)).toString() : shape.toString();
  }

  /// How many cells are seen per axis, once when it is the same on all.
  static String sizes(ReceptiveField field) {
    List<String> sizes =
        field.axes().stream().map(Extent::size).map(Object::toString).distinct().toList();
    return sizes.size() == 1
        ? sizes.getFirst()
        : field.axes().stream().map(a -> a.size().toString()).collect(Collectors.joining("×"));
  }
}
