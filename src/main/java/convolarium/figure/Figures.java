package convolarium.figure;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import java.util.List;
import java.util.Optional;

/// The door to the figures: which one shows what.
public final class Figures {
  private Figures() {}

  /// The figure of some parts, each of which feeds the next: they come one after the other in time.
  ///
  /// @param parts at least one
  public static StageFigure of(List<Part> parts, Showing showing, Page page) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no parts");
    }
    if (parts.size() == 1) {
      return one(parts.getFirst(), showing, page);
    }
    return ChainFigure.of(parts, showing, page);
  }

  /// Two configurations for comparison: both step together, the shorter rests at its end.
  ///
  /// @param right whose cells bear the numbers that follow on those of the left parts
  public static StageFigure beside(List<Part> left, List<Part> right, Showing showing, Page page) {
    return Beside.of(left, right, showing, page);
  }

  private static StageFigure one(Part part, Showing showing, Page page) {
    return switch (part) {
      case Scene scene -> of(scene, showing, page);
      case GatedScene _, UnpoolScene _ -> ChainFigure.of(List.of(part), showing, page);
    };
  }

  private static StageFigure of(Scene scene, Showing showing, Page page) {
    if (scene.problem().operation() instanceof Transposed) {
      return transposed(scene, showing, page);
    }
    if (showing.depiction() == Depiction.SAME && SameFigure.suits(scene)) {
      return SameFigure.of(scene, showing.channel(page.part(), scene), page);
    }
    Showing plain = showing.with(Depiction.WINDOW).withOverlaps(false);
    if (showing.depiction() == Depiction.MATRIX
        && scene.problem().operation() instanceof Convolution) {
      return MatrixFigure.of(scene, plain, page);
    }
    return ConvolutionFigure.of(scene, Guise.NONE, plain, page);
  }

  private static StageFigure transposed(Scene scene, Showing showing, Page page) {
    return switch (showing.depiction()) {
      case WINDOW, SCATTER, SAME -> ConvolutionFigure.of(scene, Guise.NONE, showing, page);
      case ZEROS -> InsertedZeros.figure(scene, showing, page);
      case MATRIX -> MatrixFigure.of(scene, showing, page);
      case BOTH -> BothViews.of(scene, showing, page);
    };
  }

  /// The kernels turned by 180° before the reader's eyes, from how they stood to how the part has
  /// them now: duration 1. None where there are no weights, nor while a gated convolution is shown.
  public static Optional<StageFigure> turning(Part part, Showing showing, Page page) {
    return part instanceof Scene scene && scene.problem().weight().isPresent()
        ? Optional.of(KernelTurn.of(scene, showing, page))
        : Optional.empty();
  }

  /// An overview of all slices of the weights, to jump from; none where there are no weights. Of a
  /// gated convolution those of the feature.
  ///
  /// @param showing whose channel's row is outlined
  public static Optional<StageFigure> kernels(Part part, Showing showing, Page page) {
    int channel = showing.channel(page.part(), part);
    return switch (part) {
      case Scene scene ->
          scene
              .problem()
              .weight()
              .map(_ -> KernelGrid.of(scene.problem(), page))
              .map(grid -> KernelMatrix.of(grid, scene.weight(), channel, page));
      case GatedScene gated -> kernels(gated.feature(), showing, page);
      case UnpoolScene _ -> Optional.empty();
    };
  }
}
