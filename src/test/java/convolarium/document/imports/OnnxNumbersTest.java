package convolarium.document.imports;

import static convolarium.document.imports.OnnxDraft.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The numbers of ONNX weights: their types and where they lie.
final class OnnxNumbersTest {
  @TempDir private Path folder;

  @Test
  void everyTypeOfNumberIsRead() throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    raw.putFloat(2).putFloat(-3);
    TensorProto.Builder floats = TensorProto.newBuilder().setDataType(1);
    assertEquals(List.of(2f, -3f), values(floats.setRawData(ByteString.copyFrom(raw.array()))));
    TensorProto.Builder half = TensorProto.newBuilder().setDataType(10);
    half.addInt32Data(Float.floatToFloat16(2)).addInt32Data(Float.floatToFloat16(-3) & 0xFFFF);
    assertEquals(List.of(2f, -3f), values(half));
    TensorProto.Builder brain = TensorProto.newBuilder().setDataType(16);
    brain.setRawData(ByteString.copyFrom(new byte[] {0x00, 0x40, 0x40, (byte) 0xC0}));
    assertEquals(List.of(2f, -3f), values(brain));
    assertEquals(
        List.of(2f, -3f),
        values(TensorProto.newBuilder().setDataType(11).addDoubleData(2).addDoubleData(-3)));
  }

  private List<Float> values(TensorProto.Builder weight) throws IOException {
    OnnxDraft draft =
        start(1, 1, 1)
            .tensor(weight.setName("w").addDims(2).addDims(1).addDims(1))
            .node("Conv", "x w", "y")
            .output("y");
    Layer.Conv conv = (Layer.Conv) OnnxFiles.read(draft.in(folder)).model().layers().getFirst();
    Tensor tensor = conv.weight().orElseThrow().load();
    return List.of(tensor.get(0), tensor.get(1));
  }

  @Test
  void numbersInAFileBesideTheModelAreReadFromThere() throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(folder.resolve("far.bin"), raw.putInt(0).putFloat(2).putFloat(-3).array());
    assertEquals(List.of(2f, -3f), values(beside("far.bin", "4", "8")));
    assertEquals(
        "its shape needs 8 bytes, the model says 8 from byte 5 on, and the file has 12",
        assertThrows(Misfit.class, () -> values(beside("far.bin", "5", "8"))).what());
    Misfit outside = assertThrows(Misfit.class, () -> values(beside("../far.bin", "0", "8")));
    assertTrue(outside.what().endsWith("leads out of the document's folder"), outside.what());
  }

  private static TensorProto.Builder beside(String file, String offset, String length) {
    return TensorProto.newBuilder()
        .setDataType(1)
        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
        .addExternalData(entry("location", file))
        .addExternalData(entry("offset", offset))
        .addExternalData(entry("length", length));
  }

  private static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }
}
