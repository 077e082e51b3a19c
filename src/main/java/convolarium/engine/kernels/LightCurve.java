package convolarium.engine.kernels;

/// The curve of sRGB by polynomials, amounts of light counted to 255 as samples are.
///
/// Beyond the straight lines near black, an amount is a polynomial of the sample, and a sample one
/// of the root of the amount, whose power 5/6 is much straighter than its power 5/12. Tables took
/// five times as long: vectors do not fetch from them.
///
/// The polynomials are those of least largest error (Lawson, 1961, by weighted least squares). The
/// error of an amount is below 0.004 of what a sample's next differs by, that of a sample below
/// 0.04.
final class LightCurve {
  /// Samples up to here lie on a line.
  static final float DARK_SAMPLE = 10.5f;

  /// Amounts up to here lie on a line.
  static final float DARK = 0.79835f;

  static final float SLOPE = 12.92f;
  static final float TO_WHITE = 1 / 255f;

  static final float A0 = 0.22316268f;
  static final float A1 = 8.7719545f;
  static final float A2 = 127.26325f;
  static final float A3 = 195.85716f;
  static final float A4 = -136.11954f;
  static final float A5 = 80.773552f;
  static final float A6 = -21.777082f;

  static final float S0 = -10.769296f;
  static final float S1 = 401.6969f;
  static final float S2 = -484.38477f;
  static final float S3 = 994.15601f;
  static final float S4 = -1275.8854f;
  static final float S5 = 871.81915f;
  static final float S6 = -241.67056f;

  private LightCurve() {}

  /// @param sample in `[0, 255]`
  static float amount(int sample) {
    float c = sample * TO_WHITE;
    return sample < DARK_SAMPLE
        ? sample / SLOPE
        : ((((((A6 * c + A5) * c + A4) * c + A3) * c + A2) * c + A1) * c) + A0;
  }

  /// @param amount in `[0, 255]`
  static float sample(float amount) {
    float r = (float) Math.sqrt(amount * TO_WHITE);
    return amount < DARK
        ? amount * SLOPE
        : ((((((S6 * r + S5) * r + S4) * r + S3) * r + S2) * r + S1) * r) + S0;
  }
}
