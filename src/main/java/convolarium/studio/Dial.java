package convolarium.studio;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Parameter;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;

/// A kind of number of a document that the user can turn; with a stage and an axis it is a [Knob].
public enum Dial {
  /// Of the document's input.
  SIZE("Input", true, 1, Limits.MOST_CELLS),
  /// Of the document's input.
  IN_CHANNELS("Input channels", false, 1, Limits.MOST_CHANNELS),
  KERNEL("Kernel", true, 0, Limits.MOST_CELLS),
  STRIDE("Stride", true, 0, Limits.MOST_CELLS),
  DILATION("Dilation", true, 0, Limits.MOST_CELLS),
  /// Both sides of an axis.
  PADDING("Padding", true, 0, Limits.MOST_CELLS),
  /// In front, above and left.
  PADDING_BEFORE("Padding before", true, 0, Limits.MOST_CELLS),
  /// Behind, below and right.
  PADDING_AFTER("Padding after", true, 0, Limits.MOST_CELLS),
  OUT_CHANNELS("Output channels", false, 0, Limits.MOST_OUT_CHANNELS),
  GROUPS("Groups", false, 0, Limits.MOST_CHANNELS),
  /// The kernels for each channel of a depthwise convolution.
  MULTIPLIER("Channel multiplier", false, 1, Limits.MOST_CHANNELS),
  /// Of a transposed convolution only.
  OUTPUT_PADDING("Output padding", true, 0, Limits.MOST_CELLS),
  /// Of an unpooling that has its switches from elsewhere.
  OUTPUT_SIZE("Output size", true, 1, Limits.MOST_CELLS);

  private final String title;
  private final boolean perAxis;
  private final int least;
  private final int most;

  Dial(String title, boolean perAxis, int least, int most) {
    this.title = title;
    this.perAxis = perAxis;
    this.least = least;
    this.most = most;
  }

  public String title() {
    return title;
  }

  /// Whether each spatial axis has a number of its own.
  public boolean perAxis() {
    return perAxis;
  }

  /// The smallest number that a document can hold, though it may not fit.
  public int least() {
    return least;
  }

  /// The largest number that a document can hold.
  public int most() {
    return most;
  }

  /// The number of all axes of a stage together.
  ///
  /// @param stage from 0; of no matter to the document's input
  public Knob of(int stage) {
    return new Knob(this, stage, Knob.ALL);
  }

  /// Whether a stage of the document has this number.
  public boolean in(Document document, int place) {
    Stage stage = document.stage(place);
    boolean weighted =
        stage.operation() instanceof Convolution || stage.operation() instanceof Transposed;
    return switch (this) {
      case SIZE, IN_CHANNELS -> place == 0;
      case KERNEL, STRIDE, PADDING, PADDING_BEFORE, PADDING_AFTER -> true;
      case DILATION ->
          weighted || stage.operation() instanceof Pooling p && p.kind() == Pooling.Kind.MAX;
      case OUT_CHANNELS, GROUPS -> weighted;
      case MULTIPLIER -> stage.isDepthwise(document.inChannels(place));
      case OUTPUT_PADDING -> stage.operation() instanceof Transposed;
      case OUTPUT_SIZE ->
          stage instanceof Unpooled(_, Unpooling _, var switches)
              && switches instanceof Switches.Given;
    };
  }

  /// Whether this turns that number of an operation.
  public boolean turns(Parameter parameter) {
    return switch (this) {
      case SIZE, IN_CHANNELS -> parameter == Parameter.INPUT;
      case KERNEL -> parameter == Parameter.KERNEL;
      case STRIDE -> parameter == Parameter.STRIDE;
      case DILATION -> parameter == Parameter.DILATION;
      case PADDING, PADDING_BEFORE, PADDING_AFTER -> parameter == Parameter.PADDING;
      case OUT_CHANNELS, MULTIPLIER -> parameter == Parameter.OUT_CHANNELS;
      case GROUPS -> parameter == Parameter.GROUPS;
      case OUTPUT_PADDING -> parameter == Parameter.OUTPUT_PADDING;
      case OUTPUT_SIZE -> parameter == Parameter.OUTPUT_SIZE;
    };
  }
}
