package convolarium.filter;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// Weights made by hand for the first layer of a network, where training finds much the same ones:
/// edges and lines in several directions, spots, blurs, and colours against each other.
///
/// By rule for any number of filters, any size and any number of input channels. All are made of a
/// bell as wide as the kernel, or half as wide, and its slopes and bends. A blur sums to 1 and any
/// other to 0; what is above 0 sums to 1, so that a picture in `[0, 1]` gives maps in `[−1, 1]`.
/// Where a kernel has no cells for a form, as one of 1×1 for an edge, there is a blur in its place.
///
/// Source: for what training finds, Krizhevsky, Sutskever, Hinton, ImageNet Classification with
/// Deep Convolutional Neural Networks (2012), figure 3; for the slopes and bends of bells,
/// Koenderink and van Doorn, Representation of local geometry in the visual system (1987).
public final class FilterBank {
  /// The bell's σ in parts of the kernel's size.
  private static final List<Double> WIDTHS = List.of(0.22, 0.12);

  /// A spot is a bell against one so much wider.
  private static final double WIDER = 1.6;

  /// Every second round is so much finer.
  private static final double FINER = 0.8;

  /// A sum of weights that is only rounding.
  private static final double TINY = 1e-9;

  private static final double QUARTER = 90;
  private static final double EIGHTH = 45;

  /// What further turns are turned by: the golden section of the angle between neighbours never
  /// comes back to a direction that was there.
  private static final double TURN = 0.618 * EIGHTH;

  /// The first few are the most different, for networks with few filters.
  private static final List<Plan> ROUND =
      List.of(
          new Plan(Form.EDGE, 0, Colours.GREY),
          new Plan(Form.EDGE, QUARTER, Colours.GREY),
          new Plan(Form.BLUR, 0, Colours.GREY),
          new Plan(Form.SPOT, 0, Colours.GREY),
          new Plan(Form.EDGE, EIGHTH, Colours.GREY),
          new Plan(Form.EDGE, QUARTER + EIGHTH, Colours.GREY),
          new Plan(Form.BLUR, 0, Colours.RED_GREEN),
          new Plan(Form.BLUR, 0, Colours.BLUE_YELLOW),
          new Plan(Form.LINE, 0, Colours.GREY),
          new Plan(Form.LINE, QUARTER, Colours.GREY),
          new Plan(Form.LINE, EIGHTH, Colours.GREY),
          new Plan(Form.LINE, QUARTER + EIGHTH, Colours.GREY),
          new Plan(Form.EDGE, 0, Colours.RED_GREEN),
          new Plan(Form.EDGE, QUARTER, Colours.BLUE_YELLOW),
          new Plan(Form.SPOT, 0, Colours.RED_GREEN),
          new Plan(Form.SPOT, 0, Colours.BLUE_YELLOW));

  private enum Form {
    BLUR,
    EDGE,
    LINE,
    SPOT
  }

  /// How the input channels are mixed, for three of them: red, green, blue. Of any other number the
  /// first third stands for red, and so on; of one there is grey alone.
  private enum Colours {
    GREY(1, 1, 1),
    RED_GREEN(1, -1, 0),
    BLUE_YELLOW(-0.5, -0.5, 1);

    private final double[] parts;

    Colours(double... parts) {
      this.parts = parts;
    }

    double[] mix(int channels) {
      double[] mix = new double[channels];
      Arrays.setAll(mix, c -> channels < parts.length ? 1 : parts[c * parts.length / channels]);
      if (this != GREY && channels >= parts.length) {
        double mean = Arrays.stream(mix).average().orElseThrow();
        Arrays.setAll(mix, c -> mix[c] - mean);
      }
      return mix;
    }
  }

  /// @param angle in degrees, against the clock from the right: where it becomes brighter, or along
  ///   the line
  private record Plan(Form form, double angle, Colours colours) {}

  private FilterBank() {}

  /// Weights for a convolution, the same for the same shape.
  ///
  /// @param shape `[outC, inC/groups, kernel…]` with 1 to 3 spatial axes; the frames of a volume
  ///   are averaged by a bell, and every other round looks for what changes between them
  public static Tensor weight(Shape shape) {
    int[] dims = shape.dims();
    if (dims.length < 3 || dims.length > 5) {
      throw new IllegalArgumentException("no bank of filters is " + shape);
    }
    int each = shape.elements() / dims[0];
    float[][] filters = new float[dims[0]][];
    Arrays.setAll(filters, i -> filter(i, dims, each));
    return Tensor.generate(shape, i -> filters[i / each][i % each]);
  }

  private static float[] filter(int number, int[] dims, int each) {
    int round = number / ROUND.size();
    Plan plan = ROUND.get(number % ROUND.size());
    double[] mix = plan.colours.mix(dims[1]);
    double[] weights = weights(plan, round, dims, mix);
    if (above(weights) < TINY) {
      weights = weights(new Plan(Form.BLUR, 0, plan.colours), 0, dims, mix);
    }
    double scale = above(weights);
    float[] made = new float[each];
    for (int i = 0; i < each; i++) {
      made[i] = (float) (weights[i] / scale);
    }
    return made;
  }

  private static double above(double... weights) {
    return Arrays.stream(weights).filter(weight -> weight > 0).sum();
  }

  private static double[] weights(Plan plan, int round, int[] dims, double... mix) {
    double[] cells = cells(plan, round, dims);
    double[] weights = new double[mix.length * cells.length];
    Arrays.setAll(weights, i -> mix[i / cells.length] * cells[i % cells.length]);
    return weights;
  }

  /// The plane or volume of one channel.
  private static double[] cells(Plan plan, int round, int[] dims) {
    int rank = dims.length - 2;
    int columns = dims[dims.length - 1];
    int rows = rank == 1 ? 1 : dims[dims.length - 2];
    int frames = rank == 3 ? dims[2] : 1;
    double[] plane = plane(plan, round, rows, columns);
    double[] time = frames == 1 ? new double[] {1} : passing(frames, round % 2 == 1);
    double[] cells = new double[frames * plane.length];
    Arrays.setAll(cells, i -> time[i / plane.length] * plane[i % plane.length]);
    return cells;
  }

  private static double[] passing(int frames, boolean change) {
    double sigma = WIDTHS.getFirst() * frames;
    double[] time = new double[frames];
    Arrays.setAll(
        time,
        t -> {
          double d = t - (frames - 1) / 2.0;
          return bell(d, sigma) * (change ? d : 1);
        });
    return time;
  }

  private static double[] plane(Plan plan, int round, int rows, int columns) {
    double turned = plan.angle + round / WIDTHS.size() * TURN;
    double width = WIDTHS.get(round % WIDTHS.size()) * Math.pow(FINER, round / WIDTHS.size());
    double sigma = Math.max(rows, columns) * width;
    double across = rows == 1 ? 1 : Kernels.cosine(turned);
    double down = rows == 1 ? 0 : -Kernels.sine(turned);
    double[] bell = new double[rows * columns];
    double[] raw = new double[rows * columns];
    for (int i = 0; i < raw.length; i++) {
      double y = i / columns - (rows - 1) / 2.0;
      double x = i % columns - (columns - 1) / 2.0;
      double distance = Math.hypot(y, x);
      double rising = x * across + y * down;
      double aside = rows == 1 ? x : x * down - y * across;
      bell[i] = bell(distance, sigma);
      raw[i] =
          switch (plan.form) {
            case BLUR -> bell[i];
            case EDGE -> rising * bell[i];
            case LINE -> (1 - aside * aside / (sigma * sigma)) * bell[i];
            case SPOT ->
                bell[i] / (sigma * sigma)
                    - bell(distance, WIDER * sigma) / (WIDER * WIDER * sigma * sigma);
          };
    }
    return plan.form == Form.BLUR ? raw : balanced(raw, bell);
  }

  /// With what they sum to taken off in the shares of a bell.
  private static double[] balanced(double[] raw, double[] bell) {
    double excess = Arrays.stream(raw).sum() / Arrays.stream(bell).sum();
    double[] cells = new double[raw.length];
    Arrays.setAll(cells, i -> raw[i] - excess * bell[i]);
    return cells;
  }

  private static double bell(double distance, double sigma) {
    return Math.exp(-distance * distance / (2 * sigma * sigma));
  }
}
