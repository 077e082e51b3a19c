package convolarium.tensor;

/// The amounts of light that the samples of a picture stand for, by the curve of sRGB: a sample of
/// 128 shines not half as much as white, but a fifth.
///
/// Both are counted up to 255, so that black and white are the same numbers either way.
///
/// Source: IEC 61966-2-1, Default RGB colour space: sRGB (1999).
public final class Light {
  private static final double WHITE = 255;

  /// Where the straight line near black ends, as a part of white.
  private static final double DARKEST_CODE = 0.04045;

  private static final double DARKEST = 0.0031308;

  private Light() {}

  /// The amount of light of a sample.
  ///
  /// @param sample in `[0, 255]`
  /// @return in `[0, 255]`
  public static double of(double sample) {
    double code = sample / WHITE;
    double light = code <= DARKEST_CODE ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
    return light * WHITE;
  }

  /// The sample of an amount of light, not yet rounded. Less than none goes on along the line near
  /// black.
  public static double coded(double amount) {
    double light = amount / WHITE;
    double code = light <= DARKEST ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return code * WHITE;
  }
}
