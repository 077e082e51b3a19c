package convolarium.document.imports;

import static convolarium.document.imports.OnnxDraft.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are broken, by accident or on purpose: each is refused in a sentence, or read.
final class HostileOnnxTest {
  @TempDir private Path folder;

  private static OnnxDraft sound() {
    return new OnnxDraft()
        .input("x", 1, 2, 6, 6)
        .weight("w", 2, 2, 3, 3)
        .weight("s", 2)
        .node("Conv", "x w", "1", "pads", all(1, 1, 1, 1))
        .node("BatchNormalization", "1 s s s s", "2")
        .node("Add", "x 2", "3")
        .node("Clip", "3", "4", "min", 0f, "max", 6f)
        .node("MaxPool", "4", "5", "kernel_shape", all(2, 2), "strides", all(2, 2))
        .node("Concat", "5 5", "6", "axis", 1)
        .wholes("flat", 0, -1)
        .node("Reshape", "6 flat", "7")
        .weight("m", 36, 3)
        .node("MatMul", "7 m", "y")
        .output("y", 1, 3);
  }

  private Misfit refused(OnnxDraft draft) {
    return assertThrows(Misfit.class, () -> OnnxFiles.read(draft.in(folder)));
  }

  private void judge(byte[] bytes) throws IOException {
    Path file = folder.resolve("broken.onnx");
    Files.write(file, bytes);
    try {
      OnnxFiles.read(file);
    } catch (Misfit misfit) {
      assertTrue(misfit.getMessage().length() < 600, misfit.getMessage());
    }
  }

  @Test
  void aFileCutAnywhereIsJudged() throws IOException {
    byte[] bytes = sound().model().toByteArray();
    for (int length = 0; length < bytes.length; length++) {
      judge(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void changedBytesAreJudged() throws IOException {
    Random random = new Random(3);
    byte[] bytes = sound().model().toByteArray();
    for (int i = 0; i < 1500; i++) {
      byte[] changed = bytes.clone();
      for (int m = random.nextInt(3); m >= 0; m--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      judge(changed);
    }
  }

  @Test
  void aCircleIsNamed() {
    OnnxDraft draft =
        new OnnxDraft()
            .input("x", 1, 2, 4)
            .node("Add", "x 2", "1")
            .node("Relu", "1", "2")
            .output("2");
    assertEquals(
        "node 1 (Add): it takes what it gives itself, by way of node 2 (Relu)",
        refused(draft).getMessage());
  }

  @Test
  void aMissingConstantIsNamed() {
    OnnxDraft draft = new OnnxDraft().input("x", 1, 2, 4).node("Conv", "x w", "y").output("y");
    assertEquals(
        "node 1 (Conv): its input \"w\" is no input of the graph, no constant, and no node gives"
            + " it",
        refused(draft).getMessage());
  }

  @Test
  void hugeSizesTakeNoMemory() {
    TensorProto.Builder huge =
        TensorProto.newBuilder().setName("w").setDataType(1).addDims(1L << 40).addDims(1);
    assertEquals(
        "tensor \"w\"",
        refused(new OnnxDraft().input("x", 1, 2).tensor(huge).node("Relu", "x", "y").output("y"))
            .path());
    TensorProto.Builder empty =
        TensorProto.newBuilder().setName("w").setDataType(1).addDims(1 << 15).addDims(1 << 15);
    assertEquals(
        "it has 0 numbers, its shape needs 1073741824",
        refused(new OnnxDraft().input("x", 1, 2).tensor(empty).node("Relu", "x", "y").output("y"))
            .what());
    assertEquals(
        "$.input",
        refused(new OnnxDraft().input("x", 1, 100_000, 100_000).node("Relu", "x", "y").output("y"))
            .path());
    TensorProto.Builder few =
        TensorProto.newBuilder()
            .setName("w")
            .setDataType(1)
            .addDims(3)
            .setRawData(ByteString.copyFrom(new byte[11]));
    assertEquals(
        "it has 11 bytes, its shape needs 12",
        refused(new OnnxDraft().input("x", 1, 2).tensor(few).node("Relu", "x", "y").output("y"))
            .what());
  }

  @Test
  void sizesThatDoNotFitAreNamedWithTheNode() {
    OnnxDraft draft =
        new OnnxDraft()
            .input("x", 1, 3, 4)
            .weight("w", 2, 2, 3)
            .node("Conv", "x w", "y", "strides", all(0))
            .output("y");
    assertEquals(
        "node 1 (Conv): strides is 0, but must be from 1 to 2^31-1", refused(draft).getMessage());
    OnnxDraft channels =
        new OnnxDraft()
            .input("x", 1, 3, 4)
            .weight("w", 2, 2, 3)
            .node("Conv", "x w", "y")
            .output("y");
    assertEquals("node 1 (Conv)", refused(channels).path());
  }

  @Test
  void twoInputsAreRefused() {
    OnnxDraft draft =
        new OnnxDraft().input("a", 1, 2).input("b", 1, 2).node("Add", "a b", "y").output("y");
    assertEquals("it has 2 inputs, a, b: a model here has one", refused(draft).what());
  }

  @Test
  void deepNestsAndLongLaddersAreReadInTime() throws IOException {
    OnnxDraft nest = new OnnxDraft().input("x", 1, 2, 4);
    OnnxDraft ladder = new OnnxDraft().input("x", 1, 2, 4).node("Relu", "x", "r0");
    String left = "x";
    String right = "r0";
    String deep = "x";
    for (int i = 1; i <= 1000; i++) {
      nest.node("Add", "x " + deep, "n" + i);
      deep = "n" + i;
      ladder.node("Add", left + " " + right, "l" + i).node("Tanh", right, "r" + i);
      left = "l" + i;
      right = "r" + i;
    }
    ladder.node("Add", left + " " + right, "y").output("y");
    Layer one = OnnxFiles.read(ladder.in(folder)).model().layers().getFirst();
    assertTrue(one instanceof Layer.Opaque, one.toString());
    assertEquals(1, OnnxFiles.read(nest.output(deep).in(folder)).model().layers().size());
  }
}
