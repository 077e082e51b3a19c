package convolarium.document;

import convolarium.file.FileFault;
import convolarium.network.Misfit;
import convolarium.network.Numbers;
import convolarium.network.Positions;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A NumPy file whose header was read: the shape is known, the values are read when asked for.
///
/// @param where the path of the field that names it, for messages
record NpyFile(Path file, String where, NpyHeader header) implements Numbers.Stored {
  private static final int CHUNK = 1 << 16;

  /// Takes the values as they come.
  private interface Sink {
    void put(int position, double value);
  }

  /// Reads the header and no more: shapes may be asked of files whose values do not matter.
  ///
  /// @throws Misfit when this is no NumPy file of numbers in C order
  static NpyFile open(Path file, String where) {
    try (FileChannel channel = FileChannel.open(file)) {
      return new NpyFile(file, where, NpyHeader.read(channel, where));
    } catch (IOException e) {
      throw new Misfit(where, FileFault.phrase(e));
    }
  }

  @Override
  public Shape shape() {
    return header.shape();
  }

  @Override
  public Tensor load() {
    checkLength();
    float[] values = new float[shape().elements()];
    read(
        (i, value) -> {
          values[i] = (float) value;
          if (!Float.isFinite(values[i])) {
            throw new Misfit(where, "element " + i + " is " + value + ", not finite in float32");
          }
        });
    return Tensor.generate(shape(), i -> values[i]);
  }

  /// The values as flat positions.
  Positions positions() {
    return new AsPositions(this);
  }

  /// The same file's values as flat positions.
  record AsPositions(NpyFile file) implements Positions {
    @Override
    public Shape shape() {
      return file.shape();
    }

    @Override
    public Indices load() {
      file.checkLength();
      int[] values = new int[shape().elements()];
      file.read(
          (i, value) -> {
            values[i] = (int) value;
            if (values[i] != value || value < 0) {
              throw new Misfit(
                  file.where,
                  "element "
                      + i
                      + " is "
                      + At.written(value)
                      + ", a position is a whole number from 0");
            }
          });
      return Indices.of(shape(), values);
    }
  }

  /// Before there is room made for what the header promises.
  private void checkLength() {
    try {
      header.check(Files.size(file), where);
    } catch (IOException e) {
      throw new Misfit(where, FileFault.phrase(e));
    }
  }

  private void read(Sink sink) {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(header.bytes());
      NpyType type = header.type();
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN).limit(0);
      for (int i = 0; i < shape().elements(); i++) {
        while (buffer.remaining() < type.bytes()) {
          if (channel.read(buffer.compact()) < 0) {
            throw new Misfit(where, "the NumPy file ends after " + i + " elements");
          }
          buffer.flip();
        }
        sink.put(i, type.next(buffer));
      }
    } catch (IOException e) {
      throw new Misfit(where, FileFault.phrase(e));
    }
  }
}
