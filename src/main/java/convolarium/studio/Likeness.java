package convolarium.studio;

import convolarium.filter.Pyramid;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// A photograph as a network gets it: its middle, cut to the proportions of the input and made as
/// small.
///
/// @param width of the picture, in cells of the input
/// @param height of the picture; 1 for a signal, of which only the middle row is taken
/// @param argb the picture, row by row; of a volume the middle frame
/// @param tensor of the input's shape, in `[0, 1]`: grey for one channel, else red, green, blue,
///   and these again for further ones
public record Likeness(int width, int height, int[] argb, Tensor tensor) {
  /// A volume is the photograph passing by: each frame shows it so much further to the right, in
  /// parts of its width.
  private static final double DRIFT = 0.01;

  private static final float WHITE = 255;

  /// What an input of that shape gets to see.
  ///
  /// @param input `[N, C, spatial…]` with 1 to 3 spatial axes; all of a batch see the same
  public static Likeness of(Pyramid photo, Shape input) {
    int[] dims = input.dims();
    int rank = dims.length - 2;
    if (rank < 1 || rank > 3) {
      throw new IllegalArgumentException("no picture fits " + input);
    }
    int width = dims[dims.length - 1];
    int height = rank == 1 ? 1 : dims[dims.length - 2];
    int frames = rank == 3 ? dims[2] : 1;
    int[][] seen = new int[frames][];
    for (int frame = 0; frame < frames; frame++) {
      seen[frame] = view(photo, width, height, (frame - frames / 2) * DRIFT);
    }
    int plane = width * height;
    int channels = dims[1];
    Tensor tensor =
        Tensor.generate(
            input,
            i -> {
              int frame = i / plane % frames;
              int channel = i / plane / frames % channels;
              return sample(seen[frame][i % plane], channel, channels);
            });
    return new Likeness(width, height, seen[frames / 2], tensor);
  }

  private static int[] view(Pyramid photo, int width, int height, double drift) {
    Raster raster = photo.photo();
    double scale = Math.max((double) width / raster.width(), (double) height / raster.height());
    double left = (raster.width() - width / scale) / 2;
    double most = raster.width() - width / scale;
    double top = (raster.height() - height / scale) / 2;
    return photo.view(
        Math.clamp(left + drift * raster.width(), 0, most), top, scale, width, height);
  }

  private static float sample(int argb, int channel, int channels) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    return channels == 1
        ? (0.299f * red + 0.587f * green + 0.114f * blue) / WHITE
        : switch (channel % 3) {
              case 0 -> red;
              case 1 -> green;
              default -> blue;
            }
            / WHITE;
  }
}
