package convolarium.filter.sample;

import convolarium.tensor.Raster;
import java.util.stream.IntStream;

/// Takes the photograph of the still life.
final class Camera {
  static final int WIDTH = 1600;
  static final int HEIGHT = 1067;

  private static final Vec EYE = Vec.of(0.35, 2.55, 7.6);
  private static final Vec AIM = Vec.of(0.20, 0.62, 0);
  private static final double OPENING = 0.075;
  private static final double FOCUS = 6.9;
  private static final double WIDTH_AT_ONE = 0.80;

  private static final Vec AHEAD = AIM.minus(EYE).unit();
  private static final Vec RIGHT = AHEAD.cross(Vec.UP).unit();
  private static final Vec UPWARDS = RIGHT.cross(AHEAD);

  private Camera() {}

  /// A part of the photograph, `(height, width, 3)`, with its upper left corner at `(top, left)`.
  static Raster take(int top, int left, int height, int width) {
    byte[] samples = new byte[height * width * 3];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < width; x++) {
                Vec light = pixel(top + y, left + x);
                int at = (y * width + x) * 3;
                samples[at] = developed(light.x());
                samples[at + 1] = developed(light.y());
                samples[at + 2] = developed(light.z());
              }
            });
    return Raster.sharing(height, width, 3, samples);
  }

  /// The mean of rays through the pixel and all over the lens, darker towards the corners.
  private static Vec pixel(int y, int x) {
    Vec sum = Vec.ZERO;
    for (int ray = 0; ray < Dice.RAYS; ray++) {
      Dice dice = new Dice((long) y * WIDTH + x, ray);
      double right = (x + dice.first() - WIDTH / 2.0) / WIDTH * WIDTH_AT_ONE;
      double up = (HEIGHT / 2.0 - y - dice.second()) / WIDTH * WIDTH_AT_ONE;
      double radius = OPENING * Math.sqrt(dice.first());
      double angle = 2 * Math.PI * dice.second();
      Vec lens =
          RIGHT
              .times(radius * StrictMath.cos(angle))
              .plus(UPWARDS.times(radius * StrictMath.sin(angle)));
      Vec sharp = AHEAD.plus(RIGHT.times(right)).plus(UPWARDS.times(up)).times(FOCUS);
      Vec light = Tracer.light(EYE.plus(lens), sharp.minus(lens).unit(), dice, 0, true);
      sum =
          sum.plus(
              Vec.of(Math.min(light.x(), 12), Math.min(light.y(), 12), Math.min(light.z(), 12)));
    }
    double u = (x + 0.5) / WIDTH - 0.5;
    double v = (y + 0.5 - HEIGHT / 2.0) / WIDTH;
    return sum.times((1 - 0.9 * (u * u + v * v)) / Dice.RAYS);
  }

  /// From light to an sRGB sample, highlights rolled off.
  ///
  /// Source of the curve: Narkowicz, ACES Filmic Tone Mapping Curve (2016).
  private static byte developed(double light) {
    double x = light * 0.88;
    double toned = Math.clamp(x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14), 0.0, 1.0);
    double coded =
        toned <= 0.0031308 ? 12.92 * toned : 1.055 * StrictMath.pow(toned, 1 / 2.4) - 0.055;
    return (byte) Math.round(coded * 255);
  }
}
