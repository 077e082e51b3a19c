package convolarium.network.counts;

import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Opaque;
import convolarium.network.Measured;
import java.util.List;

/// How deep a network is: its layers with weights on the longest path, which is what people count
/// when they say ResNet-50 or VGG16.
public final class Depth {
  private Depth() {}

  /// Of layers that follow each other.
  public static int of(List<Measured> sequence) {
    return sequence.stream().mapToInt(Depth::of).sum();
  }

  private static int of(Measured layer) {
    if (layer.block()) {
      return layer.parts().stream().mapToInt(Depth::of).max().orElse(0);
    }
    return weighted(layer) ? 1 : 0;
  }

  /// Whether it is a convolution or a dense layer.
  static boolean weighted(Measured leaf) {
    return switch (leaf.layer()) {
      case BatchNorm _, Opaque _ -> false;
      default -> leaf.parameters() > 0;
    };
  }
}
