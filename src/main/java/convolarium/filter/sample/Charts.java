package convolarium.filter.sample;

import convolarium.tensor.Raster;

/// The charts: each shows one thing that filters do, on a picture whose truth is known.
final class Charts {
  private static final Vec WHITE = grey(1);

  private Charts() {}

  /// Rings ever finer from the middle, up to the finest that pixels can show in the corners.
  static Raster zonePlate() {
    int size = 512;
    double middle = size / 2.0;
    double corner = middle * middle * 2;
    Chart rings =
        (x, y) -> {
          double square = (x - middle) * (x - middle) + (y - middle) * (y - middle);
          double phase = Math.PI * square / (2 * Math.sqrt(corner));
          return grey(0.5 + 0.5 * StrictMath.cos(phase));
        };
    return rings.grey(size, size, 1);
  }

  /// 36 black and 36 white sectors: as fine as wished towards the middle, edges of every direction.
  static Raster siemensStar() {
    int size = 512;
    double middle = size / 2.0;
    Chart star =
        (x, y) -> {
          double angle = StrictMath.atan2(y - middle, x - middle) / (2 * Math.PI) * 36;
          double radius = Math.sqrt((x - middle) * (x - middle) + (y - middle) * (y - middle));
          boolean black = radius < 240 && angle - Math.floor(angle) < 0.5;
          return radius < 2 ? grey(0.5) : grey(black ? 0.04 : 0.96);
        };
    return star.grey(size, size, 8);
  }

  /// Rows of grey and of the primary colours from dark to full, as slopes and as steps, and all
  /// hues.
  static Raster ramps() {
    int width = 768;
    int row = 64;
    Chart ramps =
        (x, y) -> {
          double slope = Math.floor(x / 3) / 255;
          double steps = Math.floor(x / 48) / 15;
          int band = (int) (y / row);
          boolean gap = y - band * row > row - 4;
          Vec colour =
              switch (band) {
                case 0 -> grey(slope);
                case 1 -> grey(steps);
                case 2 -> Vec.of(slope, 0, 0);
                case 3 -> Vec.of(0, slope, 0);
                case 4 -> Vec.of(0, 0, slope);
                case 5 ->
                    hue(x / width * 6).mix(WHITE, 1 - Math.clamp((y - 5 * row) / row, 0.0, 1.0));
                case 6 -> hue(x / width * 6);
                default ->
                    hue(Math.floor(x / 64) / 2).times(1 - 0.5 * Math.floor((y - 7 * row) / 30));
              };
          return gap && band != 5 ? grey(0.5) : colour;
        };
    return ramps.colour(8 * row, width, 1);
  }

  /// The same words from 6 to 64 pixels high, dark on light and light on dark.
  static Raster text() {
    Lettering page = new Lettering();
    double y = 22;
    for (int height : new int[] {6, 8, 10, 12, 16, 20, 26, 34, 46, 64}) {
      page.write(
          height + " px  The quick brown fox jumps over the lazy dog 0123456789", 24, y, height);
      y += height * 1.75 + 6;
    }
    int width = 768;
    int size = 492;
    Chart chart =
        (x, yy) -> {
          boolean dark = x > width * 0.62;
          double ink = page.ink(x, yy);
          return grey(dark ? 0.12 + 0.86 * ink : 0.97 - 0.90 * ink);
        };
    return chart.grey(size, width, 4);
  }

  /// A photograph shrunk to `width` pixels, a tenth of which are then black or white.
  static Raster saltAndPepper(Raster photo, int width) {
    int height = photo.height() * width / photo.width();
    byte[] samples = new byte[height * width * 3];
    for (int i = 0; i < height * width; i++) {
      double lot = Noise.uniform(i);
      for (int c = 0; c < 3; c++) {
        int mean = mean(photo, i / width, i % width, c, height, width);
        samples[3 * i + c] = (byte) (lot < 0.05 ? 0 : lot >= 0.95 ? 255 : mean);
      }
    }
    return Raster.sharing(height, width, 3, samples);
  }

  private static int mean(Raster photo, int row, int column, int c, int height, int width) {
    int top = row * photo.height() / height;
    int bottom = (row + 1) * photo.height() / height;
    int left = column * photo.width() / width;
    int right = (column + 1) * photo.width() / width;
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += photo.get(y, x, c);
      }
    }
    int count = (bottom - top) * (right - left);
    return (sum + count / 2) / count;
  }

  /// The pure colour at `[0, 6)` around the circle from red over green and blue.
  private static Vec hue(double turn) {
    return Vec.of(part(turn + 6), part(turn + 4), part(turn + 2));
  }

  private static double part(double turn) {
    double t = turn % 6;
    return Math.clamp(Math.abs(t - 3) - 1, 0.0, 1.0);
  }

  private static Vec grey(double value) {
    return Vec.of(value, value, value);
  }
}
