package convolarium.engine;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Fill;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a user may do first, in small.
///
/// Photos are narrow, so that a kernel is called often for few numbers: then the JVM compiles it as
/// a whole. After long loops it compiles the rest of such a loop first, which took four times as
/// long. They are small, since the first one is worked through by code that nothing is compiled of,
/// but large enough for the clock to tell compiled code. Sizes with all kinds of remainders keep
/// the JVM from compiling what suits one size only and throwing that away at the first real photo.
final class Probes {
  private static final List<Shape> NARROW =
      List.of(Shape.of(64, 36), Shape.of(67, 43), Shape.of(23, 77));

  private static final List<Shape> WIDE = List.of(Shape.of(170, 210));

  private final Machine machine;

  Probes(Machine machine) {
    this.machine = machine;
  }

  /// Of the plain kernels, whose loops are few: those that any photo filter will run through.
  List<Supplier<Probe>> plain() {
    return List.of(
        () -> photos(NARROW, 3, Response.CLAMP, average(3)),
        () -> photos(NARROW, 3, Response.CLAMP, sharpen()),
        () -> photos(NARROW, 3, Response.CLAMP, gaussian()),
        () -> order(3, Order.MEDIAN),
        () -> photos(NARROW, 3, Response.CLAMP, general(5)),
        () -> photos(NARROW, 3, Response.CLAMP, box()));
  }

  /// Photo filters, the likeliest first, then layers. A method is taken when its last one is fast,
  /// so those of one method stand together, and one that takes a second after those that do not.
  /// Each is made when its turn comes: to make them all took a third of a second.
  List<Supplier<Probe>> all() {
    Tensor across = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);
    Tensor down = Tensor.of(Shape.of(3, 3), -1, -2, -1, 0, 0, 0, 1, 2, 1);
    return List.of(
        () -> photos(NARROW, 3, Response.CLAMP, average(3)),
        () -> photos(NARROW, 3, Response.CLAMP, average(4)),
        () -> photos(NARROW, 3, Response.CLAMP, sharpen()),
        () -> photos(NARROW, 3, Response.CLAMP, gaussian()),
        () -> photos(NARROW, 3, Response.CLAMP.withOffset(1), gaussian()),
        () -> photos(NARROW, 1, Response.MAGNITUDE, across, down),
        () -> order(3, Order.MEDIAN),
        () -> order(3, Order.MAXIMUM),
        () -> photos(NARROW, 3, Response.CLAMP, box()),
        () -> order(5, Order.MEDIAN),
        () -> order(5, Order.MAXIMUM),
        () -> photos(NARROW, 3, Response.CLAMP, general(3)),
        () -> photos(NARROW, 3, Response.MAGNITUDE, general(3), general(3)),
        () -> photos(NARROW, 3, Response.CLAMP, general(5)),
        this::mixing,
        () -> photos(WIDE, 3, Response.CLAMP, general(15)),
        () -> layer(8, 32, 1, 29, 25),
        () -> layer(16, 32, 1, 29, 25),
        () -> layer(64, 80, 1, 33, 33),
        () -> layer(64, 96, 1, 7, 7),
        () -> layer(32, 32, 32, 29, 25),
        this::maxima);
  }

  private Probe photos(List<Shape> sizes, int channels, Response response, Tensor... kernels) {
    return filter(
        sizes,
        channels,
        kernels[0].shape(),
        problem ->
            PhotoPlan.of(
                PhotoMethod.ALL,
                new PhotoTask(problem, List.of(kernels), response),
                machine,
                false));
  }

  private Probe order(int size, Order order) {
    return filter(
        NARROW,
        3,
        Shape.of(size, size),
        problem -> PhotoPlan.of(OrderMethod.ALL, new OrderTask(problem, order), machine, false));
  }

  private Probe filter(
      List<Shape> sizes, int channels, Shape kernel, Function<Problem, PhotoPlan> making) {
    Window window = Window.of(kernel.dims()).withBorder(Border.REFLECT);
    return probe(sizes, channels, new Filtering(window), making);
  }

  private Probe mixing() {
    Tensor weights = Tensor.generate(Shape.of(3, 3), i -> i / 9f);
    Tensor offsets = Tensor.generate(Shape.of(3), _ -> 1);
    return probe(
        NARROW,
        3,
        new Convolution(Window.of(1, 1), 3, 1),
        problem ->
            PhotoPlan.of(MixMethod.ALL, new MixTask(problem, weights, offsets), machine, false));
  }

  private static Probe probe(
      List<Shape> sizes, int channels, Operation operation, Function<Problem, PhotoPlan> making) {
    List<BooleanSupplier> tiles = new ArrayList<>();
    Method<?> method = PhotoMethod.ALL.getLast();
    for (Shape size : sizes) {
      Raster photo = photo(size.dim(0), size.dim(1), channels);
      PhotoPlan plan = making.apply(operation.on(photo.shape()).orThrow());
      method = plan.method();
      long numbers = 2L * photo.shared().length;
      tiles.add(Probe.timed(() -> plan.run(photo, Watch.NONE), plan.work(), numbers));
    }
    return new Probe(method, tiles);
  }

  private Probe layer(int inside, int outside, int groups, int rows, int columns) {
    Window window =
        new Window(List.of(3, 3), List.of(1, 1), List.of(1, 1), Padding.of(2, 1), Border.ZEROS);
    Problem problem =
        new Convolution(window, outside, groups).on(Shape.of(1, inside, rows, columns)).orThrow();
    Tensor weight = new Fill.Uniform(1, 1).fill(problem.weight().orElseThrow());
    Tensor x = new Fill.Uniform(2, 1).fill(problem.input());
    Plan plan = Plan.of(problem, machine, false);
    Prepared prepared = plan.prepare(weight, Optional.empty());
    long numbers = (long) problem.input().elements() + problem.output().elements();
    return new Probe(
        plan.method(),
        List.of(
            Probe.timed(() -> prepared.run(x, Watch.NONE), plan.choice().multiplies(), numbers)));
  }

  private Probe maxima() {
    Window window =
        new Window(List.of(3, 3), List.of(2, 2), List.of(1, 1), Padding.of(2, 1), Border.ZEROS);
    Pooling pooling = new Pooling(Pooling.Kind.MAX, window, false, true);
    Problem problem = pooling.on(Shape.of(1, 16, 37, 43)).orThrow();
    Tensor x = new Fill.Uniform(2, 1).fill(problem.input());
    long numbers = (long) problem.input().elements() + problem.output().elements();
    return new Probe(
        Pools.MAXIMA,
        List.of(
            Probe.timed(
                () -> Pools.MAXIMA.of(problem, x, machine), Pools.MAXIMA.work(problem), numbers)));
  }

  private static Tensor average(int size) {
    float weight = 1f / (size * size);
    return Tensor.generate(Shape.of(size, size), _ -> weight);
  }

  private static Tensor box() {
    return Tensor.generate(Shape.of(3, 9), _ -> 1f / 27);
  }

  private static Tensor sharpen() {
    return Tensor.of(Shape.of(3, 3), 0, -1, 0, -1, 5, -1, 0, -1, 0);
  }

  /// σ = 2.
  private static Tensor gaussian() {
    return Tensor.generate(Shape.of(13, 13), i -> bell(i % 13 - 6) * bell(i / 13 - 6));
  }

  private static float bell(int x) {
    return (float) (Math.exp(-x * x / 8.0) / 5.013);
  }

  /// Weights of no pattern whose sum is about 1.
  private static Tensor general(int size) {
    float bound = 2f / (size * size);
    return Tensor.generate(Shape.of(size, size), i -> bound * (i * i % 7 + 0.3f) / 7);
  }

  private static Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i * 37);
    }
    return Raster.sharing(height, width, channels, samples);
  }
}
