package convolarium.document;

import convolarium.network.Analysis;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A layer that is refused, on an input of 1×2×5×5 cells.
final class BadLayer {
  private BadLayer() {}

  /// @param layer as JSON with single quotes
  /// @param where the place that is blamed, below `$.layers[0]`; a dash for the layer itself
  /// @param what a part of what is said
  static void refused(String layer, String where, String what) {
    String text =
        "{\"format\": \"convolarium/1\", \"input\": {\"shape\": [1, 2, 5, 5]}, \"layers\": ["
            + layer.replace('\'', '"')
            + "]}";
    Doubt.of(
            () ->
                Analysis.of(
                    Documents.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Path.of(""),
                        Optional.empty())))
        .is("$.layers[0]" + (where.equals("-") ? "" : where), what);
  }
}
