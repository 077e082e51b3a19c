package convolarium.studio;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Window;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import java.util.List;

/// What a course calls the operation that a document holds. Depthwise, pointwise and so on are
/// settings of one convolution: choosing a kind makes the settings, and settings made by hand name
/// the kind.
public enum Kind {
  CONVOLUTION(
      "Convolution",
      "A kernel slides over all input channels; each output cell is a sum of products."),
  GROUPED(
      "Grouped", "The channels are parted into groups that do not see each other: fewer weights."),
  DEPTHWISE("Depthwise", "Every channel has kernels of its own, and no channel sees another one."),
  SEPARABLE(
      "Depthwise separable",
      "A kernel for each channel, then 1×1 kernels that mix them: far fewer weights."),
  POINTWISE(
      "Pointwise 1×1",
      "A kernel of one cell sees no neighbours: it mixes the channels of each cell."),
  DILATED("Dilated", "The taps stand apart, with gaps: more is seen with as many weights."),
  TRANSPOSED(
      "Transposed",
      "Read backwards: each input cell paints the kernel, times its value, outwards."),
  GATED("Gated", "Two convolutions: the second's sigmoid is a gate, 0 to 1, on the first."),
  MAX_POOL("Max-pooling", "Each window keeps its largest value and remembers where it was."),
  AVERAGE_POOL("Average pooling", "Each window gives the mean of its cells."),
  UNPOOL("Max-unpooling", "Each maximum goes back to where it was found; all other cells are 0."),
  CHAIN("Several stages", "The output of each stage is the input of the next.");

  private final String title;
  private final String sentence;

  Kind(String title, String sentence) {
    this.title = title;
    this.sentence = sentence;
  }

  public String title() {
    return title;
  }

  /// What it is, with a full stop.
  public String sentence() {
    return sentence;
  }

  /// The kind of a document.
  public static Kind of(Document document) {
    List<Stage> stages = document.stages();
    Kind first = of(stages.getFirst(), document.inChannels(0));
    if (stages.size() == 1) {
      return first;
    }
    Kind second = of(stages.get(1), document.inChannels(1));
    if (stages.size() == 2 && first == DEPTHWISE && second == POINTWISE) {
      return SEPARABLE;
    }
    return stages.size() == 2 && first == MAX_POOL && second == UNPOOL ? UNPOOL : CHAIN;
  }

  /// The kind of one stage.
  ///
  /// @param inChannels what it is fed
  public static Kind of(Stage stage, int inChannels) {
    return switch (stage) {
      case Gated _ -> GATED;
      case Pooled(_, Pooling pooling) ->
          switch (pooling.kind()) {
            case MAX -> MAX_POOL;
            case AVERAGE -> AVERAGE_POOL;
          };
      case Unpooled _ -> UNPOOL;
      case Weighted(_, Transposed _, _, _) -> TRANSPOSED;
      case Weighted(_, Convolution(Window window, _, int groups), _, _) ->
          stage.isDepthwise(inChannels)
              ? DEPTHWISE
              : groups > 1
                  ? GROUPED
                  : window.kernel().stream().allMatch(k -> k == 1)
                      ? POINTWISE
                      : window.dilation().stream().anyMatch(d -> d > 1) ? DILATED : CONVOLUTION;
      case Weighted weighted -> throw new IllegalStateException(weighted.operation().toString());
    };
  }

  /// The document as one of this kind, with what can be kept of its numbers; it always fits.
  public Document applied(Document document) {
    return of(document) == this ? document : new Making(document).of(this);
  }
}
