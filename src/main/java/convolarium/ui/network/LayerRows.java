package convolarium.ui.network;

import convolarium.figure.FeatureColours;
import convolarium.figure.Features;
import convolarium.figure.LayerSheet;
import convolarium.figure.LayerSheet.Row;
import convolarium.figure.MapRef;
import convolarium.figure.Palette;
import convolarium.figure.RowRef;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Review;
import convolarium.picture.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The layers of a run, in the order in which they are computed, as rows with the first of their
/// maps. Dropouts are left out: they pass on what they get.
final class LayerRows {
  private static final double MEGA = 1e6;

  private final Ran ran;
  private final Palette palette;
  private final List<Row> rows = new ArrayList<>();
  private final List<Address> addresses = new ArrayList<>();
  private final List<Measured> layers = new ArrayList<>();

  LayerRows(Ran ran, Review review, Palette palette) {
    this.ran = ran;
    this.palette = palette;
    for (Map.Entry<Address, Measured> entry : review.measured().entrySet()) {
      Measured m = entry.getValue();
      if (!(m.layer() instanceof Layer.Dropout)) {
        addresses.add(entry.getKey());
        layers.add(m);
        rows.add(row(m, entry.getKey().steps().size() / 2));
      }
    }
  }

  private Row row(Measured m, int depth) {
    Optional<FeatureColours> colours =
        ran.output(m).map(output -> new FeatureColours(Features.of(output), false, palette));
    String missing =
        ran.fed(m).isEmpty()
            ? "not computed: a layer before it is not understood or does not fit"
            : "%.0f MB, not kept: choose it to have it computed".formatted(Ran.bytes(m) / MEGA);
    String note = kind(m) + ", " + MapsWords.maps(m.output());
    return new Row(m.name(), m.known() ? note : kind(m), depth, colours, missing);
  }

  private static String kind(Measured m) {
    return switch (m.layer()) {
      case Layer.Residual _ -> "sum";
      case Layer.Concat concat -> concat.branches().size() == 1 ? "block" : "concat";
      case Layer.Opaque opaque -> opaque.kind();
      default -> m.layer().type();
    };
  }

  /// Whether these are the rows of a run in those colours.
  boolean of(Ran run, Palette colours) {
    return ran == run && palette == colours;
  }

  int size() {
    return rows.size();
  }

  /// @param marked the row that the keyboard is on
  LayerSheet sheet(Optional<Integer> marked) {
    return new LayerSheet(rows, marked, palette);
  }

  Optional<Address> address(int row) {
    return row < addresses.size() ? Optional.of(addresses.get(row)) : Optional.empty();
  }

  /// Where a layer stands; 0 when it does not.
  int row(Measured layer) {
    return Math.max(0, layers.stream().map(Measured::path).toList().indexOf(layer.path()));
  }

  /// What there is to say of a row or of a map in it.
  Optional<String> words(Ref ref) {
    return switch (ref) {
      case RowRef(int row) when row < size() -> Optional.of(MapsWords.title(layers.get(row)));
      case MapRef(int row, int channel) when row < size() ->
          Optional.of(MapsWords.title(layers.get(row)) + "; map " + channel);
      default -> Optional.empty();
    };
  }
}
