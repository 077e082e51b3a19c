package convolarium.document.code;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding.Sides;
import convolarium.network.Layer;
import java.util.List;
import java.util.Optional;

/// What one call of a framework means here.
sealed interface Piece {
  /// Layers.
  ///
  /// @param inChannels what the first of them is made for, where the call says so
  record Layers(List<Layer> layers, int rank, Optional<Integer> inChannels) implements Piece {
    Layers(Layer layer, int rank, Optional<Integer> inChannels) {
      this(List.of(layer), rank, inChannels);
    }
  }

  /// Padding for the layer behind it.
  ///
  /// @param border what it holds
  /// @param lowest whether that is −∞, which no maximum takes, in place of 0
  record Pad(List<Sides> sides, Border border, boolean lowest) implements Piece {}

  /// Cells cut off what a transposed convolution gave.
  record Crop(List<Sides> sides) implements Piece {}
}
