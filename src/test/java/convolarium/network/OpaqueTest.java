package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Documents;
import convolarium.document.Notation;
import convolarium.document.Results;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Layer.Opaque;
import convolarium.network.Layer.Yield;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpaqueTest {
  private static final Yield KEPT = new Yield.Kept();
  private static final Yield UNKNOWN = new Yield.Unknown();

  private static Model model(Layer... layers) {
    return new Model("", new Numbers.Made(Shape.of(1, 2, 5, 5), Fill.RAMP), List.of(layers));
  }

  private static Layer opaque(Yield gives) {
    return new Opaque(Optional.empty(), "GRU", gives, 7);
  }

  private static Layer layer(String words) {
    return Notation.parse("2x5x5 > " + words).layers().getFirst();
  }

  private static Model between(Yield gives) {
    return model(layer("conv 3 k3"), opaque(gives), layer("conv 1 k1"));
  }

  @Test
  void whatKeepsTheShapeKeepsTheFieldAsWell() {
    Analysis analysis = Analysis.of(between(KEPT));
    assertFalse(analysis.partial());
    assertTrue(analysis.known());
    assertEquals(Shape.of(1, 1, 3, 3), analysis.output());
    assertEquals(54 + 7 + 3, analysis.parameters());
    assertEquals("3", analysis.layers().getLast().field().orElseThrow().axes().get(0).size() + "");
  }

  @Test
  void aGivenShapeIsTakenAndNoFieldIsTold() {
    Analysis analysis = Analysis.of(between(new Yield.Given(Shape.of(1, 4, 9, 9))));
    assertTrue(analysis.partial());
    assertEquals(Shape.of(1, 1, 9, 9), analysis.output());
    assertEquals(Optional.empty(), analysis.layers().getLast().field());
    assertEquals(4 * (27 + 4 * 81 + 81), analysis.activationBytes());
  }

  @Test
  void behindAnUnknownShapeNothingIsKnownUntilOneIsGiven() {
    Analysis analysis = Analysis.of(between(UNKNOWN));
    assertFalse(analysis.known());
    assertTrue(analysis.partial());
    assertEquals(
        List.of(true, false, false), analysis.layers().stream().map(Measured::known).toList());
    assertEquals(9 * 54, analysis.macs());
    assertEquals(4 * 27, analysis.activationBytes());
    List<Layer> more = new ArrayList<>(between(UNKNOWN).layers());
    more.add(opaque(new Yield.Given(Shape.of(1, 8))));
    assertTrue(Analysis.of(model(more.toArray(Layer[]::new))).known());
  }

  @Test
  void aBlockIsKnownWhenAllItsPathsAre() {
    Layer block =
        new Layer.Residual(Optional.empty(), List.of(opaque(UNKNOWN)), List.of(layer("relu")));
    Analysis analysis = Analysis.of(model(block));
    assertFalse(analysis.known());
    assertTrue(analysis.partial());
  }

  @Test
  void aShapeThatNoLayerTakesIsRefused() {
    Misfit misfit =
        assertThrows(Misfit.class, () -> Analysis.of(model(opaque(new Yield.Given(Shape.of(3))))));
    assertEquals("$.layers[0]: its output 3 must have 2 to 5 dimensions", misfit.getMessage());
  }

  @Test
  void nothingIsRun() {
    Analysis analysis = Analysis.of(between(KEPT));
    Misfit misfit =
        assertThrows(Misfit.class, () -> Run.of(analysis, Engine.scalar(1), false, Watch.NONE));
    assertEquals(
        "$.layers[1]: what \"GRU\" computes is not known, so the model can be described but not"
            + " run",
        misfit.getMessage());
  }

  @Test
  void noDocumentIsWritten() {
    Layer block = new Layer.Concat(Optional.empty(), List.of(List.of(opaque(KEPT))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Misfit misfit =
        assertThrows(Misfit.class, () -> Documents.write(model(block), out, Path.of(".")));
    assertEquals("$.layers[0].branches[0][0]", misfit.path());
    assertEquals(0, out.size());
  }

  @Test
  void resultsSayThatTheyArePartial() throws IOException {
    Analysis analysis = Analysis.of(between(UNKNOWN));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Results.describe(analysis, Optional.empty(), json);
    String text = json.toString(StandardCharsets.UTF_8).replaceAll("\\s", "");
    assertTrue(
        text.contains(
            "{\"name\":\"opaque#2\",\"type\":\"opaque\",\"output_shape\":null,\"parameters\":7,"),
        text);
    assertTrue(text.contains("\"partial\":true"), text);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    Results.csv(analysis, Optional.empty(), csv);
    String lines = csv.toString(StandardCharsets.UTF_8);
    assertTrue(lines.contains("\r\n,partial total,,,64,486,108,"), lines);
  }
}
