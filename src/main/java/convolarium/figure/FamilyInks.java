package convolarium.figure;

import convolarium.network.counts.Family;
import convolarium.picture.Ink;

/// The colours of kinds of layers: what has kernels in shades of the kernel's orange, the others in
/// colours of Okabe and Ito (2008) that no tensor has.
final class FamilyInks {
  private static final Ink PURPLE = Ink.of("#CC79A7");
  private static final Ink GREEN = Ink.of("#009E73");
  private static final Ink YELLOW = Ink.of("#F0E442");

  private FamilyInks() {}

  static Ink of(Family family, Palette palette) {
    Ink kernel = palette.kernel();
    return switch (family) {
      case CONVOLUTION -> kernel;
      case POINTWISE -> kernel.mix(Ink.WHITE, 0.6);
      case DEPTHWISE -> kernel.mix(Ink.BLACK, 0.45);
      case TRANSPOSED -> YELLOW;
      case DENSE -> PURPLE;
      case NORM -> GREEN;
      case POOLING -> palette.muted().mix(palette.ground(), 0.35);
      case ACTIVATION -> palette.output();
      case OTHER -> palette.muted().mix(palette.ground(), 0.7);
    };
  }
}
