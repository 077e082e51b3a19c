package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.engine.kernels.FourierKernels;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Products of spectra instead of sums of products.
///
/// Idea: the transform of a convolution is the product of the transforms, so a tile costs the way
/// there and back, whatever the kernel's size. Tiles overlap by what the kernel spans and only sums
/// of whole windows are kept (overlap-save). The photo is real: the lower half of a tile is the
/// imaginary part of the upper, see [Spectrum]. The kernel's spectrum is made once a run.
///
/// It wins from about 11 × 11 taps, and from 40 × 40 where the kernel is a column times a row.
/// Memory: for a thread and RGB 1.1 MB with tiles of 128 × 256 pixels, 2 MB with 512 × 256.
///
/// Error, with u = 2⁻²⁴ and W the sum of the weights' sizes: a stage multiplies by a rounded root
/// (√5·u for the product, u for the root) and adds twice, hence errs by at most c·u of the sizes
/// that meet in it, c = 5.3; of their root mean square that is 2c·u. Errors go through the
/// remaining stages as samples do, and those keep squares but for a factor: by Parseval and
/// Cauchy-Schwarz, the squares of what the roundings of one stage do to one sum add up to at most
/// (2c·u·255·W)². There are S stages of tile, kernel and sums. If roundings are independent with
/// mean 0, as is usual to assume, a sum errs by more than 8·√S·2c·u·255·W with probability 2e⁻³²
/// (Hoeffding), which is never: 0.006 of a level for W = 1. Measured was 0.0001. Were all roundings
/// of a tile of N samples to conspire, it could be S·c·u·255·W·√N, or 0.7 of a level.
///
/// Sources: Cooley and Tukey, An Algorithm for the Machine Calculation of Complex Fourier Series
/// (1965); Stockham, High-speed Convolution and Correlation (1966), for overlapping tiles; Brent,
/// Percival, Zimmermann, Error Bounds on Complex Floating-Point Multiplication (2007); Higham and
/// Mary, A New Approach to Probabilistic Rounding Error Analysis (2019); Higham, Accuracy and
/// Stability of Numerical Algorithms (2002), chapter 24, for the worst case.
final class Fourier implements SumMethod {
  /// The most that a sum may err, in levels of 255.
  private static final double TOLERANCE = 0.1;

  @Override
  public String name() {
    return "Fourier transform";
  }

  @Override
  public boolean precise() {
    return false;
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    if (task.kernels().size() > 1) {
      return Optional.of(task.kernels().size() + " kernels, it takes 1");
    }
    return FourierCut.of(task)
        .map(cut -> refusal(task, cut))
        .orElseGet(
            () ->
                Optional.of(
                    "the kernel spans %d × %d pixels, a tile has %s"
                        .formatted(
                            task.rows().extent(), task.columns().extent(), FourierCut.most())));
  }

  private static Optional<String> refusal(PhotoTask task, FourierCut cut) {
    Rival rival = Rival.of(task);
    if (rival.products / rival.price <= cut.multiplies()) {
      return Optional.of(
          "%d products%s are fewer than %d times the %d of transforms"
              .formatted(rival.products, rival.where, rival.price, cut.multiplies()));
    }
    double error = error(task.kernels().getFirst(), cut);
    return error <= TOLERANCE
        ? Optional.empty()
        : Optional.of(
            "its sums could be %.2g of 255 levels off, it takes up to %.1f"
                .formatted(error, TOLERANCE));
  }

  /// The best method that works without spectra.
  ///
  /// @param products how many it makes
  /// @param price how many of them take as long as one multiplication of a transform, measured
  private record Rival(long products, int price, String where) {
    static Rival of(PhotoTask task) {
      TwoPasses twoPasses = new TwoPasses();
      return twoPasses.refusal(task).isEmpty()
          ? new Rival(twoPasses.multiplies(task), 2, " in two passes")
          : new Rival(task.problem().macs(), 4, "");
    }
  }

  /// What a sum errs by at most, in levels of 255: 8·√S·2c·u·255·W.
  static double error(Tensor kernel, FourierCut cut) {
    double sizes = 0;
    for (float weight : kernel.shared()) {
      sizes += Math.abs(weight);
    }
    // there and back, the kernel's way there, and the product
    double stages = 1.5 * cut.stages() + 1;
    return 8 * Math.sqrt(stages) * 2 * 5.3 * 0x1p-24 * 255 * sizes;
  }

  private static FourierCut cut(PhotoTask task) {
    return FourierCut.of(task).orElseThrow();
  }

  @Override
  public String reason(PhotoTask task) {
    FourierCut cut = cut(task);
    return "by spectra of %d × %d pixels: %d products a sample instead of %d"
        .formatted(
            cut.height(),
            cut.width(),
            Math.ceilDiv(cut.multiplies(), task.problem().output().elements()),
            task.rows().kernel() * task.columns().kernel());
  }

  @Override
  public long multiplies(PhotoTask task) {
    return cut(task).multiplies();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    run(cut(task), photo, out, machine, watch);
  }

  @Override
  public Range range(PhotoTask task, Raster photo, Machine machine, Watch watch) {
    ConcurrentLinkedQueue<Range> ranges = new ConcurrentLinkedQueue<>();
    run(cut(task), photo, machine, watch, work -> ranges.add(work.range()));
    return ranges.stream().reduce(Range::with).orElseThrow();
  }

  static void run(FourierCut cut, Raster photo, byte[] out, Machine machine, Watch watch) {
    run(cut, photo, machine, watch, work -> work.give(out));
  }

  /// @param then is done with the sums of each tile
  private static void run(
      FourierCut cut, Raster photo, Machine machine, Watch watch, Consumer<Work> then) {
    Kernels kernels = machine.kernels();
    Spectrum kernel = spectrum(cut, kernels);
    Work[] works = new Work[machine.workers().threads()];
    machine
        .workers()
        .run(
            cut.tiles(),
            watch,
            (tile, worker) -> {
              if (works[worker] == null) {
                works[worker] = Work.of(cut, photo, kernels);
              }
              works[worker].run(tile, kernel);
              then.accept(works[worker]);
            });
  }

  /// The spectrum of the kernel, turned around so that products of polynomials are its sums: its
  /// tap (0, 0) stands at X⁰Y⁰, the others before it, that is at the other end of the tile.
  static Spectrum spectrum(FourierCut cut, Kernels kernels) {
    PhotoTask task = cut.task();
    Axis rows = task.rows();
    Axis columns = task.columns();
    int height = cut.height();
    int width = cut.width();
    float[] weights = task.kernels().getFirst().shared();
    float scale = 2f / (height * width);
    float[] tile = new float[height * width];
    for (int t = 0; t < weights.length; t++) {
      int y = Math.floorMod(rows.source(0, 0) - rows.source(0, t / columns.kernel()), height);
      int x = Math.floorMod(columns.source(0, 0) - columns.source(0, t % columns.kernel()), width);
      // what leaves the tile upwards changes its sign
      tile[y * width + x] = y == 0 ? weights[t] * scale : -weights[t] * scale;
    }
    Spectrum kernel = new Spectrum(kernels, height, width, 1);
    kernel.load(
        (sample, x, at) -> {
          for (int y = 0; y < height; y++) {
            int to =
                at
                    + y % (height / 2) * 2 * FourierKernels.STRIP
                    + y / (height / 2) * FourierKernels.STRIP;
            System.arraycopy(tile, y * width + sample, x, to, FourierKernels.STRIP);
          }
        });
    kernel.forward();
    return kernel;
  }

  /// What a thread works in.
  private record Work(Excerpt excerpt, Spectrum spectrum) {
    static Work of(FourierCut cut, Raster photo, Kernels kernels) {
      return new Work(
          new Excerpt(cut, photo, kernels),
          new Spectrum(kernels, cut.height(), cut.width(), photo.channels()));
    }

    void run(int tile, Spectrum kernel) {
      excerpt.take(tile);
      spectrum.load(excerpt::widen);
      spectrum.filter(kernel);
    }

    void give(byte[] out) {
      spectrum.store(excerpt.width(), excerpt::narrow);
      excerpt.give(out);
    }

    Range range() {
      Extremes extremes = excerpt.extremes();
      spectrum.store(excerpt.width(), (sample, x, at) -> excerpt.measure(sample, x, at, extremes));
      return extremes.range();
    }
  }
}
