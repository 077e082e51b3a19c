package convolarium.network.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyBlocksTest {
  @Test
  void namesAreUniqueAndEachIsFound() {
    List<String> names = ReadyBlocks.all().stream().map(ReadyBlock::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    for (ReadyBlock block : ReadyBlocks.all()) {
      assertEquals(block.title(), ReadyBlocks.byName(block.name()).orElseThrow().title());
      assertTrue(block.sentence().matches("[^.]+\\."), block.sentence());
    }
    assertEquals(Optional.empty(), ReadyBlocks.byName("deconvolution"));
  }

  @Test
  void eachFitsAnyNumberOfAxesAndOfChannels() {
    for (ReadyBlock block : ReadyBlocks.all()) {
      for (int rank = 1; rank <= 3; rank++) {
        for (int in : List.of(1, 3, 64)) {
          Analysis analysis = analysis(block.layers(in, rank), in, 8, rank);
          assertEquals(rank + 2, analysis.output().rank(), block.name());
          assertTrue(analysis.parameters() > 0, block.name());
        }
      }
    }
  }

  @Test
  void eachStandsInANetworkAsOftenAsOneLikes() {
    for (ReadyBlock block : ReadyBlocks.all()) {
      List<Layer> twice = new ArrayList<>(block.layers(12, 2));
      int out = analysis(twice, 12, 8, 2).output().dim(1);
      twice.addAll(block.layers(out, 2));
      assertEquals(4, analysis(twice, 12, 8, 2).output().rank(), block.name());
    }
  }

  @Test
  void namesBeginWithTheNameOfTheBlock() {
    for (ReadyBlock block : ReadyBlocks.all()) {
      Pieces pieces = Pieces.named(2).in("a");
      Analysis analysis = analysis(block.layers(pieces, 16, Map.of()), 16, 8, 2);
      List<String> named = analysis.leaves().flatMap(leaf -> leaf.layer().name().stream()).toList();
      assertTrue(named.stream().allMatch(name -> name.startsWith("a.")), named.toString());
      assertTrue(named.size() > 1, block.name());
    }
  }

  /// Counts worked out by hand, from the papers' tables where these have them: weights of the
  /// convolutions, biases where there are some, two numbers a channel for each norm. Inception's
  /// convolutions at 192 channels are the 159 · 1024 parameters and 128 million multiply-adds of
  /// its paper's table; fire's counts are those of its paper's table.
  @ParameterizedTest
  @CsvSource({
    "conv_bn_relu, 64, channels=128, 9·64·128 + 2·128",
    "residual_original, 256, '', 9·256·256 + 9·256·256 + 4·256",
    "residual_norm_after, 256, '', 9·256·256 + 9·256·256 + 4·256",
    "residual_relu_before, 256, '', 9·256·256 + 9·256·256 + 4·256",
    "residual_relu_first, 256, '', 9·256·256 + 9·256·256 + 4·256",
    "residual_preactivation, 256, '', 9·256·256 + 9·256·256 + 4·256",
    "residual_original, 64, channels=128, 9·64·128 + 9·128·128 + 64·128 + 6·128",
    "residual_preactivation, 64, channels=128, 9·64·128 + 9·128·128 + 64·128 + 2·64 + 2·128",
    "bottleneck, 256, '', 256·64 + 9·64·64 + 64·256 + 4·64 + 2·256",
    "bottleneck, 64, width=64 channels=256, 64·64 + 9·64·64 + 64·256 + 64·256 + 4·64 + 4·256",
    "mobilenet_v1, 512, '', 9·512 + 512·512 + 4·512",
    "mobilenet_v1, 64, channels=128, 9·64 + 64·128 + 2·64 + 2·128",
    "mobilenet_v2, 24, '', 24·144 + 9·144 + 144·24 + 4·144 + 2·24",
    "mobilenet_v2, 32, channels=16 expansion=1, 9·32 + 32·16 + 2·32 + 2·16",
    "fire, 128, '', 12432",
    "fire, 96, squeeze=16 near=64 far=64, 11920",
    "fire, 512, squeeze=64 near=256 far=256, 197184",
    "inception, 192, '', 163328 + 2·64 + 2·96 + 2·128 + 2·16 + 2·32 + 2·32",
    "dense_block, 64, layers=2, 64·128 + 9·128·32 + 96·128 + 9·128·32 + 2·64 + 2·96 + 4·128",
    "dense_transition, 256, '', 256·128 + 2·256",
    "dilated_stack, 8, '', 9·8·8 + 9·8·8 + 9·8·8 + 3·8",
    "dilated_stack, 8, dilations=2-2-2-2, 9·8·8 + 9·8·8 + 9·8·8 + 9·8·8 + 4·8",
    "wavenet_layer, 32, dilation=8, 2·2·2·32·32 + 32·32 + 3·32",
    "unet_step, 64, '', 9·64·128 + 9·128·128 + 4·128·64 + 9·128·64 + 9·64·64 + 2·128 + 3·64"
  })
  void blocksCountAsWorkedOutByHand(String name, int in, String chosen, String sum) {
    ReadyBlock block = ReadyBlocks.byName(name).orElseThrow();
    List<Layer> layers = block.layers(Pieces.unnamed(2), in, chosen(chosen));
    long expected = Stream.of(sum.split(" \\+ ")).mapToLong(ReadyBlocksTest::product).sum();
    assertEquals(expected, analysis(layers, in, 28, 2).parameters());
  }

  /// He and others, 2015, figure 5: a bottleneck of 256 channels costs what two 3×3 convolutions of
  /// 64 channels do. Against two of 256 channels it saves 94 %.
  @Test
  void aBottleneckSavesWhatItsNarrowMiddleLeavesOut() {
    long narrow = analysis(ReadyBlocks.byName("bottleneck").orElseThrow(), 256).macs();
    ReadyBlock basic = ReadyBlocks.byName("residual_original").orElseThrow();
    assertEquals(69_632 * 784L, narrow);
    assertEquals(73_728 * 784L, analysis(basic, 64).macs());
    assertEquals(1_179_648 * 784L, analysis(basic, 256).macs());
  }

  @Test
  void inceptionDoesTheWorkOfThePapersTable() {
    assertEquals(
        163_328 * 784L, analysis(ReadyBlocks.byName("inception").orElseThrow(), 192).macs());
    assertEquals(
        Shape.of(1, 256, 28, 28),
        analysis(ReadyBlocks.byName("inception").orElseThrow(), 192).output());
  }

  @ParameterizedTest
  @CsvSource({
    "residual_original",
    "residual_norm_after",
    "residual_relu_before",
    "residual_relu_first",
    "residual_preactivation",
    "bottleneck",
    "mobilenet_v1",
    "mobilenet_v2",
    "conv_bn_relu"
  })
  void aStrideGivesBothPathsTheSameShape(String name) {
    ReadyBlock block = ReadyBlocks.byName(name).orElseThrow();
    for (int size = 5; size <= 8; size++) {
      for (int stride = 1; stride <= 4; stride++) {
        Map<String, List<Integer>> chosen =
            Map.of("stride", List.of(stride), "channels", List.of(24));
        Analysis analysis = analysis(block.layers(Pieces.unnamed(2), 8, chosen), 8, size, 2);
        int out = (size + stride - 1) / stride;
        assertEquals(Shape.of(1, 24, out, out), analysis.output());
      }
    }
  }

  /// He and others, 2016, figure 4, read from the top down; `+` is the sum.
  @ParameterizedTest
  @CsvSource({
    "residual_original, conv batch_norm relu conv batch_norm + relu",
    "residual_norm_after, conv batch_norm relu conv + batch_norm relu",
    "residual_relu_before, conv batch_norm relu conv batch_norm relu +",
    "residual_relu_first, relu conv batch_norm relu conv batch_norm +",
    "residual_preactivation, batch_norm relu conv batch_norm relu conv +"
  })
  void theFiveOrdersAreThePapers(String name, String order) {
    Analysis analysis = analysis(ReadyBlocks.byName(name).orElseThrow(), 8);
    String read =
        analysis.layers().stream()
            .flatMap(
                m ->
                    m.block()
                        ? Stream.concat(
                            m.parts().getFirst().stream().map(part -> part.layer().type()),
                            Stream.of("+"))
                        : Stream.of(m.layer().type()))
            .collect(Collectors.joining(" "));
    assertEquals(order, read);
  }

  @ParameterizedTest
  @CsvSource({"1-2-4, 15", "2-2-2, 13", "1-2-5, 17", "1, 3"})
  void aDilatedStackSeesAsFarAsItsDilationsReach(String dilations, String size) {
    ReadyBlock block = ReadyBlocks.byName("dilated_stack").orElseThrow();
    List<Layer> layers = block.layers(Pieces.unnamed(2), 2, chosen("dilations=" + dilations));
    Extent extent =
        analysis(layers, 2, 28, 2).layers().getLast().field().orElseThrow().axes().getFirst();
    assertEquals(size, extent.size().toString());
  }

  @Test
  void aUNetStepGivesBackTheShapeItWasGiven() {
    ReadyBlock block = ReadyBlocks.byName("unet_step").orElseThrow();
    for (int depth = 1; depth <= 4; depth++) {
      List<Layer> layers = block.layers(Pieces.unnamed(2), 4, chosen("depth=" + depth));
      Analysis analysis = analysis(layers, 4, 16, 2);
      assertEquals(Shape.of(1, 4, 16, 16), analysis.output());
      int lowest = analysis.leaves().mapToInt(m -> m.output().dim(2)).min().orElseThrow();
      assertEquals(16 >> depth, lowest);
      assertEquals(
          4 << depth, analysis.leaves().mapToInt(m -> m.output().dim(1)).max().orElseThrow());
    }
  }

  @Test
  void aDenseBlockJoinsWhatEachLayerFinds() {
    Analysis analysis = analysis(ReadyBlocks.byName("dense_block").orElseThrow(), 16);
    List<Measured> chain = analysis.layers().getFirst().parts().getFirst();
    assertEquals(List.of(48, 80, 112, 144), chain.stream().map(m -> m.output().dim(1)).toList());
  }

  @Test
  void aNumberOutOfRangeIsRefused() {
    ReadyBlock block = ReadyBlocks.byName("bottleneck").orElseThrow();
    for (String wrong : List.of("stride=0", "stride=5", "stride=1-1", "depth=1")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> block.layers(Pieces.unnamed(2), 8, chosen(wrong)),
          wrong);
    }
  }

  @Test
  void settingsAreReadAsPeopleWriteThem() {
    Setting dilations = setting("dilated_stack", "dilations");
    assertEquals("1, 2, 4", dilations.text(dilations.usual().apply(8)));
    assertEquals(List.of(1, 2, 5), dilations.parse(" 1, 2,5 "));
    assertEquals(List.of(2, 2, 2), dilations.parse("2 2 2"));
    Setting stride = setting("bottleneck", "stride");
    assertEquals(List.of(2), stride.parse("2"));
    assertEquals(
        "Stride is a whole number from 1 to 4, not “1, 2”",
        assertThrows(NumberFormatException.class, () -> stride.parse("1, 2")).getMessage());
    assertEquals(
        "Dilations are 1 to 12 whole numbers from 1 to 1024, not nothing",
        assertThrows(NumberFormatException.class, () -> dilations.parse(" ")).getMessage());
  }

  private static Setting setting(String block, String name) {
    return ReadyBlocks.byName(block).orElseThrow().settings().stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// `channels=128 dilations=1-2-4`.
  private static Map<String, List<Integer>> chosen(String text) {
    Map<String, List<Integer>> chosen = new HashMap<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] parts = word.split("=");
      chosen.put(parts[0], Stream.of(parts[1].split("-")).map(Integer::valueOf).toList());
    }
    return chosen;
  }

  private static long product(String factors) {
    return Stream.of(factors.split("·")).mapToLong(Long::parseLong).reduce(1, Math::multiplyExact);
  }

  private static Analysis analysis(ReadyBlock block, int in) {
    return analysis(block.layers(in, 2), in, 28, 2);
  }

  private static Analysis analysis(List<Layer> layers, int in, int size, int rank) {
    int[] dims = new int[rank + 2];
    Arrays.fill(dims, size);
    dims[0] = 1;
    dims[1] = in;
    return Analysis.of(new Model("", new Numbers.Unknown(Shape.of(dims)), layers));
  }
}
