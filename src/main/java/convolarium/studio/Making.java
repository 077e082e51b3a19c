package convolarium.studio;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.network.Nonlinearity;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes documents of another kind out of one, keeping its input, window and weights as far as they
/// suit the kind.
final class Making {
  /// Few enough to be seen side by side, enough to tell them apart.
  private static final int SOME_CHANNELS = 3;

  private static final int KERNEL = 3;
  private static final int POOL = 2;

  private final Document document;
  private final int rank;

  /// A convolution with all that the document says of one.
  private final Weighted base;

  Making(Document document) {
    this.document = document;
    this.rank = document.rank();
    this.base = base(document);
  }

  /// @throws IllegalStateException when not even a new document of that kind fits
  Document of(Kind kind) {
    return Stream.of(document, withPlainWindow(), Document.blank(rank))
        .map(start -> new Making(start).made(kind))
        .filter(made -> made.fit() instanceof Fit.Fits && Kind.of(made) == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + kind + " fits " + document));
  }

  /// Keeps the input and gives up what the window says.
  private Document withPlainWindow() {
    Convolution plain = new Convolution(Window.of(kernel(KERNEL)), channelsOut(), 1);
    return document.with(List.of(weighted(plain)));
  }

  private Document made(Kind kind) {
    return switch (kind) {
      case CONVOLUTION -> single(0, new Convolution(undilated(window()), channelsOut(), 1));
      case GROUPED -> grouped();
      case DEPTHWISE -> single(several(), new Convolution(window(), several(), several()));
      case SEPARABLE -> separable();
      case POINTWISE -> single(several(), new Convolution(Window.of(kernel(1)), mixed(), 1));
      case DILATED -> dilated();
      case TRANSPOSED ->
          Reversal.transposed(
              single(0, new Convolution(window(), channelsOut(), base.groups())), 0);
      case GATED -> gated();
      case MAX_POOL -> of(0, List.of(pooled(Pooling.Kind.MAX)));
      case AVERAGE_POOL -> of(0, List.of(pooled(Pooling.Kind.AVERAGE)));
      case UNPOOL -> unpooled();
      case CHAIN -> chain();
    };
  }

  private static Weighted base(Document document) {
    Stage first = document.stages().getFirst();
    return switch (first) {
      case Weighted _ -> (Weighted) Reversal.direct(document, 0).stages().getFirst();
      case Gated gated ->
          new Weighted(gated.name(), gated.operation(), gated.weight(), gated.bias());
      case Pooled _, Unpooled _ -> {
        Window window = Window.of(Collections.nCopies(document.rank(), KERNEL));
        Tensor weight = Made.WEIGHT.up(Made.shape(1, 1, window.kernel()));
        Convolution operation = new Convolution(window, document.inChannels(0), 1);
        yield new Weighted(first.name(), operation, weight, Optional.empty());
      }
    };
  }

  private List<Integer> kernel(int size) {
    return Collections.nCopies(rank, size);
  }

  /// The window of a convolution that looks at neighbours.
  private Window window() {
    Window window = base.operation().window();
    boolean pointwise = window.kernel().stream().allMatch(k -> k == 1);
    return pointwise ? Window.of(kernel(KERNEL)) : window;
  }

  private Window undilated(Window window) {
    return window.withDilation(kernel(1));
  }

  private int channelsIn() {
    return document.inChannels(0);
  }

  /// Of the last stage: a separable convolution becomes an ordinary one of the same shapes.
  private int channelsOut() {
    int last = document.stages().size() - 1;
    return Math.max(1, document.stage(last).outChannels(document.inChannels(last)));
  }

  private int several() {
    return channelsIn() > 1 ? channelsIn() : SOME_CHANNELS;
  }

  /// Output channels that are worth mixing the input for.
  private int mixed() {
    return channelsOut() > 1 ? channelsOut() : SOME_CHANNELS + 1;
  }

  private Weighted weighted(Convolution operation) {
    return new Weighted(base.name(), operation, base.weight(), base.bias());
  }

  /// @param inChannels the channels of the input, or 0 for as many as there are
  private Document single(int inChannels, Convolution operation) {
    return of(inChannels, List.of(weighted(operation)));
  }

  private Document of(int inChannels, List<Stage> stages) {
    Shape input = document.input().shape();
    Shape wanted = inChannels == 0 ? input : Made.shape(1, inChannels, input.from(2));
    return document.withNumbers(Made.INPUT.refit(document.input(), wanted), stages).fitted();
  }

  /// Two groups of at least two channels: of one channel each they would be depthwise.
  private Document grouped() {
    int in = Math.max(4, channelsIn() + channelsIn() % 2);
    int out = channelsOut() + channelsOut() % 2;
    return single(in, new Convolution(window(), out, 2));
  }

  private Document separable() {
    Convolution depthwise = new Convolution(window(), several(), several());
    Convolution pointwise = new Convolution(Window.of(kernel(1)), mixed(), 1);
    Tensor weight = Made.GATE.up(Made.shape(mixed(), several(), kernel(1)));
    return of(
        several(),
        List.of(
            weighted(depthwise),
            new Weighted(Optional.empty(), pointwise, weight, Optional.empty())));
  }

  /// On an input of which the spread kernel leaves more than one cell.
  private Document dilated() {
    Window window = window();
    List<Integer> dilation =
        window.dilation().stream().anyMatch(d -> d > 1) ? window.dilation() : kernel(2);
    Document spread = single(0, new Convolution(window.withDilation(dilation), channelsOut(), 1));
    Document wide = spread;
    for (int axis = 0; axis < rank; axis++) {
      Knob size = Dial.SIZE.of(0).on(axis);
      long extent = Axis.extent(window.kernel().get(axis), dilation.get(axis));
      int needed = (int) extent + KERNEL - 1;
      if (size.get(wide) < needed && needed <= Limits.most(axis, rank)) {
        wide = size.set(wide, needed);
      }
    }
    return wide;
  }

  private Document gated() {
    Convolution operation = new Convolution(window(), channelsOut(), base.groups());
    Tensor gate = Made.GATE.up(base.weight().shape());
    Optional<Tensor> gateBias = base.bias().map(b -> Made.BIAS.up(b.shape()));
    return of(
        0,
        List.of(
            new Gated(
                base.name(),
                operation,
                base.weight(),
                base.bias(),
                gate,
                gateBias,
                new Nonlinearity.Elu(1))));
  }

  /// The window of the pooling that is there, or one of 2 cells that do not overlap.
  private Pooled pooled(Pooling.Kind kind) {
    return document.stages().getFirst() instanceof Pooled(var name, Pooling old)
        ? new Pooled(name, new Pooling(kind, undilated(old.window()), old.ceil(), true))
        : new Pooled(
            Optional.empty(),
            new Pooling(kind, Window.of(kernel(POOL)).withStride(kernel(POOL)), false, true));
  }

  private Document unpooled() {
    Pooled pool = pooled(Pooling.Kind.MAX);
    Unpooling back =
        new Unpooling(Following.window(pool), Optional.of(document.input().shape().from(2)));
    Document both = of(0, List.of(pool, new Unpooled(Optional.empty(), back, new Switches.Of(0))));
    return both.with(both.stages()); // leaves the output size out where it goes without saying
  }

  private Document chain() {
    List<Stage> stages = new ArrayList<>(document.stages());
    int channels = channelsOut();
    Convolution same =
        new Convolution(
            Window.of(kernel(KERNEL)).withPadding(Padding.of(rank, KERNEL / 2)), channels, 1);
    Tensor weight = Made.GATE.up(Made.shape(channels, channels, kernel(KERNEL)));
    stages.add(new Weighted(Optional.empty(), same, weight, Optional.empty()));
    return document.withNumbers(document.input(), stages).fitted();
  }
}
