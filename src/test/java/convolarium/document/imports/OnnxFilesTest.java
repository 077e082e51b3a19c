package convolarium.document.imports;

import static convolarium.document.imports.OnnxDraft.all;
import static convolarium.document.imports.OnnxDraft.start;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.TensorProto;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Run;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ONNX graphs as trees of layers; numbers are small and whole, and so exact.
final class OnnxFilesTest {
  @TempDir private Path folder;

  private static Tensor run(Model model) {
    Model small = new Model("", new Numbers.Made(model.input().shape(), Fill.RAMP), model.layers());
    return Run.of(Analysis.of(small), Engine.scalar(1), false, Watch.NONE).output();
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
        Telling.told(draft.in(folder)));
    assertEquals(List.of(), OnnxFiles.read(draft.in(folder)).notes());
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
        Telling.told(draft.in(folder)));
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
    Imported made = OnnxFiles.read(draft.in(folder));
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
  void aLimitOfSixIsNoted() throws IOException {
    OnnxDraft draft =
        start(1, 2, 4).node("Clip", "x", "1", "min", 0f, "max", 6f).node("Tanh", "1", "y");
    assertEquals("relu6=relu > tanh", Telling.told(draft.output("y").in(folder)));
    assertEquals(
        List.of("ReLU6 is read as ReLU: values above 6 are not cut off"),
        OnnxFiles.read(draft.in(folder)).notes());
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
        Telling.told(draft.in(folder)));
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
    assertEquals("flatten > linear 3 bias=false", Telling.told(draft.in(folder)));
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
    Imported made = OnnxFiles.read(draft.in(folder));
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
    Imported made = OnnxFiles.read(draft.in(folder));
    assertEquals(Shape.of(1, 3, 8, 6), made.model().input().shape());
    assertEquals("conv 4 k1", Telling.told(made.model().layers()));
    assertEquals(1, made.notes().size());
  }
}
