package convolarium.document.imports;

import static convolarium.document.imports.OnnxDraft.all;
import static convolarium.document.imports.OnnxDraft.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.network.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Paths of ONNX graphs that part and meet, as blocks.
final class OnnxJoinsTest {
  @TempDir private Path folder;

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
        Telling.told(draft.in(folder)));
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
    Imported made = OnnxFiles.read(draft.in(folder));
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
    assertEquals("[ | conv 2 k1 > [relu | tanh] | sigmoid]", Telling.told(draft.in(folder)));
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
    assertEquals("Add and 4 before it 1×2×4×4 4 > relu", Telling.told(draft.in(folder)));
  }
}
