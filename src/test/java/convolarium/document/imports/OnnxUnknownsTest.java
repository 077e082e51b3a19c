package convolarium.document.imports;

import static convolarium.document.imports.OnnxDraft.all;
import static convolarium.document.imports.OnnxDraft.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of an ONNX graph is not understood, and what is known of it all the same.
final class OnnxUnknownsTest {
  @TempDir private Path folder;

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
    Imported made = OnnxFiles.read(draft.in(folder));
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
    Imported made = OnnxFiles.read(draft.in(folder));
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
    assertEquals("Mul and 3 before it 1×2×4×4 4", Telling.told(draft.in(folder)));
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
    Imported made = OnnxFiles.read(draft.in(folder));
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
  void aPoolingThatPadsMoreThanHalfIsOpaqueWithItsShape() throws IOException {
    OnnxDraft draft =
        start(1, 2, 6)
            .node("MaxPool", "x", "1", "kernel_shape", all(2), "pads", all(2, 1))
            .node("Relu", "1", "y")
            .output("y");
    assertEquals("MaxPool 1×2×8 0 > relu", Telling.told(draft.in(folder)));
  }
}
