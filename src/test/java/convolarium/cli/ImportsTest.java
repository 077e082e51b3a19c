package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.imports.OnnxDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models of other programs by the ending of their files.
final class ImportsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTheFiles() throws IOException {
    new OnnxDraft()
        .input("x", 1, 1, 3, 3)
        .weight("w", 1, 1, 3, 3)
        .node("Conv", "x w", "1")
        .node("Flatten", "1", "y")
        .output("y")
        .in(folder);
    Files.writeString(
        folder.resolve("net.py"), "nn.Sequential(nn.Conv2d(3, 8, 3),\n  Mystery(), nn.ReLU())\n");
    Files.writeString(folder.resolve("wrong.py"), "\n  nn.Conv2d(3, 8, kernel=3)\n");
    Files.writeString(folder.resolve("wrong.onnx"), "no model");
  }

  private Session run(String line) {
    return Session.run(folder, Session.words(line));
  }

  @Test
  void describesAnOnnxFile() {
    String table = run("describe draft.onnx").answer();
    assertTrue(table.startsWith("draft, input 1×1×3×3\n"), table);
    assertTrue(table.contains("\nconv#1     conv 1 k3   1×1×1×1 "), table);
  }

  @Test
  void computesAnOnnxFile() {
    String result = run("compute draft.onnx").answer();
    assertTrue(result.contains("\"shape\": [1, 1]"), result);
  }

  @Test
  void saysWhatIsPartialAndWhatWasAssumed() {
    String table = run("describe net.py").answer();
    assertTrue(table.contains("\nopaque#2       opaque Mystery "), table);
    assertTrue(table.contains("\npartial total "), table);
    assertTrue(
        table.contains("\nNote: the input's size is not told: 3×224×224 is taken.\n"), table);
    Session json = run("describe net.py --format json");
    assertEquals(0, json.status());
    assertTrue(
        json.err().startsWith("convolarium: net.py: note: the input's size is not told"),
        json.err());
  }

  @Test
  void refusesInALineWithThePlace() {
    assertEquals(
        "convolarium: wrong.py: line 2, column 19: Conv2d has no argument kernel; it has"
            + " in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias,"
            + " padding_mode, device, dtype\n",
        run("describe wrong.py").err());
    assertEquals(2, run("describe wrong.onnx").status());
    assertEquals(
        "convolarium: wrong.onnx: $: this is no ONNX model, or it ends too early\n",
        run("compute wrong.onnx").err());
    assertEquals(
        "convolarium: net.py: $.layers[1]: what \"Mystery\" computes is not known, so the model can"
            + " be described but not run\n",
        run("compute net.py").err());
    assertEquals(
        "convolarium: none.onnx: no such file or folder\n", run("describe none.onnx").err());
  }
}
