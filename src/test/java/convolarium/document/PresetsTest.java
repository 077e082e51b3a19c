package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Run;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetsTest {
  @Test
  void namesAreUniqueAndEachIsFound() {
    List<Preset> all = Presets.all();
    assertEquals(all.size(), new HashSet<>(all.stream().map(Preset::name).toList()).size());
    for (Preset preset : all) {
      assertEquals(preset.title(), Presets.byName(preset.name()).orElseThrow().model().title());
      assertTrue(preset.name().matches("[a-z0-9_]+"), preset.name());
    }
    assertTrue(Presets.byName("deconvolution").isEmpty());
  }

  @Test
  void eachTellsInTwoSentencesWhatToLookAt() {
    for (Preset preset : Presets.all()) {
      assertTrue(preset.look().endsWith("."), preset.look());
      assertEquals(2, preset.look().split("[.?] ").length, preset.look());
    }
  }

  @Test
  void thoseOfAGroupStandTogether() {
    List<String> groups =
        Presets.all().stream().map(Preset::group).distinct().collect(Collectors.toList());
    List<String> runs = new ArrayList<>();
    for (Preset preset : Presets.all()) {
      if (runs.isEmpty() || !runs.getLast().equals(preset.group())) {
        runs.add(preset.group());
      }
    }
    assertEquals(groups, runs);
  }

  /// Counts that others printed, of the layers at full size, and the small ones' own.
  @ParameterizedTest
  @CsvSource({
    "standard_8_to_32, 2304, 746496",
    "separable_8_to_32, 328, 106272",
    "standard_16_to_32, 4608, 1492992",
    "separable_16_to_32, 656, 212544",
    "grouped_256, 73728, 14450688",
    "same_size_128_to_64, 73792, 57802752",
    "four_kernels, 300, 235200",
    "standard_small, 288, 4608",
    "separable_small, 68, 1088",
    "grouped_small, 144, 3600",
    "same_size_small, 292, 7200",
    "depthwise_separable, 24, 216",
    "two_layers, 18, 306"
  })
  void layersCountAsTheirTextsSay(String name, long parameters, long macs) {
    assertCounts(name, parameters, macs);
  }

  @ParameterizedTest
  @CsvSource({
    "two_layers, 5",
    "two_layers_strided, 7",
    "two_dilated_layers, 9",
    "dilated, 15",
    "gridding, 13",
    "hybrid_dilation, 17",
    "causal, 8"
  })
  void lastOutputsSeeAsFarAsTheirTextsSay(String name, String size) {
    Analysis analysis = Analysis.of(Presets.byName(name).orElseThrow().model());
    var field = analysis.layers().getLast().field().orElseThrow();
    assertEquals(size, field.axes().getLast().size().toString());
  }

  private static void assertCounts(String name, long parameters, long macs) {
    Analysis analysis = Analysis.of(Presets.byName(name).orElseThrow().model());
    assertEquals(parameters, analysis.parameters());
    assertEquals(macs, analysis.macs());
  }

  /// Dumoulin and Visin, A guide to convolution arithmetic for deep learning, and its transposes.
  @ParameterizedTest
  @CsvSource({
    "no_padding_no_strides, 4, 2",
    "arbitrary_padding_no_strides, 5, 6",
    "same_padding_no_strides, 5, 5",
    "full_padding_no_strides, 5, 7",
    "no_padding_strides, 5, 2",
    "padding_strides, 5, 3",
    "padding_strides_odd, 6, 3",
    "dilation, 7, 3",
    "transposed_no_padding_no_strides, 2, 4",
    "transposed_arbitrary_padding_no_strides, 6, 5",
    "transposed_same_padding_no_strides, 5, 5",
    "transposed_full_padding_no_strides, 7, 5",
    "transposed_no_padding_strides, 2, 5",
    "transposed_padding_strides, 3, 5",
    "transposed_padding_strides_odd, 3, 6"
  })
  void animationsHaveTheGuidesSizes(String name, int input, int output) {
    Analysis analysis = Analysis.of(Presets.byName(name).orElseThrow().model());
    assertEquals(List.of(1, 1, input, input), analysis.model().input().shape().from(0));
    assertEquals(List.of(1, 1, output, output), analysis.output().from(0));
  }

  @ParameterizedTest
  @CsvSource({
    "worked_example, 66 77 86 84 96 79",
    "worked_example_flipped, 65 69 73 91 84 69",
    "guide_max_pool, 3 3 3 3 3 3 3 2 3",
    "guide_example, 12 12 17 10 17 19 9 6 14",
    "guide_example_strided, 6 17 3 8 17 13 6 4 4"
  })
  void examplesGiveThePrintedNumbers(String name, String output) {
    assertEquals(output, text(run(Presets.byName(name).orElseThrow())));
  }

  /// Thousandths: 1.667 as the guide prints it, and 6/9 and 4/9 of 9 at the border of a white
  /// image.
  @ParameterizedTest
  @CsvSource({
    "guide_average_pool, 1667 1667 1667 1000 1222 1778 1111 778 1333",
    "average_dark_border, 4000 6000 6000 6000 4000 6000 9000 9000 9000 6000 6000 9000 9000 9000"
        + " 6000 6000 9000 9000 9000 6000 4000 6000 6000 6000 4000",
  })
  void meansAreThePrintedOnes(String name, String thousandths) {
    Tensor output = run(Presets.byName(name).orElseThrow());
    Tensor scaled = Tensor.generate(output.shape(), i -> Math.round(1000 * output.get(i)));
    assertEquals(thousandths, text(scaled));
  }

  @Test
  void theCheckerboardCountsStamps() {
    Tensor output = run(Presets.byName("checkerboard").orElseThrow());
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 9; x++) {
        int stamps = (overlapped(y) ? 2 : 1) * (overlapped(x) ? 2 : 1);
        assertEquals(stamps, output.get(9 * y + x));
      }
    }
  }

  private static boolean overlapped(int cell) {
    return cell % 2 == 0 && cell > 0 && cell < 8;
  }

  @Test
  void theZeroStuffedKernelGivesWhatDilationGives() {
    assertEquals(
        text(run(Presets.byName("dilation").orElseThrow())),
        text(run(Presets.byName("zero_stuffed_kernel").orElseThrow())));
  }

  @Test
  void theShapeReturnsAndTheValuesDoNot() {
    Preset preset = Presets.byName("convolve_then_transpose").orElseThrow();
    Tensor output = run(preset);
    Tensor input = preset.model().input().load();
    assertEquals(input.shape(), output.shape());
    assertNotEquals(text(input), text(output));
  }

  @Test
  void everySmallPresetRuns() {
    for (Preset preset : Presets.all()) {
      Analysis analysis = Analysis.of(preset.model());
      if (analysis.macs() < 1_000_000) {
        assertEquals(analysis.output(), run(preset).shape(), preset.name());
      }
    }
  }

  private static Tensor run(Preset preset) {
    Analysis analysis = Analysis.of(preset.model());
    return Run.of(analysis, Engine.scalar(1), false, Watch.NONE).output();
  }

  private static String text(Tensor tensor) {
    return IntStream.range(0, tensor.shape().elements())
        .mapToObj(i -> String.valueOf((int) tensor.get(i)))
        .collect(Collectors.joining(" "));
  }
}
