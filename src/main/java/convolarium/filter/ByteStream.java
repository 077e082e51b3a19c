package convolarium.filter;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// An array as ImageIO wants it, without the copy that its own streams make.
final class ByteStream extends ImageInputStreamImpl {
  /// Readers may look behind the end, to fetch some bits in advance; one that goes on so is making
  /// a picture up.
  private static final int MOST_BEYOND = 1 << 17;

  private final byte[] bytes;
  private int beyond;

  ByteStream(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : end();
  }

  private int end() throws IOException {
    if (++beyond > MOST_BEYOND) {
      throw new IIOException("read on behind the end", new EOFException());
    }
    return -1;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, target.length);
    bitOffset = 0;
    if (count == 0) {
      return 0;
    }
    if (streamPos >= bytes.length) {
      return end();
    }
    int read = Math.min(count, bytes.length - (int) streamPos);
    System.arraycopy(bytes, (int) streamPos, target, offset, read);
    streamPos += read;
    return read;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
