package convolarium.figure;

import java.util.List;

/// The door to the figures: which one shows what.
public final class Figures {
  private Figures() {}

  /// The figure of some parts, each of which feeds the next: they come one after the other in time.
  ///
  /// @param parts at least one
  public static StageFigure of(List<Part> parts, Showing showing, Page page) {
    if (parts.size() != 1) {
      throw new IllegalArgumentException(parts.size() + " parts");
    }
    Part part = parts.getFirst();
    return switch (part) {
      case Scene scene -> ConvolutionFigure.of(scene, showing.channel(page.part(), part), page);
      case GatedScene gated -> throw new IllegalArgumentException(gated.toString());
      case UnpoolScene unpool -> throw new IllegalArgumentException(unpool.toString());
    };
  }
}
