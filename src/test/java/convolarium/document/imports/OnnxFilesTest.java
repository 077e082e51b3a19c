package convolarium.document.imports;

import static convolarium.document.imports.OnnxDraft.all;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Run;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ONNX graphs as trees of layers; numbers are small and whole, and so exact.
final class OnnxFilesTest {
  @TempDir private Path folder;

  private Imported read(OnnxDraft draft) throws IOException {
    return OnnxFiles.read(draft.in(folder));
  }

  private String told(OnnxDraft draft) throws IOException {
    return Telling.told(read(draft).model().layers());
  }

  private static Tensor run(Model model) {
    Model small = new Model("", new Numbers.Made(model.input().shape(), Fill.RAMP), model.layers());
    return Run.of(Analysis.of(small), Engine.scalar(1), false, Watch.NONE).output();
  }

  private static OnnxDraft start(long... dims) {
    return new OnnxDraft().input("x", dims);
  }

  @Test
  void aRowOfNodesIsARowOfLayers() throws IOException {
    OnnxDraft draft =
        start(1, 3, 32, 32)
            .weight("a.weight", 8, 3, 3, 3)
            .weight("a.bias", 8)
            .node("Conv", "x a.weight a.bias", "1", "pads", all(1, 1, 1, 1))
            .node("Relu", "1", "2")
            .node("MaxPool", "2", "3", "kernel_shape", all(2, 2), "strides", all(2, 2))
            .weight("b", 4, 4, 3, 3)
            .node("Conv", "3 b", "4", "group", 2, "dilations", all(2, 2), "strides", all(2, 1))
            .node("LeakyRelu", "4", "5", "alpha", 0.5f)
            .node("GlobalAveragePool", "5", "6")
            .node("Flatten", "6", "7")
            .weight("fc.weight", 10, 4)
            .weight("fc.bias", 10)
            .node("Gemm", "7 fc.weight fc.bias", "y", "transB", 1)
            .output("y", 1, 10);
    assertEquals(
        "a=conv 8 k3 p1 bias > relu > max_pool k2 s2 > conv 4 k3 s2x1 d2 g2"
            + " > leaky_relu negative_slope=0.5 > adaptive_avg_pool 1 > flatten > fc=linear 10",
        told(draft));
    assertEquals(List.of(), read(draft).notes());
  }

  @Test
  void everyKindOfPaddingIsRead() throws IOException {
    OnnxDraft draft =
        start(1, 1, 8, 8)
            .weight("w", 1, 1, 2, 2)
            .node("Conv", "x w", "1", "auto_pad", "SAME_UPPER")
            .node("Conv", "1 w", "2", "auto_pad", "SAME_LOWER")
            .node("Conv", "2 w", "3", "pads", all(0, 1, 1, 0))
            .node("AveragePool", "3", "4", "kernel_shape", all(2, 2), "pads", all(1, 1, 1, 1))
            .node(
                "MaxPool",
                "4",
                "5",
                "kernel_shape",
                all(2, 2),
                "strides",
                all(2, 2),
                "ceil_mode",
                1)
            .wholes("p", 0, 0, 1, 2, 0, 0, 3, 4)
            .node("Pad", "5 p", "6", "mode", "edge")
            .node("Conv", "6 w", "y")
            .output("y");
    assertEquals(
        "conv 1 k2 psame > conv 1 k2 p1:0 > conv 1 k2 p0:1x1:0"
            + " > avg_pool k2 s1 p1 count_include_pad=false > max_pool k2 s2 ceil"
            + " > conv 1 k2 p1:3x2:4 replicate",
        told(draft));
  }

  @Test
  void pathsThatPartAndMeetAreBlocks() throws IOException {
    OnnxDraft draft =
        start(1, 2, 6, 6)
            .weight("w", 2, 2, 3, 3)
            .weight("n", 2, 2, 1, 1)
            .node("Conv", "x w", "1", "pads", all(1, 1, 1, 1))
            .node("Relu", "1", "2")
            .node("Conv", "2 n", "3")
            .node("Add", "x 3", "4")
            .node("Relu", "4", "5")
            .node("Conv", "5 n", "6")
            .node("Sigmoid", "5", "7")
            .node("Tanh", "7", "8")
            .node("Concat", "6 5 8", "y", "axis", -3)
            .output("y");
    assertEquals(
        "[conv 2 k3 p1 > relu > conv 2 k1 + ] > relu > [conv 2 k1 |  | sigmoid > tanh]",
        told(draft));
  }

  @Test
  void numbersComeOutAsTheLayersMadeByHandGiveThem() throws IOException {
    OnnxDraft draft =
        start(1, 2, 5, 5)
            .weight("w", 3, 2, 3, 3)
            .weight("bias", 3)
            .node("Conv", "x w bias", "1", "pads", all(1, 1, 1, 1))
            .node("Relu", "1", "2")
            .node("Add", "1 2", "3")
            .node("Flatten", "3", "4")
            .weight("m", 75, 4)
            .weight("added", 4)
            .node("MatMul", "4 m", "5")
            .node("Add", "added 5", "6")
            .weight("g", 4, 2)
            .node("Gemm", "6 g", "y", "alpha", 2f)
            .output("y", 1, 2);
    Imported made = read(draft);
    assertEquals(
        "conv 3 k3 p1 bias > [relu + ] > flatten > linear 4 > linear 2 bias=false",
        Telling.told(made.model().layers()));
    Tensor output = run(made.model());
    float[] expected = byHand();
    assertArrayEquals(expected, new float[] {output.get(0), output.get(1)});
  }

  /// The same sums, written out.
  private static float[] byHand() {
    double[] flat = new double[75];
    for (int c = 0; c < 3; c++) {
      for (int at = 0; at < 25; at++) {
        double sum = weight("bias", c);
        for (int in = 0; in < 2; in++) {
          for (int tap = 0; tap < 9; tap++) {
            int row = at / 5 + tap / 3 - 1;
            int column = at % 5 + tap % 3 - 1;
            boolean inside = row >= 0 && row < 5 && column >= 0 && column < 5;
            sum += inside ? (in * 25 + row * 5 + column) * weight("w", (c * 2 + in) * 9 + tap) : 0;
          }
        }
        flat[c * 25 + at] = sum + Math.max(sum, 0);
      }
    }
    double[] middle = new double[4];
    for (int f = 0; f < 4; f++) {
      int to = f;
      middle[f] =
          weight("added", f)
              + IntStream.range(0, 75).mapToDouble(i -> flat[i] * weight("m", i * 4 + to)).sum();
    }
    float[] out = new float[2];
    for (int o = 0; o < 2; o++) {
      int to = o;
      out[o] =
          (float)
              (2
                  * IntStream.range(0, 4)
                      .mapToDouble(i -> middle[i] * weight("g", i * 2 + to))
                      .sum());
    }
    return out;
  }

  private static double weight(String name, int place) {
    return (place * 5 + name.length()) % 7 - 3;
  }

  @Test
  void aDenseBlockIsBlocksInsideEachOther() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4, 4)
            .weight("a", 2, 2, 1, 1)
            .weight("b", 2, 4, 1, 1)
            .node("Conv", "x a", "1")
            .node("Concat", "x 1", "2", "axis", 1)
            .node("Conv", "2 b", "3")
            .node("Concat", "x 1 3", "y", "axis", 1)
            .output("y");
    Imported made = read(draft);
    assertEquals("[ | conv 2 k1] > [ | conv 2 k1]", Telling.told(made.model().layers()));
    assertEquals(12, Analysis.of(made.model()).parameters());
  }

  /// torchvision's dense blocks begin with a join of one, and its Inception v3 joins all at once
  /// what parts in two steps.
  @Test
  void pathsThatPartLaterAreABlockOfTheirOwn() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4, 4)
            .weight("a", 2, 2, 1, 1)
            .node("Concat", "x", "0", "axis", 1)
            .node("Conv", "0 a", "1")
            .node("Relu", "1", "2")
            .node("Tanh", "1", "3")
            .node("Sigmoid", "x", "4")
            .node("Concat", "x 2 3 4", "y", "axis", 1)
            .output("y");
    assertEquals("[ | conv 2 k1 > [relu | tanh] | sigmoid]", told(draft));
  }

  @Test
  void pathsThatShareAStepAreOneOpaqueLayer() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4, 4)
            .weight("a", 2, 2, 1, 1)
            .node("Conv", "x a", "1")
            .node("Relu", "1", "2")
            .node("Tanh", "1", "3")
            .node("Add", "2 x", "4")
            .node("Add", "3 4", "5")
            .node("Relu", "5", "y")
            .output("y");
    assertEquals("Add and 4 before it 1×2×4×4 4 > relu", told(draft));
  }

  @Test
  void whatIsNotUnderstoodKeepsWhatIsKnownOfIt() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4, 4)
            .node("Softplus", "x", "1")
            .weight("s", 5)
            .node("Mystery", "1 s", "2")
            .told("2", 1, 3, 4, 4)
            .weight("a", 2, 3, 1, 1)
            .node("Conv", "2 a", "3")
            .node("Mystery", "3", "4")
            .node("Conv", "4 a", "y")
            .output("y");
    Imported made = read(draft);
    assertEquals(
        "Softplus kept 0 > Mystery 1×3×4×4 5 > conv 2 k1 > Mystery unknown 0 > Conv unknown 6",
        Telling.told(made.model().layers()));
    Analysis analysis = Analysis.of(made.model());
    assertTrue(analysis.partial());
    assertEquals(17, analysis.parameters());
  }

  @Test
  void aFunctionOfSeveralNodesKeepsTheField() throws IOException {
    OnnxDraft draft =
        start(1, 1, 6)
            .weight("w", 1, 1, 3)
            .node("Conv", "x w", "1")
            .floats("three", new long[] {1}, 3)
            .node("Add", "1 three", "2")
            .node("Clip", "2", "3", "min", 0f, "max", 6f)
            .node("Mul", "1 3", "4")
            .node("Conv", "4 w", "y")
            .output("y");
    Imported made = read(draft);
    assertEquals(
        "conv 1 k3 > Mul and 2 before it kept 0 > conv 1 k3", Telling.told(made.model().layers()));
    assertEquals(List.of(), made.notes());
    assertTrue(Analysis.of(made.model()).layers().getLast().field().isPresent());
  }

  @Test
  void aGateIsOpaqueWithItsShape() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4, 4)
            .weight("a", 2, 2, 1, 1)
            .node("GlobalAveragePool", "x", "1")
            .node("Conv", "1 a", "2")
            .node("Sigmoid", "2", "3")
            .node("Mul", "x 3", "y")
            .output("y");
    assertEquals("Mul and 3 before it 1×2×4×4 4", told(draft));
  }

  @Test
  void aLimitOfSixIsNoted() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4).node("Clip", "x", "1", "min", 0f, "max", 6f).node("Tanh", "1", "y");
    assertEquals("relu > tanh", told(draft.output("y")));
    assertEquals(
        List.of("ReLU6 is read as ReLU: values above 6 are not cut off"), read(draft).notes());
  }

  /// A padding of −1 and −1 is 0 for TensorFlow; ONNX Runtime cuts cells off.
  @Test
  void cellsThatProgramsDoNotAgreeOnAreLeftOpen() throws IOException {
    OnnxDraft draft =
        start(1, 2, 6, 8)
            .weight("a", 2, 2, 1, 1)
            .node("Conv", "x a", "1", "auto_pad", "SAME_UPPER", "strides", all(2, 2))
            .node("Conv", "1 a", "2", "auto_pad", "SAME_UPPER", "strides", all(3, 1))
            .node("Conv", "2 a", "3", "auto_pad", "SAME_LOWER", "strides", all(1, 2))
            .output("3", 1, 2, 1, 2);
    Imported made = read(draft);
    assertEquals(
        "conv 2 k1 s2 psame > Conv 1×2×1×4 4 > Conv 1×2×1×2 4",
        Telling.told(made.model().layers()));
    assertEquals(
        List.of(
            "node 2 (Conv) is left opaque: programs do not agree on what auto_pad reads there",
            "node 3 (Conv) is left opaque: programs do not agree on what auto_pad reads there"),
        made.notes());
  }

  @Test
  void aTransposedConvolutionMayBeToldItsSize() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4, 5)
            .weight("w", 2, 2, 3, 3)
            .node("ConvTranspose", "x w", "1", "auto_pad", "SAME_UPPER", "strides", all(2, 2))
            .node("ConvTranspose", "1 w", "2", "auto_pad", "SAME_LOWER", "strides", all(2, 2))
            .node("ConvTranspose", "2 w", "3", "output_shape", all(17, 19))
            .output("3");
    assertEquals(
        "conv_transpose 2 k3 s2 p0:1 > conv_transpose 2 k3 s2 p1:0"
            + " > conv_transpose 2 k3 p1:0x2:1",
        told(draft));
  }

  @Test
  void aPoolingThatPadsMoreThanHalfIsOpaqueWithItsShape() throws IOException {
    OnnxDraft draft =
        start(1, 2, 6)
            .node("MaxPool", "x", "1", "kernel_shape", all(2), "pads", all(2, 1))
            .node("Relu", "1", "y")
            .output("y");
    assertEquals("MaxPool 1×2×8 0 > relu", told(draft));
  }

  @Test
  void aViewOfComputedSizesIsFlat() throws IOException {
    OnnxDraft draft =
        start(0, 2, 4, 4)
            .node("Shape", "x", "s")
            .tensor(TensorProto.newBuilder().setName("zero").setDataType(7).addInt64Data(0))
            .node("Gather", "s zero", "n", "axis", 0)
            .wholes("axes", 0)
            .node("Unsqueeze", "n axes", "n1")
            .wholes("rest", -1)
            .node("Concat", "n1 rest", "wanted", "axis", 0)
            .node("Reshape", "x wanted", "1")
            .weight("w", 3, 32)
            .node("Gemm", "1 w", "y", "transB", 1)
            .output("y");
    assertEquals("flatten > linear 3 bias=false", told(draft));
  }

  @Test
  void sizesThatAreNotToldAreLookedFor() throws IOException {
    OnnxDraft draft =
        start(0, 0, 0, 0)
            .weight("a", 2, 3, 3, 3)
            .node("Conv", "x a", "1", "strides", all(2, 2))
            .node("Flatten", "1", "2")
            .weight("w", 3, 2 * 13 * 13)
            .node("Gemm", "2 w", "y", "transB", 1)
            .output("y");
    Imported made = read(draft);
    assertEquals(Shape.of(1, 3, 28, 28), made.model().input().shape());
    assertEquals(List.of("the input's size is not told: 3×28×28 is taken"), made.notes());
    Misfit misfit =
        assertThrows(
            Misfit.class,
            () -> OnnxFiles.read(draft.in(folder), Optional.of(Shape.of(1, 3, 9, 9))));
    assertEquals("node 3 (Gemm)", misfit.path());
  }

  @Test
  void channelsThatStandLastAreTurned() throws IOException {
    OnnxDraft draft =
        start(1, 8, 6, 3)
            .node("Transpose", "x", "1", "perm", all(0, 3, 1, 2))
            .weight("w", 4, 3, 1, 1)
            .node("Conv", "1 w", "y")
            .output("y");
    Imported made = read(draft);
    assertEquals(Shape.of(1, 3, 8, 6), made.model().input().shape());
    assertEquals("conv 4 k1", Telling.told(made.model().layers()));
    assertEquals(1, made.notes().size());
  }

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
    Layer.Conv conv = (Layer.Conv) read(draft).model().layers().getFirst();
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
