package convolarium.document;

import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Networks of torchvision that are no presets, each written down from its definition there.
///
/// Source: torchvision 0.29, `torchvision.models`.
final class TorchvisionNetworks {
  private static final String STEM = "conv 64 k7 s2 p3 > batch_norm > relu > max_pool k3 s2 p1";

  private final int rank;

  private TorchvisionNetworks(int rank) {
    this.rank = rank;
  }

  /// @throws IllegalArgumentException when there is none of that name
  static Model of(String name) {
    TorchvisionNetworks flat = new TorchvisionNetworks(2);
    TorchvisionNetworks deep = new TorchvisionNetworks(3);
    return switch (name) {
      case "vgg11" -> flat.vgg(false, 1, 1, 2, 2, 2);
      case "vgg13_bn" -> flat.vgg(true, 2, 2, 2, 2, 2);
      case "vgg19" -> flat.vgg(false, 2, 2, 4, 4, 4);
      case "vgg19_bn" -> flat.vgg(true, 2, 2, 4, 4, 4);
      case "resnet34" -> flat.basic(3, 4, 6, 3);
      case "resnet101" -> flat.bottlenecks(1, 64, 3, 4, 23, 3);
      case "resnet152" -> flat.bottlenecks(1, 64, 3, 8, 36, 3);
      case "resnext50_32x4d" -> flat.bottlenecks(32, 4, 3, 4, 6, 3);
      case "resnext101_64x4d" -> flat.bottlenecks(64, 4, 3, 4, 23, 3);
      case "wide_resnet101_2" -> flat.bottlenecks(1, 128, 3, 4, 23, 3);
      case "squeezenet1_0" -> flat.squeezeNet();
      case "densenet161" -> flat.dense(48, 96, 6, 12, 36, 24);
      case "densenet169" -> flat.dense(32, 64, 6, 12, 32, 32);
      case "densenet201" -> flat.dense(32, 64, 6, 12, 48, 32);
      case "mnasnet1_0" -> flat.mnasNet();
      case "inception_v3" -> flat.inception();
      case "regnet_x_3_2gf" ->
          flat.regNet(48, new int[] {96, 192, 432, 1008}, new int[] {2, 6, 15, 2});
      case "regnet_x_16gf" ->
          flat.regNet(128, new int[] {256, 512, 896, 2048}, new int[] {2, 6, 13, 1});
      case "mc3_18" -> deep.mixed();
      case "r2plus1d_18" -> deep.factored();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Model model(String input, List<Layer> layers) {
    return new Model("", new Numbers.Unknown(Notation.shape("1x" + input)), layers);
  }

  /// Layers of the notation, one behind the other.
  private List<Layer> row(String line) {
    return Notation.parse("1" + "x1".repeat(rank) + " > " + line).layers();
  }

  @SafeVarargs
  private static List<Layer> all(List<Layer>... parts) {
    List<Layer> row = new ArrayList<>();
    for (List<Layer> part : parts) {
      row.addAll(part);
    }
    return row;
  }

  private List<Layer> normed(String conv) {
    return row("conv " + conv + " > batch_norm");
  }

  private List<Layer> active(String... convs) {
    return Arrays.stream(convs)
        .flatMap(conv -> row("conv " + conv + " > batch_norm > relu").stream())
        .toList();
  }

  @SafeVarargs
  private static List<Layer> joined(List<Layer>... branches) {
    List<List<Layer>> paths = new ArrayList<>();
    for (List<Layer> branch : branches) {
      paths.add(branch);
    }
    return List.of(new Layer.Concat(Optional.empty(), paths));
  }

  private static List<Layer> sum(List<Layer> body, List<Layer> shortcut) {
    return List.of(new Layer.Residual(Optional.empty(), body, shortcut));
  }

  private List<Layer> head(int classes) {
    return row("adaptive_avg_pool 1 > flatten > linear " + classes);
  }

  private Model vgg(boolean normed, int... stages) {
    StringBuilder line = new StringBuilder();
    for (int stage = 0; stage < stages.length; stage++) {
      String conv = "conv " + Math.min(64 << stage, 512) + " k3 p1 bias > ";
      line.append((conv + (normed ? "batch_norm > " : "") + "relu > ").repeat(stages[stage]));
      line.append("max_pool k2 > ");
    }
    line.append("adaptive_avg_pool 7 > flatten > ");
    line.append("linear 4096 > relu > dropout > ".repeat(2)).append("linear 1000");
    return model("3x224x224", row(line.toString()));
  }

  private Model basic(int... blocks) {
    List<Layer> layers = new ArrayList<>(row(STEM));
    for (int stage = 0; stage < 4; stage++) {
      int out = 64 << stage;
      for (int i = 0; i < blocks[stage]; i++) {
        boolean first = stage > 0 && i == 0;
        String stride = first ? " s2" : "";
        layers.addAll(
            sum(
                all(active(out + " k3 p1" + stride), normed(out + " k3 p1")),
                first ? normed(out + " k1 s2") : List.of()));
        layers.addAll(row("relu"));
      }
    }
    return model("3x224x224", all(layers, head(1000)));
  }

  /// @param base channels of each group in the first stage
  private Model bottlenecks(int groups, int base, int... blocks) {
    List<Layer> layers = new ArrayList<>(row(STEM));
    for (int stage = 0; stage < 4; stage++) {
      int width = (base << stage) * groups;
      layers.addAll(bottlenecks(width, groups, 256 << stage, stage > 0 ? 2 : 1, blocks[stage]));
    }
    return model("3x224x224", all(layers, head(1000)));
  }

  private List<Layer> bottlenecks(int width, int groups, int out, int stride, int blocks) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      String middle = width + " k3 p1 g" + groups + " s" + (i == 0 ? stride : 1);
      layers.addAll(
          sum(
              all(active(width + " k1", middle), normed(out + " k1")),
              i == 0 ? normed(out + " k1 s" + stride) : List.of()));
      layers.addAll(row("relu"));
    }
    return layers;
  }

  private Model regNet(int group, int[] widths, int[] blocks) {
    List<Layer> layers = new ArrayList<>(active("32 k3 s2 p1"));
    for (int stage = 0; stage < 4; stage++) {
      int width = widths[stage];
      layers.addAll(bottlenecks(width, width / Math.min(group, width), width, 2, blocks[stage]));
    }
    return model("3x224x224", all(layers, head(1000)));
  }

  private Model squeezeNet() {
    List<Layer> layers = new ArrayList<>(row("conv 96 k7 s2 bias > relu > max_pool k3 s2 ceil"));
    int[] squeezes = {16, 16, 32, 32, 48, 48, 64, 64};
    for (int i = 0; i < squeezes.length; i++) {
      int wide = 4 * squeezes[i];
      layers.addAll(row("conv " + squeezes[i] + " k1 bias > relu"));
      layers.addAll(
          joined(
              row("conv " + wide + " k1 bias > relu"), row("conv " + wide + " k3 p1 bias > relu")));
      layers.addAll(i == 2 || i == 6 ? row("max_pool k3 s2 ceil") : List.of());
    }
    return model(
        "3x224x224",
        all(layers, row("dropout > conv 1000 k1 bias > relu > adaptive_avg_pool 1 > flatten")));
  }

  private Model dense(int growth, int first, int... blocks) {
    List<Layer> layers =
        new ArrayList<>(row("conv " + first + " k7 s2 p3 > batch_norm > relu > max_pool k3 s2 p1"));
    String found =
        "batch_norm > relu > conv %d k1 > batch_norm > relu > conv %d k3 p1"
            .formatted(4 * growth, growth);
    int channels = first;
    for (int block = 0; block < blocks.length; block++) {
      for (int i = 0; i < blocks[block]; i++) {
        layers.addAll(joined(List.of(), row(found)));
      }
      channels = (channels + growth * blocks[block]) / 2;
      layers.addAll(
          row(
              "batch_norm > relu"
                  + (block < 3 ? " > conv " + channels + " k1 > avg_pool k2" : "")));
    }
    return model("3x224x224", all(layers, head(1000)));
  }

  private Model mnasNet() {
    int[][] stacks = {
      {24, 3, 2, 3, 3},
      {40, 5, 2, 3, 3},
      {80, 5, 2, 6, 3},
      {96, 3, 1, 6, 2},
      {192, 5, 2, 6, 4},
      {320, 3, 1, 6, 1}
    };
    List<Layer> layers =
        new ArrayList<>(all(active("32 k3 s2 p1", "32 k3 p1 g32"), normed("16 k1")));
    int in = 16;
    for (int[] stack : stacks) {
      for (int i = 0; i < stack[4]; i++) {
        int middle = in * stack[3];
        String depthwise =
            "%d k%d s%d p%d g%d"
                .formatted(middle, stack[1], i == 0 ? stack[2] : 1, stack[1] / 2, middle);
        List<Layer> body = all(active(middle + " k1", depthwise), normed(stack[0] + " k1"));
        layers.addAll(i == 0 ? body : sum(body, List.of()));
        in = stack[0];
      }
    }
    return model("3x224x224", all(layers, active("1280 k1"), head(1000)));
  }

  private Model inception() {
    List<Layer> layers = new ArrayList<>(active("32 k3 s2", "32 k3", "64 k3 p1"));
    layers.addAll(row("max_pool k3 s2"));
    layers.addAll(active("80 k1", "192 k3"));
    layers.addAll(row("max_pool k3 s2"));
    for (int pooled : List.of(32, 64, 64)) {
      layers.addAll(
          joined(
              active("64 k1"),
              active("48 k1", "64 k5 p2"),
              active("64 k1", "96 k3 p1", "96 k3 p1"),
              all(row("avg_pool k3 s1 p1"), active(pooled + " k1"))));
    }
    layers.addAll(
        joined(
            active("384 k3 s2"), active("64 k1", "96 k3 p1", "96 k3 s2"), row("max_pool k3 s2")));
    for (int c : List.of(128, 160, 160, 192)) {
      String wide = c + " k1x7 p0x3";
      String high = c + " k7x1 p3x0";
      layers.addAll(
          joined(
              active("192 k1"),
              active(c + " k1", wide, "192 k7x1 p3x0"),
              active(c + " k1", high, wide, high, "192 k1x7 p0x3"),
              all(row("avg_pool k3 s1 p1"), active("192 k1"))));
    }
    layers.addAll(
        joined(
            active("192 k1", "320 k3 s2"),
            active("192 k1", "192 k1x7 p0x3", "192 k7x1 p3x0", "192 k3 s2"),
            row("max_pool k3 s2")));
    List<Layer> both = joined(active("384 k1x3 p0x1"), active("384 k3x1 p1x0"));
    for (int i = 0; i < 2; i++) {
      layers.addAll(
          joined(
              active("320 k1"),
              all(active("384 k1"), both),
              all(active("448 k1", "384 k3 p1"), both),
              all(row("avg_pool k3 s1 p1"), active("192 k1"))));
    }
    return model("3x299x299", all(layers, head(1000)));
  }

  /// Film: the first stage looks at neighbouring frames, the others do not.
  private Model mixed() {
    List<Layer> layers = new ArrayList<>(active("64 k3x7x7 s1x2x2 p1x3x3"));
    for (int stage = 0; stage < 4; stage++) {
      int out = 64 << stage;
      String kernel = stage == 0 ? " k3 p1" : " k1x3x3 p0x1x1";
      for (int i = 0; i < 2; i++) {
        boolean first = stage > 0 && i == 0;
        layers.addAll(
            sum(
                all(active(out + kernel + (first ? " s1x2x2" : "")), normed(out + kernel)),
                first ? normed(out + " k1 s1x2x2") : List.of()));
        layers.addAll(row("relu"));
      }
    }
    return model("3x16x112x112", all(layers, head(400)));
  }

  /// Film: each convolution in two, over places and over frames.
  private Model factored() {
    List<Layer> layers = new ArrayList<>(active("45 k1x7x7 s1x2x2 p0x3x3", "64 k3x1x1 p1x0x0"));
    int in = 64;
    for (int stage = 0; stage < 4; stage++) {
      int out = 64 << stage;
      for (int i = 0; i < 2; i++) {
        boolean first = stage > 0 && i == 0;
        int middle = in * out * 27 / (in * 9 + 3 * out);
        String places = middle + " k1x3x3 p0x1x1";
        String frames = out + " k3x1x1 p1x0x0";
        layers.addAll(
            sum(
                all(
                    active(places + (first ? " s1x2x2" : ""), frames + (first ? " s2x1x1" : "")),
                    active(places),
                    normed(frames)),
                first ? normed(out + " k1 s2") : List.of()));
        layers.addAll(row("relu"));
        in = out;
      }
    }
    return model("3x16x112x112", all(layers, head(400)));
  }
}
