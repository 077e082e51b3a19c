package convolarium.tensor;

/// The 8-bit samples of a picture, `(H, W, C)`: the channels of a pixel side by side, row by row.
///
/// Grey has 1 channel, grey with alpha 2, RGB 3, RGB with alpha 4. Equality is identity.
public final class Raster {
  private final int height;
  private final int width;
  private final int channels;
  private final byte[] samples;

  private Raster(int height, int width, int channels, byte[] samples) {
    if (height < 1 || width < 1 || channels < 1 || channels > 4) {
      throw new IllegalArgumentException(height + "×" + width + "×" + channels + " samples");
    }
    if (samples.length != (long) height * width * channels) {
      throw new IllegalArgumentException(
          samples.length + " samples for " + height + "×" + width + "×" + channels);
    }
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.samples = samples;
  }

  /// A raster on `samples` itself, not a copy: the caller never writes to it again.
  ///
  /// @param channels 1 to 4
  /// @throws IllegalArgumentException when the number of samples is not `height·width·channels`
  public static Raster sharing(int height, int width, int channels, byte[] samples) {
    return new Raster(height, width, channels, samples);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  public int channels() {
    return channels;
  }

  /// How many channels carry colour: all but an alpha channel.
  public int colours() {
    return channels <= 2 ? 1 : 3;
  }

  /// The sample in `[0, 255]` of channel `c` at row `y` and column `x`.
  public int get(int y, int x, int c) {
    return samples[((y * width) + x) * channels + c] & 0xFF;
  }

  /// The shape of the colour channels as a feature map: `[1, colours, H, W]`.
  public Shape shape() {
    return Shape.of(1, colours(), height, width);
  }

  /// The sample at a flat row-major position in [#shape()].
  public float value(int position) {
    int plane = height * width;
    int pixel = position % plane;
    return samples[pixel * channels + position / plane] & 0xFF;
  }

  /// The array itself, for the rooms that compute: shared, never written after construction.
  public byte[] shared() {
    return samples;
  }

  @Override
  public String toString() {
    return "Raster " + height + "×" + width + "×" + channels;
  }
}
