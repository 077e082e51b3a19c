package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.Response;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The two rooms that compute, each the other's test: random problems on small integers, exactly.
final class AgreementTest {
  private static final int EACH = 40;
  private static final Engine ENGINE = Engine.best();

  static Stream<Random> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(EACH).map(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void convolutionsAgree(Random random) {
    int groups = 1 + random.nextInt(2);
    int rank = 1 + random.nextInt(3);
    Border border = Border.values()[random.nextInt(4)];
    Window window = window(random, rank, 3).withBorder(border);
    agree(random, new Convolution(window, 2 * groups, groups), rank, groups);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void transposedConvolutionsAgree(Random random) {
    int groups = 1 + random.nextInt(2);
    int rank = 1 + random.nextInt(3);
    Window window = window(random, rank, 2);
    List<Integer> more = window.stride().stream().map(s -> random.nextInt(s)).toList();
    agree(random, new Transposed(window, 2 * groups, groups, more), rank, groups);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void poolingsAgree(Random random) {
    int rank = 1 + random.nextInt(3);
    Pooling.Kind kind = Pooling.Kind.values()[random.nextInt(2)];
    Window window = window(random, rank, 0);
    boolean average = kind == Pooling.Kind.AVERAGE;
    List<Padding.Sides> half =
        window.kernel().stream().map(k -> new Padding.Sides(k / 2, k / 2)).toList();
    window =
        window
            .withPadding(new Padding.Explicit(half))
            .withDilation(average ? Collections.nCopies(rank, 1) : window.dilation());
    agree(random, new Pooling(kind, window, random.nextBoolean(), random.nextBoolean()), rank, 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void adaptivePoolingsAgree(Random random) {
    int rank = 1 + random.nextInt(2);
    agree(random, new AdaptivePooling(numbers(random, rank, 1, 6)), rank, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void filteredPixelsAgree(int seed) {
    Random random = new Random(seed);
    byte[] samples = new byte[5 * 6 * 3];
    random.nextBytes(samples);
    Raster photo = Raster.sharing(5, 6, 3, samples);
    Window window =
        Window.of(numbers(random, 2, 1, 4))
            .withStride(numbers(random, 2, 1, 2))
            .withDilation(numbers(random, 2, 1, 2))
            .withBorder(Border.values()[seed % 4]);
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    Tensor kernel = integers(problem.weight().orElseThrow(), random);
    for (Making making :
        List.of(
            Making.PLAIN,
            Making.PLAIN.with(Making.Of.SIZE),
            new Making(Making.Of.SUM, 0.5f, 128, false, false))) {
      Response response =
          new Response(
              Response.Of.valueOf(making.of().name()),
              making.gain(),
              making.offset(),
              Response.Light.AS_STORED);
      Raster filtered = ENGINE.photo(problem, List.of(kernel), response).run(photo, Watch.NONE);
      for (int y = 0; y < filtered.height(); y++) {
        for (int x = 0; x < filtered.width(); x++) {
          Pixel pixel = Pixel.of(problem, photo::value, List.of(kernel::get), making, y, x);
          for (int c = 0; c < 3; c++) {
            assertEquals(filtered.get(y, x, c), pixel.levels().get(c).value(), problem.toString());
          }
        }
      }
    }
  }

  private static void agree(Random random, Operation operation, int rank, int groups) {
    List<Integer> sizes = new ArrayList<>(List.of(1 + random.nextInt(2), 2 * groups));
    sizes.addAll(numbers(random, rank, 5, 7)); // room for any kernel
    Shape shape = Shape.of(sizes);
    Problem problem = operation.on(shape).orThrow();
    Tensor x = integers(shape, random);
    Optional<Tensor> weight = problem.weight().map(w -> integers(w, random));
    Optional<Tensor> bias = weight.map(_ -> integers(Shape.of(problem.outChannels()), random));
    Explanation explanation =
        Explanation.of(problem, x::get, i -> weight.orElseThrow().get(i), bias.map(b -> b::get));
    Tensor computed =
        weight
            .map(w -> ENGINE.plan(problem).run(x, w, bias))
            .orElseGet(() -> ENGINE.pool(problem, x));
    for (int i = 0; i < computed.shape().elements(); i++) {
      Step step = explanation.step(new Cell(problem.output().index(i)));
      assertEquals(computed.get(i), step.result(), problem + " at " + step.output());
    }
  }

  private static Window window(Random random, int rank, int mostPadding) {
    List<Padding.Sides> sides = new ArrayList<>();
    for (int a = 0; a < rank; a++) {
      sides.add(
          new Padding.Sides(random.nextInt(mostPadding + 1), random.nextInt(mostPadding + 1)));
    }
    return Window.of(numbers(random, rank, 1, 3))
        .withStride(numbers(random, rank, 1, 3))
        .withDilation(numbers(random, rank, 1, 2))
        .withPadding(new Padding.Explicit(sides));
  }

  private static List<Integer> numbers(Random random, int rank, int from, int to) {
    return Stream.generate(() -> from + random.nextInt(to - from + 1)).limit(rank).toList();
  }

  private static Tensor integers(Shape shape, Random random) {
    return Tensor.generate(shape, _ -> random.nextInt(19) - 9);
  }
}
