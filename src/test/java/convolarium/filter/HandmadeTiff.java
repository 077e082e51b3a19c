package convolarium.filter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;

/// TIFF files of one strip that no writer at hand makes.
final class HandmadeTiff {
  private HandmadeTiff() {}

  /// 16-bit grey, each sample stored as its difference to the one on its left, deflated.
  static byte[] differences(int[][] rows) throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(rows.length * rows[0].length * 2);
    for (int[] row : rows) {
      for (int x = 0; x < row.length; x++) {
        raw.putShort((short) (row[x] - (x == 0 ? 0 : row[x - 1])));
      }
    }
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(raw.array());
    }
    return file(rows[0].length, rows.length, 16, 1, 8, 1, 2, 1, packed.toByteArray());
  }

  /// One pixel of four inks.
  static byte[] cmyk(byte... inks) {
    return file(1, 1, 8, 4, 1, 5, 1, 1, inks);
  }

  static byte[] floats() {
    return file(1, 1, 32, 1, 1, 1, 1, 3, new byte[4]);
  }

  /// A header that promises a picture of that size.
  static byte[] huge(int height, int width) {
    return file(width, height, 8, 1, 1, 1, 1, 1, new byte[4]);
  }

  private static byte[] file(
      int width,
      int height,
      int bits,
      int samples,
      int compression,
      int colours,
      int predictor,
      int kind,
      byte[] strip) {
    int[][] entries = {
      {256, width},
      {257, height},
      {258, bits},
      {259, compression},
      {262, colours},
      {273, 200},
      {277, samples},
      {278, height},
      {279, strip.length},
      {317, predictor},
      {339, kind}
    };
    ByteBuffer out = ByteBuffer.allocate(200 + strip.length);
    out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    out.putShort((short) entries.length);
    for (int[] entry : entries) {
      boolean each = entry[0] == 258 && samples == 4;
      boolean small = entry[0] != 273 && entry[0] != 279;
      out.putShort((short) entry[0]).putShort((short) (small ? 3 : 4)).putInt(each ? 4 : 1);
      out.putInt(each ? 180 : small ? entry[1] << 16 : entry[1]);
    }
    out.putInt(0);
    for (int i = 0; i < 4; i++) {
      out.putShort(180 + 2 * i, (short) bits);
    }
    return out.put(200, strip).array();
  }
}
