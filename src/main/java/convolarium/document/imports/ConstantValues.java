package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.ByteString;
import convolarium.document.Folder;
import convolarium.file.FileFault;
import convolarium.network.Misfit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the numbers of a constant are.
sealed interface ConstantValues {
  /// Takes the numbers in their order.
  interface Sink {
    void put(int place, double value);
  }

  /// Whether they are whole by their type.
  boolean whole();

  /// @throws Misfit when they cannot be had
  void read(Sink sink);

  /// Worked out while a graph was read.
  record Wholes(List<Long> values) implements ConstantValues {
    public Wholes {
      values = List.copyOf(values);
    }

    @Override
    public boolean whole() {
      return true;
    }

    @Override
    public void read(Sink sink) {
      for (int i = 0; i < values.size(); i++) {
        sink.put(i, values.get(i));
      }
    }
  }

  /// In the file, as bytes; little-endian.
  record Raw(ConstantType type, ByteString bytes) implements ConstantValues {
    @Override
    public boolean whole() {
      return type.whole();
    }

    @Override
    public void read(Sink sink) {
      ByteBuffer buffer = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; buffer.remaining() >= type.bytes(); i++) {
        sink.put(i, type.read(buffer));
      }
    }
  }

  /// In the file, as the format's own numbers.
  record Typed(ConstantType type, TensorProto proto) implements ConstantValues {
    @Override
    public boolean whole() {
      return type.whole();
    }

    @Override
    public void read(Sink sink) {
      for (int i = 0; i < type.count(proto); i++) {
        sink.put(i, type.read(proto, i));
      }
    }
  }

  /// In a file beside the model.
  record Beside(ConstantType type, Path file, long offset, int elements, String where)
      implements ConstantValues {
    private static final int CHUNK = 1 << 16;

    @Override
    public boolean whole() {
      return type.whole();
    }

    @Override
    public void read(Sink sink) {
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      try (FileChannel channel = FileChannel.open(file)) {
        channel.position(offset);
        for (int i = 0; i < elements; ) {
          long rest = (long) (elements - i) * type.bytes();
          buffer.clear().limit((int) Math.min(CHUNK, rest));
          while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
              throw new Misfit(where, "its file ends before element " + i + " of " + elements);
            }
          }
          for (buffer.flip(); buffer.hasRemaining(); i++) {
            sink.put(i, type.read(buffer));
          }
        }
      } catch (IOException e) {
        throw new Misfit(where, FileFault.phrase(e));
      }
    }
  }

  static ConstantValues of(TensorProto proto, int elements, Folder folder, String where) {
    ConstantType type = ConstantType.of(proto.getDataType(), where);
    if (proto.getDataLocation() == DataLocation.EXTERNAL) {
      return beside(proto, type, elements, folder, where);
    }
    long needed = (long) elements * type.bytes();
    if (proto.hasRawData() && !proto.getRawData().isEmpty()) {
      if (proto.getRawData().size() != needed) {
        throw new Misfit(
            where, "it has " + proto.getRawData().size() + " bytes, its shape needs " + needed);
      }
      return new Raw(type, proto.getRawData());
    }
    if (type.count(proto) != elements) {
      throw new Misfit(
          where, "it has " + type.count(proto) + " numbers, its shape needs " + elements);
    }
    return new Typed(type, proto);
  }

  private static ConstantValues beside(
      TensorProto proto, ConstantType type, int elements, Folder folder, String where) {
    Map<String, String> said =
        proto.getExternalDataList().stream()
            .collect(
                Collectors.toMap(
                    StringStringEntryProto::getKey,
                    StringStringEntryProto::getValue,
                    (first, _) -> first));
    Path file = folder.file(said.getOrDefault("location", ""), where);
    long needed = (long) elements * type.bytes();
    try (FileChannel channel = FileChannel.open(file)) {
      long offset = Long.parseLong(said.getOrDefault("offset", "0"));
      long length = Long.parseLong(said.getOrDefault("length", String.valueOf(needed)));
      if (length != needed || offset < 0 || channel.size() - needed < offset) {
        throw new Misfit(
            where,
            "its shape needs %d bytes, the model says %d from byte %d on, and the file has %d"
                .formatted(needed, length, offset, channel.size()));
      }
      return new Beside(type, file, offset, elements, where);
    } catch (IOException e) {
      throw new Misfit(where, FileFault.phrase(e));
    } catch (NumberFormatException _) {
      throw new Misfit(where, "the offset or the length in its file is no number");
    }
  }
}
