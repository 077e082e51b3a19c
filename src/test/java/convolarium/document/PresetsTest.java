package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Run;
import convolarium.tensor.Tensor;
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
      assertTrue(preset.look().endsWith("."), preset.look());
    }
    assertTrue(Presets.byName("deconvolution").isEmpty());
  }

  /// Parameters and MACs of torchvision's definitions; LeNet-5 in its usual modern form.
  @ParameterizedTest
  @CsvSource({
    "alexnet, 61100840, 714188480",
    "vgg16, 138357544, 15470264320",
    "resnet18, 11689512, 1814073344",
    "resnet50, 25557032, 4089184256",
    "lenet5, 61706, 416520"
  })
  void networksCountAsPublished(String name, long parameters, long macs) {
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
    "guide_example, 12 12 17 10 17 19 9 6 14",
    "guide_example_strided, 6 17 3 8 17 13 6 4 4"
  })
  void examplesGiveThePrintedNumbers(String name, String output) {
    assertEquals(output, text(run(Presets.byName(name).orElseThrow())));
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
