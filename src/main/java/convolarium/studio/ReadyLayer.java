package convolarium.studio;

import convolarium.document.Notation;
import convolarium.network.Layer;
import convolarium.network.blocks.ReadyBlock;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be put into a network as it is: a layer with the usual numbers, or a block.
///
/// @param group the title of those that it stands among
/// @param words further ones by which it is found
/// @param made the layers for an input of that shape; nothing where they make no sense
public record ReadyLayer(
    String group, String title, String sentence, String words, Function<Shape, List<Layer>> made) {
  private static final int MOST_AXES = 3;

  /// `{c}` stands for the channels that come, `{h}` for half of them, at least 1.
  private static final String LAYERS =
      """
      Layer | Convolution | conv {c} k3 p1 bias | A weighted sum over a window of every channel.
      Layer | Convolution 1×1 | conv {c} k1 bias | Mixes the channels of each cell and looks at no neighbour. pointwise
      Layer | Convolution, depthwise | conv {c} k3 p1 g{c} bias | A kernel of its own for every channel; no sum across channels.
      Layer | Convolution, dilated | conv {c} k3 d2 p2 bias | Taps with gaps between them see further for the same weights. atrous
      Layer | Convolution with stride 2 | conv {c} k3 s2 p1 bias | Makes every second output only: half the size on each axis. strided
      Layer | Transposed convolution | conv_transpose {h} k2 s2 bias | Twice the size, each input spread over a window of outputs. upsampling deconvolution
      Layer | Gated convolution | gated_conv {c} k3 p1 bias | One convolution decides how much passes of another.
      Layer | Max-pooling | max_pool k2 s2 | The largest value of each window; half the size.
      Layer | Average pooling | avg_pool k2 s2 | The mean of each window; half the size.
      Layer | Global average pooling | adaptive_avg_pool 1 | The mean of each whole channel. adaptive
      Layer | Linear | linear 10 | Dense: every output is a weighted sum of every input. fully connected dense
      Layer | Flatten | flatten | All channels and cells become one row of features.
      Function | ReLU | relu | What is below 0 becomes 0. activation
      Function | Leaky ReLU | leaky_relu | What is below 0 is made smaller, not 0. activation
      Function | ELU | elu | What is below 0 bends towards −1. activation
      Function | Sigmoid | sigmoid | Every number is brought between 0 and 1. activation
      Function | Tanh | tanh | Every number is brought between −1 and 1. activation
      Function | Batch norm | batch_norm | Each channel is shifted and scaled by numbers of its own. normalisation
      Function | Local response norm | local_response_norm 5 | Each value is divided by the strength of the channels beside its own. lrn normalisation
      Function | Dropout | dropout | Passes on what it gets: numbers are left out only while a network learns.
      """;

  /// Every one, layers first, those of a group one behind the other.
  public static List<ReadyLayer> all() {
    return Stream.concat(
            LAYERS.lines().map(ReadyLayer::layer),
            Stream.concat(
                Stream.of(residual(), paths()), ReadyBlocks.all().stream().map(ReadyLayer::block)))
        .toList();
  }

  private static ReadyLayer layer(String line) {
    List<String> parts = Stream.of(line.split("\\|")).map(String::strip).toList();
    String told = parts.get(3);
    int end = told.lastIndexOf('.') + 1;
    return new ReadyLayer(
        parts.get(0),
        parts.get(1),
        told.substring(0, end),
        told.substring(end) + " " + parts.get(2),
        input -> parsed(parts.get(2), input));
  }

  private static List<Layer> parsed(String notation, Shape input) {
    boolean flat = input.rank() == 2;
    boolean spatial = !notation.matches("(linear|flatten|relu|leaky|elu|sig|tanh|batch|drop).*");
    if (flat && (spatial || notation.equals("flatten")) || !flat && notation.startsWith("linear")) {
      return List.of();
    }
    String words =
        notation
            .replace("{c}", String.valueOf(input.dim(1)))
            .replace("{h}", String.valueOf(Math.max(1, input.dim(1) / 2)));
    String shape = input.from(1).stream().map(String::valueOf).collect(Collectors.joining("x"));
    return Notation.parse(shape + " > " + words).layers();
  }

  private static ReadyLayer residual() {
    return new ReadyLayer(
        "Blocks of your own",
        "Residual",
        "A convolution whose result is added to what came in: put in there what you like.",
        "skip shortcut",
        input ->
            wrap(
                parsed("conv {c} k3 p1 bias", input),
                body -> new Layer.Residual(Optional.empty(), body, List.of())));
  }

  private static ReadyLayer paths() {
    return new ReadyLayer(
        "Blocks of your own",
        "Two paths",
        "A 1×1 and a 3×3 convolution side by side, joined along the channels.",
        "concat branches",
        input ->
            wrap(
                parsed("conv {h} k1 bias", input),
                first ->
                    new Layer.Concat(
                        Optional.empty(), List.of(first, parsed("conv {h} k3 p1 bias", input)))));
  }

  private static List<Layer> wrap(List<Layer> layers, Function<List<Layer>, Layer> block) {
    return layers.isEmpty() ? List.of() : List.of(block.apply(layers));
  }

  private static ReadyLayer block(ReadyBlock block) {
    return new ReadyLayer(
        "Blocks: " + block.group().toLowerCase(Locale.ROOT),
        block.title(),
        block.sentence(),
        block.name(),
        input ->
            input.rank() > 2 && input.rank() <= 2 + MOST_AXES
                ? block.layers(input.dim(1), input.rank() - 2)
                : List.of());
  }

  /// The layers for an input of that shape; none where they make no sense.
  public List<Layer> layers(Shape input) {
    return made.apply(input);
  }

  /// What to reckon with where nobody knows what comes: as much as the network's own input has
  /// axes.
  public static Shape guess(Shape networkInput) {
    List<Integer> dims = new ArrayList<>(List.of(1, 64));
    dims.addAll(Collections.nCopies(networkInput.rank() - 2, 8));
    return Shape.of(dims);
  }
}
