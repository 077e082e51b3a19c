package convolarium.document;

import convolarium.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes NumPy files: format 1, little-endian float32, C order.
///
/// Source: NumPy Enhancement Proposal 1, A Simple File Format for NumPy Arrays.
public final class Npy {
  private static final int START = 10;
  private static final int ALIGNED = 64;
  private static final int CHUNK = 1 << 14;

  private Npy() {}

  /// Writes a tensor.
  public static void write(Tensor tensor, OutputStream out) throws IOException {
    List<Integer> dims = tensor.shape().from(0);
    String shape =
        dims.size() == 1
            ? dims.getFirst() + ","
            : dims.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String dict = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
    int length = Math.ceilDiv(START + dict.length() + 1, ALIGNED) * ALIGNED - START;
    String header = dict + " ".repeat(length - dict.length() - 1) + "\n";
    ByteBuffer start = ByteBuffer.allocate(START + length).order(ByteOrder.LITTLE_ENDIAN);
    start.put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
    start.putShort((short) length).put(header.getBytes(StandardCharsets.ISO_8859_1));
    out.write(start.array());
    int elements = tensor.shape().elements();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < elements; i++) {
      chunk.putFloat(tensor.get(i));
      if (!chunk.hasRemaining()) {
        out.write(chunk.array());
        chunk.clear();
      }
    }
    out.write(chunk.array(), 0, chunk.position());
  }
}
