package convolarium.explain;

import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How much of a wave comes through a kernel, for waves of every direction and length.
///
/// |K(u, v)| with K(u, v) = Σ k[y, x]·e^(−i(u·x·d + v·y·d)): u runs across, v down, both from −π to
/// π radians a pixel, where π is a wave that changes from each pixel to the next. At 0 stands the
/// sum of the weights. By the definition in double, columns first and then rows; an amplitude is
/// off by less than 10⁻¹² of Σ|k|.
///
/// Source: Oppenheim and Schafer, Discrete-Time Signal Processing (1989), §2.6.
public final class FrequencyResponse {
  /// How many frequencies there are on each side of 0.
  public static final int HALF = 64;

  /// How many there are on each axis.
  public static final int SIDE = 2 * HALF + 1;

  private final double[] amplitudes;

  private FrequencyResponse(double[] amplitudes) {
    this.amplitudes = amplitudes;
  }

  /// The response of a kernel.
  ///
  /// @param kernel `[rows, columns]`
  /// @param dilation distance of two taps, at least 1
  public static FrequencyResponse of(Tensor kernel, int dilation) {
    int rows = kernel.shape().dim(0);
    int columns = kernel.shape().dim(1);
    Waves across = new Waves(columns, dilation);
    Waves down = new Waves(rows, dilation);
    double[] amplitudes = new double[SIDE * SIDE];
    double[] real = new double[rows];
    double[] imaginary = new double[rows];
    for (int u = -HALF; u <= 0; u++) {
      for (int y = 0; y < rows; y++) {
        real[y] = 0;
        imaginary[y] = 0;
        for (int x = 0; x < columns; x++) {
          double weight = kernel.get(y * columns + x);
          real[y] += weight * across.cosine(u, x);
          imaginary[y] -= weight * across.sine(u, x);
        }
      }
      for (int v = -HALF; v <= HALF; v++) {
        double re = 0;
        double im = 0;
        for (int y = 0; y < rows; y++) {
          re += real[y] * down.cosine(v, y) + imaginary[y] * down.sine(v, y);
          im += imaginary[y] * down.cosine(v, y) - real[y] * down.sine(v, y);
        }
        double amplitude = Math.hypot(re, im);
        // weights are real: opposite waves come through alike
        amplitudes[place(u, v)] = amplitude;
        amplitudes[place(-u, -v)] = amplitude;
      }
    }
    return new FrequencyResponse(amplitudes);
  }

  private static int place(int u, int v) {
    return (v + HALF) * SIDE + u + HALF;
  }

  /// Cosines and sines of f·t·d for every frequency f and tap t.
  private record Waves(int taps, double[] cosines, double[] sines) {
    Waves(int taps, int dilation) {
      this(taps, new double[SIDE * taps], new double[SIDE * taps]);
      for (int i = 0; i < SIDE * taps; i++) {
        // whole turns are taken away in whole numbers, so that far taps are as exact as near ones
        long steps = (long) (i / taps - HALF) * (i % taps) * dilation % (2 * HALF);
        cosines[i] = Math.cos(steps * Math.PI / HALF);
        sines[i] = Math.sin(steps * Math.PI / HALF);
      }
    }

    double cosine(int frequency, int tap) {
      return cosines[(frequency + HALF) * taps + tap];
    }

    double sine(int frequency, int tap) {
      return sines[(frequency + HALF) * taps + tap];
    }
  }

  /// How many times as strong a wave comes out.
  ///
  /// @param u across, in steps of π/[#HALF], from −[#HALF] to [#HALF]
  /// @param v down, as u
  public double at(int u, int v) {
    if (Math.abs(u) > HALF || Math.abs(v) > HALF) {
      throw new IllegalArgumentException("(" + u + ", " + v + ") is beyond ±" + HALF);
    }
    return amplitudes[place(u, v)];
  }

  /// Along u, for waves that change only from left to right: from −π to π.
  public double[] across() {
    return IntStream.rangeClosed(-HALF, HALF).mapToDouble(u -> at(u, 0)).toArray();
  }

  /// Along v, for waves that change only from top to bottom: from −π to π.
  public double[] down() {
    return IntStream.rangeClosed(-HALF, HALF).mapToDouble(v -> at(0, v)).toArray();
  }

  /// The strongest of all.
  public double peak() {
    return Arrays.stream(amplitudes).max().orElseThrow();
  }

  /// The weakest of all.
  public double least() {
    return Arrays.stream(amplitudes).min().orElseThrow();
  }
}
