package convolarium.document.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Run;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written and read again computes the same, whichever words it took.
final class RoundTripTest {
  private static final List<String> KINDS =
      List.of(
          "1x5x5 > conv 1 k3 s2 p1",
          "4x6x6 > conv 4 k3 p1 g2 bias",
          "3x6x6 > conv 6 k3 psame g3",
          "3x6x6 > conv 3 k3 p1 g3 > conv 4 k1 bias",
          "4x5x5 > conv 2 k1",
          "1x9x9 > conv 1 k3 d2 psame",
          "1x16 > conv 2 k2 d4 pcausal",
          "1x16 > conv 1 k3 pfull",
          "2x4x5x6 > conv 2 k3x2x1 s1x2x1 p1:0x0x0:1",
          "1x3x3 > conv_transpose 1 k3 s2 p1 o1",
          "2x5 > conv_transpose 3 k3 s3 p1:0 bias",
          "1x4x4 > conv_transpose 1 k2 s3 p0:1",
          "2x5x5 > gated_conv 2 k3 p1 bias activation=tanh",
          "2x5x5 > gated_conv 2 k3 s2 psame activation=leaky_relu",
          "1x6x6 > max_pool k3 s2",
          "1x7x7 > max_pool k3 s2 psame",
          "1x6x6 > avg_pool k3 s1 p1",
          "1x6x6 > avg_pool k2 s2 psame count_include_pad=false",
          "1x2x4x4 > avg_pool k1x2x2");

  @ParameterizedTest
  @EnumSource(names = {"PYTORCH", "KERAS"})
  void everyKindComesBack(Dialect dialect) {
    for (String line : KINDS) {
      comesBack(dialect, line);
    }
  }

  @Test
  void paddingByCopiesAndSwitchesComeBackInPyTorch() {
    comesBack(Dialect.PYTORCH, "1x6x6 > conv 1 k3 s2 psame replicate");
    comesBack(Dialect.PYTORCH, "1x5x5 > conv 1 k3 p2:1 reflect");
    comesBack(Dialect.PYTORCH, "1x5x5 > conv 1 k4 psame circular");
    comesBack(Dialect.PYTORCH, "1x6x6 > p=max_pool k2 > max_unpool k2 of p");
    comesBack(Dialect.PYTORCH, "1x6 > max_pool k3 s2 p1 ceil d1");
    comesBack(Dialect.PYTORCH, "1x4 > conv_transpose 2 k3 s2 d2 p3:0 g1");
  }

  /// Windows of all numbers; where Keras has no words it says so, and that is the only way out.
  @ParameterizedTest
  @EnumSource(names = {"PYTORCH", "KERAS"})
  void anyWindowComesBackOrIsSaidToHaveNoWords(Dialect dialect) {
    Random random = new Random(7);
    int back = 0;
    for (int i = 0; i < 400; i++) {
      String line = random(random);
      String code = Code.write(dialect, Notation.parse(line));
      if (code.startsWith("#")) {
        assertEquals(Dialect.KERAS, dialect, line);
      } else {
        comesBack(dialect, line);
        back++;
      }
    }
    assertTrue(back > 200, back + " came back");
  }

  /// Networks end in layers that are written and not read.
  @Test
  void everyPresetIsWrittenAndGivesItsShapesBack() {
    for (Preset preset : Presets.all()) {
      Model model = preset.model();
      String code = Code.write(Dialect.PYTORCH, model);
      if (!preset.group().equals("Networks")) {
        Read read = Code.read(code, 1);
        assertEquals(
            Analysis.of(model).output(),
            Analysis.of(new Model("", model.input(), read.layers())).output(),
            code);
        assertEquals(model.input().shape().dim(1), read.channels().orElse(1), code);
      }
    }
  }

  private static String random(Random random) {
    int s = 1 + random.nextInt(3);
    int d = 1 + random.nextInt(2);
    String window =
        " k%d s%d p%d:%d d%d"
            .formatted(1 + random.nextInt(4), s, random.nextInt(3), random.nextInt(3), d);
    if (random.nextBoolean()) {
      return "2x9 > conv 2" + window + (random.nextBoolean() ? " g2" : "");
    }
    return "2x9 > conv_transpose 2" + window + " o" + random.nextInt(Math.max(s, d));
  }

  private static void comesBack(Dialect dialect, String line) {
    Model model = Notation.parse(line);
    String code = Code.write(dialect, model);
    Read read = Code.read(code, model.input().shape().dim(1));
    Analysis before = Analysis.of(model);
    Analysis after = Analysis.of(new Model("", model.input(), read.layers()));
    assertEquals(before.parameters(), after.parameters(), line + "\n" + code);
    assertEquals(
        before.layers().stream().map(Measured::output).toList(),
        after.layers().stream().map(Measured::output).toList(),
        line + "\n" + code);
    assertEquals(values(before), values(after), line + "\n" + code);
  }

  /// Made-up weights are the same in both, for they are made from the layer's place.
  private static List<Float> values(Analysis analysis) {
    Tensor output = Run.of(analysis, Engine.scalar(1), false, Watch.NONE).output();
    return IntStream.range(0, output.shape().elements()).mapToObj(output::get).toList();
  }
}
