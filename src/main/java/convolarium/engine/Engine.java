package convolarium.engine;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Indices;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.List;

/// Computes any problem fast, and can say why it chose how: make a [Plan], ask for its choice, run
/// it.
///
/// Immutable and thread-safe. All shapes are `[N, C, spatial…]`. A given engine and problem always
/// yield the same bits, whatever the number of threads, unless the engine is that of a [WarmUp].
///
/// Error bounds are those of finite numbers whose sums do not overflow. What is infinite or no
/// number spoils what sees it, and may spoil more than a plain sum would: a weight meets a border's
/// zeros, a number its whole tile, and where a transposed convolution puts weights of 0 in,
/// neighbours.
public final class Engine {
  private final Machines machines;
  private final boolean precise;

  private Engine(Kernels kernels, int threads) {
    this(new Machine(kernels, new Workers(threads)), false);
  }

  private Engine(Machines machines, boolean precise) {
    this.machines = machines;
    this.precise = precise;
  }

  static Engine of(Machines machines) {
    return new Engine(machines, false);
  }

  /// The vector kernels when this Java has the module for them, on all processors.
  public static Engine best() {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Engine(Kernels.vector().orElseGet(Kernels::scalar), threads);
  }

  /// For a program that computes once and ends: the plain kernels, on all processors, but for a run
  /// so long that the vector kernels are compiled before the plain ones would be done. Blurring a
  /// photo of 1.7 megapixels by a command took 1.1 seconds instead of 2.8, an AlexNet 1.4 instead
  /// of 2.8.
  public static Engine once() {
    return new WarmUp().engine();
  }

  /// The kernels in plain Java.
  ///
  /// @param threads at least 1
  public static Engine scalar(int threads) {
    return new Engine(Kernels.scalar(), threads);
  }

  /// The kernels with the Vector API.
  ///
  /// @param threads at least 1
  /// @throws IllegalStateException when this Java was started without `jdk.incubator.vector`
  public static Engine vector(int threads) {
    return new Engine(
        Kernels.vector()
            .orElseThrow(() -> new IllegalStateException("jdk.incubator.vector is not there")),
        threads);
  }

  /// This engine, passing over all methods that round more than sums of the products do: those that
  /// save multiplications by transforms.
  public Engine precise() {
    return new Engine(machines, true);
  }

  /// Which kernels are at work: `scalar`, or `vector 512-bit`.
  public String twin() {
    return machines.kernels().name();
  }

  /// How to compute a convolution, transposed or not.
  ///
  /// @throws IllegalArgumentException when the problem is of another kind
  public Plan plan(Problem problem) {
    return switch (problem.operation()) {
      case Convolution _, Transposed _ -> Plan.of(problem, machines, precise);
      default -> throw unfit("no convolution", problem);
    };
  }

  /// Which way this engine takes to compute a layer: a convolution, a pooling or an unpooling. Of a
  /// convolution it is its plan's choice.
  ///
  /// @throws IllegalArgumentException when the problem is the filtering of a photo
  /// @throws ArithmeticException when there are more than 2⁶³−1 multiplications
  public Choice choice(Problem problem) {
    return switch (problem.operation()) {
      case Convolution _, Transposed _ -> plan(problem).choice();
      case Pooling _, AdaptivePooling _, Unpooling _ -> Pools.choice(problem);
      case Filtering _ -> throw unfit("no layer", problem);
    };
  }

  /// How to filter photographs.
  ///
  /// @param filtering a filtering of [Raster#shape]
  /// @param kernels one, or several for a magnitude; each `[kernelHeight, kernelWidth]`
  /// @throws IllegalArgumentException when these do not fit together
  public PhotoPlan photo(Problem filtering, List<Tensor> kernels, Response response) {
    PhotoTask task = new PhotoTask(filtering, kernels, response);
    return PhotoPlan.of(PhotoMethod.ALL, task, machines, precise);
  }

  /// From where to where goes on a photo what a response takes of the sums, before its gain and its
  /// offset: exactly, as far as sums of floats are. It costs about what filtering does.
  ///
  /// @param filtering as for [#photo]
  /// @param kernels as for [#photo]
  /// @throws IllegalArgumentException when these do not fit together
  /// @throws java.util.concurrent.CancellationException when the watch called it off
  public Range range(
      Problem filtering, List<Tensor> kernels, Response response, Raster photo, Watch watch) {
    PhotoTask task = new PhotoTask(filtering, kernels, response.withGain(1));
    PhotoPlan.expect(filtering, photo);
    Choice.Of<SumMethod> chosen = Choice.among(SumMethod.all(), task, precise);
    SumMethod method = chosen.method();
    Machine machine = machines.of(method, chosen.choice().multiplies());
    return method.range(task, photo, machine, watch);
  }

  /// How to keep the smallest, the middle or the largest value of each window of photographs. Zeros
  /// of a border are values like others.
  ///
  /// @param filtering a filtering of [Raster#shape]; its kernel is the window
  /// @throws IllegalArgumentException when the problem is of another kind
  public PhotoPlan order(Problem filtering, Order order) {
    return PhotoPlan.of(OrderMethod.ALL, new OrderTask(filtering, order), machines, precise);
  }

  /// How to mix the colours of photographs, pixel by pixel: sums of products in float, rounded to
  /// nearest, halves up, and brought into `[0, 255]`.
  ///
  /// @param mixing a convolution of [Raster#shape] by 1 × 1 weights, to 1 or 3 colours
  /// @param weights `[outColours, colours]`
  /// @param offsets `[outColours]`, added to the sums
  /// @throws IllegalArgumentException when these do not fit together
  public PhotoPlan mixing(Problem mixing, Tensor weights, Tensor offsets) {
    MixTask task = new MixTask(mixing, weights, offsets);
    return PhotoPlan.of(MixMethod.ALL, task, machines, precise);
  }

  /// The largest value or the mean of each window, or the mean of each part.
  ///
  /// @throws IllegalArgumentException when the problem is no pooling
  public Tensor pool(Problem problem, Tensor x) {
    Plan.expect("input", problem.input(), x);
    return switch (problem.operation()) {
      case Pooling pooling when pooling.kind() == Pooling.Kind.MAX -> maxPool(problem, x).output();
      case Pooling pooling -> new Means(problem, pooling, machines).of(x);
      case AdaptivePooling _ -> new Pools(problem, machines.workers()).parts(x);
      default -> throw unfit("no pooling", problem);
    };
  }

  /// The largest value of each window and where it was found; the first of equals.
  ///
  /// @throws IllegalArgumentException when the problem is no max-pooling
  public Pooled maxPool(Problem problem, Tensor x) {
    Plan.expect("input", problem.input(), x);
    if (problem.operation() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX) {
      Machine machine = machines.of(Pools.MAXIMA, Pools.MAXIMA.work(problem));
      return Pools.MAXIMA.of(problem, x, machine);
    }
    throw unfit("no max-pooling", problem);
  }

  /// Values put where a max-pooling found them, the last of those that meet; 0 elsewhere.
  ///
  /// @param indices in `x`'s shape, each a flat position in the output's plane
  /// @throws IllegalArgumentException when an index lies outside, or the problem is no unpooling
  public Tensor unpool(Problem problem, Tensor x, Indices indices) {
    Plan.expect("input", problem.input(), x);
    if (problem.operation() instanceof Unpooling) {
      return new Pools(problem, machines.workers()).unpool(x, indices);
    }
    throw unfit("no unpooling", problem);
  }

  /// A function of each element.
  public Tensor map(Activation activation, Tensor x) {
    return elementwise().map(activation, x);
  }

  /// x·scale + shift with one of each per channel, worked out in double and rounded once.
  ///
  /// @param scale `[C]`
  /// @param shift `[C]`
  public Tensor affine(Tensor x, Tensor scale, Tensor shift) {
    return elementwise().affine(x, scale, shift);
  }

  /// x / (k + α/size · Σx²)^β, the sum over `size` neighbouring channels, those that lack counting
  /// 0.
  ///
  /// Source: Krizhevsky, Sutskever, Hinton, ImageNet Classification with Deep Convolutional Neural
  /// Networks (2012), with α divided by the size as PyTorch does.
  public Tensor localResponseNorm(Tensor x, int size, float alpha, float beta, float k) {
    return elementwise().localResponseNorm(x, size, alpha, beta, k);
  }

  /// The sum of two tensors of one shape.
  public Tensor add(Tensor a, Tensor b) {
    return elementwise().add(a, b);
  }

  /// The product, element by element, of two tensors of one shape.
  public Tensor multiply(Tensor a, Tensor b) {
    return elementwise().multiply(a, b);
  }

  /// Feature maps joined along their channels.
  ///
  /// @param xs at least one; they differ in their channels only
  public Tensor concat(List<Tensor> xs) {
    return elementwise().concat(xs);
  }

  /// The same steps read backwards.
  public Gradients gradients() {
    return new Gradients(machines);
  }

  private Elementwise elementwise() {
    return new Elementwise(machines.workers());
  }

  private static IllegalArgumentException unfit(String what, Problem problem) {
    return new IllegalArgumentException(what + ": " + problem);
  }
}
