package convolarium.network.blocks;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer;
import java.util.ArrayList;
import java.util.List;

/// Blocks whose layers each see what all layers before them found.
///
/// Source: Huang, Liu, van der Maaten, Weinberger, Densely Connected Convolutional Networks (2016).
public final class Densities {
  private Densities() {}

  /// So many layers, each joining `growth` channels to those that it was given.
  ///
  /// @param bottleneck channels between the 1×1 and the 3×3, in times the growth
  public static List<Layer> block(Pieces pieces, int layers, int growth, int bottleneck) {
    List<Layer> chain = new ArrayList<>();
    for (int i = 1; i <= layers; i++) {
      Pieces inner = pieces.in("denselayer" + i);
      List<Layer> found =
          List.of(
              inner.norm("norm1"),
              inner.relu("relu1"),
              inner.conv("conv1", Form.of(bottleneck * growth, 1)),
              inner.norm("norm2"),
              inner.relu("relu2"),
              inner.conv("conv2", Form.of(growth, 3)));
      chain.add(new Layer.Concat(inner.own(), List.of(List.of(), found)));
    }
    return pieces.group(chain);
  }

  /// Between two blocks: fewer channels, and half as many cells on each axis.
  public static List<Layer> transition(Pieces pieces, int out) {
    return pieces.group(
        List.of(
            pieces.norm("norm"),
            pieces.relu("relu"),
            pieces.conv("conv", Form.of(out, 1)),
            pieces.pool(Kind.AVERAGE, "pool", 2, 2, false)));
  }
}
