package convolarium.engine.kernels;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What the tests of all loops share: the twins that there are, lengths of rows, and numbers.
final class Twins {
  /// Around the widths of all vectors, and more than a scalar twin does at a time.
  static final int[] LENGTHS = {1, 3, 7, 15, 16, 17, 63, 64, 65, 130, 1100};

  private Twins() {}

  /// The scalar twin, and behind it the vector twin where there is one.
  static List<Kernels> all() {
    return Stream.concat(Stream.of(Kernels.scalar()), Kernels.vector().stream()).toList();
  }

  /// Whole numbers so small that sums of their products are exact.
  static float[] whole(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(9) - 4;
    }
    return values;
  }

  static byte[] bytes(Random random, int count) {
    byte[] values = new byte[count];
    random.nextBytes(values);
    return values;
  }
}
