package convolarium.filter;

import java.util.Objects;
import javax.imageio.stream.ImageInputStreamImpl;

/// An array as ImageIO wants it, without the copy that its own streams make.
final class ByteStream extends ImageInputStreamImpl {
  private final byte[] bytes;

  ByteStream(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, target.length);
    bitOffset = 0;
    if (count == 0) {
      return 0;
    }
    if (streamPos >= bytes.length) {
      return -1;
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
