package convolarium.document;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The element types of NumPy files that are read. Whole numbers up to 2⁵³ are exact, larger ones
/// rounded to float32 once.
enum NpyType {
  F4(4),
  F8(8),
  I1(1),
  U1(1),
  I2(2),
  U2(2),
  I4(4),
  U4(4),
  I8(8),
  U8(8);

  private static final long EXACT = 1L << 53;

  private final int bytes;

  NpyType(int bytes) {
    this.bytes = bytes;
  }

  /// The type of a `descr` such as `<f4`: little-endian, or `|` where bytes have no order.
  static Optional<NpyType> of(String descr) {
    return Arrays.stream(values())
        .filter(
            type ->
                descr.equals(type.descr())
                    || type.bytes == 1 && descr.equals(type.descr().replace('<', '|')))
        .findFirst();
  }

  /// As a header writes it: `<f4`.
  String descr() {
    return "<" + name().toLowerCase(Locale.ROOT);
  }

  int bytes() {
    return bytes;
  }

  /// The next element of a little-endian buffer.
  double next(ByteBuffer from) {
    return switch (this) {
      case F4 -> from.getFloat();
      case F8 -> from.getDouble();
      case I1 -> from.get();
      case U1 -> from.get() & 0xFF;
      case I2 -> from.getShort();
      case U2 -> from.getShort() & 0xFFFF;
      case I4 -> from.getInt();
      case U4 -> from.getInt() & 0xFFFFFFFFL;
      case I8 -> {
        long value = from.getLong();
        yield Math.abs(value) <= EXACT ? value : (float) value;
      }
      case U8 -> {
        long value = from.getLong();
        // an odd last bit keeps the rounding right that halving would lose
        yield value >= 0
            ? (value <= EXACT ? value : (float) value)
            : 2.0 * (float) (value >>> 1 | value & 1);
      }
    };
  }
}
