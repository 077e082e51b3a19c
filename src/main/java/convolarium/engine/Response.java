package convolarium.engine;

/// How the sums of a filter become samples in `[0, 255]`: `offset + gain·t`, where `t` is what is
/// taken of the sums, brought into that range and rounded to the nearest whole number, halves up.
///
/// @param of what is taken of the sums
/// @param gain finite, above 0
/// @param offset finite
/// @param light what is summed, and what the samples stand for
public record Response(Of of, float gain, float offset, Light light) {
  /// The sum.
  public static final Response CLAMP = new Response(Of.SUM, 1, 0, Light.AS_STORED);

  /// The sum without its sign.
  public static final Response ABSOLUTE = new Response(Of.SIZE, 1, 0, Light.AS_STORED);

  /// √(a² + b² + …) of the sums of several kernels.
  public static final Response MAGNITUDE = new Response(Of.MAGNITUDE, 1, 0, Light.AS_STORED);

  public Response {
    if (!(gain > 0 && gain < Float.POSITIVE_INFINITY && Float.isFinite(offset))) {
      throw new IllegalArgumentException("gain " + gain + ", offset " + offset);
    }
  }

  /// What is taken of the sums.
  public enum Of {
    SUM,
    /// The sum without its sign.
    SIZE,
    /// √(a² + b² + …) of the sums of several kernels.
    MAGNITUDE
  }

  /// What the samples of a photo and of what is made of it are taken for.
  public enum Light {
    /// Numbers.
    AS_STORED,
    /// Those of the photo for amounts of light, counted to 255, which are summed; those that are
    /// made for numbers. An amount is off by at most 0.004 of its distance to the next.
    DECODED,
    /// Both for amounts of light: what becomes of the sums is coded again.
    CODED
  }

  public Response with(Of of) {
    return new Response(of, gain, offset, light);
  }

  public Response withGain(float gain) {
    return new Response(of, gain, offset, light);
  }

  public Response withOffset(float offset) {
    return new Response(of, gain, offset, light);
  }

  public Response with(Light light) {
    return new Response(of, gain, offset, light);
  }

  /// Whether a sign of the sums is lost.
  boolean unsigned() {
    return of != Of.SUM;
  }

  /// Whether amounts of light are summed.
  boolean linear() {
    return light != Light.AS_STORED;
  }

  /// Whether what becomes of the sums is coded.
  boolean coded() {
    return light == Light.CODED;
  }

  /// What is taken of these sums, one for each kernel.
  ///
  /// @throws IllegalArgumentException when there is more than one and this takes no magnitude
  float taken(float... sums) {
    if (sums.length != 1 && of != Of.MAGNITUDE) {
      throw new IllegalArgumentException(sums.length + " sums for " + of + ", which takes 1");
    }
    return switch (of) {
      case SUM -> sums[0];
      case SIZE -> Math.abs(sums[0]);
      case MAGNITUDE -> {
        float squares = 0;
        for (float sum : sums) {
          squares += sum * sum;
        }
        yield (float) Math.sqrt(squares);
      }
    };
  }

  /// The sample for these sums, one for each kernel.
  ///
  /// @throws IllegalArgumentException when there is more than one and this takes no magnitude
  public int sample(float... sums) {
    float value = offset + gain * taken(sums);
    double number = coded() ? convolarium.tensor.Light.coded(value) : value;
    return (int) ((float) Math.clamp(number, 0, 255) + 0.5f);
  }
}
