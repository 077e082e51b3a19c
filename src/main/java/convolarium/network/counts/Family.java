package convolarium.network.counts;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.network.Layer.Activate;
import convolarium.network.Layer.AdaptiveAvgPool;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.Dropout;
import convolarium.network.Layer.Flatten;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.LocalResponseNorm;
import convolarium.network.Layer.Opaque;
import convolarium.network.Layer.Pool;
import convolarium.network.Layer.Residual;
import convolarium.network.Layer.Unpool;
import convolarium.network.Measured;
import java.util.stream.IntStream;

/// The kinds of layers that counts are added up by.
public enum Family {
  /// All that are neither of the next two.
  CONVOLUTION("conv", "convolution"),
  /// With kernels of one cell: channels are mixed, nothing is looked around at.
  POINTWISE("1×1 conv", "pointwise convolution"),
  /// Each kernel sees one channel.
  DEPTHWISE("depthwise", "depthwise convolution"),
  TRANSPOSED("transposed", "transposed convolution"),
  DENSE("dense", "dense layer"),
  NORM("norm", "norm layer"),
  POOLING("pooling", "pooling layer"),
  ACTIVATION("activation", "activation"),
  /// Layers that pass numbers on as they are, and those that are not understood.
  OTHER("other", "other layer");

  private final String title;
  private final String noun;

  Family(String title, String noun) {
    this.title = title;
    this.noun = noun;
  }

  /// In a word.
  public String title() {
    return title;
  }

  /// So many of its layers: `1 convolution`, `5 convolutions`.
  public String layers(int count) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /// The family of a layer that is no block.
  ///
  /// @throws IllegalArgumentException of a block
  public static Family of(Measured measured) {
    return switch (measured.layer()) {
      case Conv _, GatedConv _ -> convolution(measured.problem().orElseThrow());
      case ConvTranspose _ -> TRANSPOSED;
      case Linear _ -> DENSE;
      case BatchNorm _, LocalResponseNorm _ -> NORM;
      case Pool _, Unpool _, AdaptiveAvgPool _ -> POOLING;
      case Activate _ -> ACTIVATION;
      case Dropout _, Flatten _, Opaque _ -> OTHER;
      case Residual _, Concat _ -> throw new IllegalArgumentException(measured.name());
    };
  }

  private static Family convolution(Problem problem) {
    return depthwise(problem) ? DEPTHWISE : pointwise(problem) ? POINTWISE : CONVOLUTION;
  }

  /// Whether it is a convolution whose kernels each see one of several channels.
  static boolean depthwise(Problem problem) {
    return problem.operation() instanceof Convolution
        && problem.inChannels() > 1
        && problem.groupInputs() == 1;
  }

  /// Whether it is a convolution whose kernels are one cell.
  static boolean pointwise(Problem problem) {
    return problem.operation() instanceof Convolution
        && IntStream.range(0, problem.rank()).allMatch(a -> problem.kernel().get(a) == 1);
  }
}
