package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Problem;
import convolarium.engine.Choice.PassedOver;
import convolarium.filter.Filters;
import convolarium.filter.KernelFilter;
import convolarium.filter.Parameter;
import convolarium.filter.Settings;
import convolarium.filter.Unusable;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is computed how, and with how many multiplications: a change of either is seen here without
/// a clock.
class ChoicesTest {
  private static final String LAYERS =
      """
      64x224x224 > conv 64 k3 p1             | Winograd tiles, 467,238,912
      128x112x112 > conv 128 k3 p1           | Winograd tiles, 464,830,464
      256x56x56 > conv 256 k3 p1             | Winograd tiles, 463,626,240
      512x28x28 > conv 512 k3 p1             | Winograd tiles, 463,024,128
      512x7x7 > conv 512 k3 p1               | matrix product by channels, 115,605,504
      16x224x224 > conv 16 k3 p1             | Winograd rows, 58,207,744
      32x56x56 > conv 32 k3 p1               | Winograd rows, 14,502,656
      64x112x112 > conv 64 k3 p1             | Winograd tiles, 116,809,728
      3x224x224 > conv 64 k3 p1              | implicit matrix product, 86,704,128
      3x224x224 > conv 64 k11 s4 p2          | Winograd rows, 37,480,128
      3x224x224 > conv 64 k7 s2 p3           | Winograd rows, 71,767,248
      64x27x27 > conv 192 k5 p2              | Winograd tiles, 87,005,184
      128x56x56 > conv 128 k3 s2 p1          | Winograd rows, 91,011,072
      64x112x112 > conv 128 k3 s2 p1         | Winograd rows, 182,016,000
      64x56x56 > conv 96 k5 s2 p2            | Winograd rows, 66,339,840
      192x17x17 > conv 192 k7x1 p3x0         | Winograd rows, 41,439,744
      64x1000x1 > conv 64 k3x1 p1x0          | implicit matrix product, 12,288,000
      192x17x17 > conv 192 k1x7 p0x3         | implicit matrix product, 74,575,872
      64x56x56 > conv 256 k1                 | implicit matrix product, 51,380,224
      512x7x7 > conv 2048 k1                 | matrix product by channels, 51,380,224
      9216x1x1 > conv 4096 k1                | implicit matrix product, 37,748,736
      32x112x112 > conv 32 k3 p1 g32         | depthwise rows, 3,612,672
      32x112x112 > conv 32 k3 s2 p1 g32      | depthwise rows, 903,168
      512x14x14 > conv 512 k3 p1 g512        | depthwise rows, 903,168
      512x14x14 > conv 512 k3 s2 p1 g512     | depthwise rows, 225,792
      96x56x56 > conv 96 k7 p3 g96           | depthwise rows, 14,751,744
      256x56x56 > conv 256 k3 p1 g32         | Winograd rows, 29,317,120
      1024x14x14 > conv 1024 k3 p1 g32       | Winograd rows, 33,161,216
      256x56x56 > conv 256 k3 p1 g2          | Winograd tiles, 232,415,232
      256x28x28 > conv 256 k3 d2 p2          | Winograd tiles, 151,388,160
      256x28x28 > conv 256 k3 d2 p2 reflect  | Winograd tiles, 151,388,160
      21x56x56 > conv_transpose 21 k4 s2 g21 | depthwise rows, 1,053,696
      64x112x112 > conv_transpose 3 k7 s2 p3 | phases at points, 79,005,952
      99x7x7 > conv_transpose 99 k3 s2 g99   | depthwise rows, 43,659
      256x28x28 > conv_transpose 128 k2 s2   | implicit matrix product, 102,760,448
      64x64x64 > conv_transpose 32 k4 s2 p1  | phases at points, 83,176,704
      256x56x56 > conv_transpose 256 k3 p1   | phases at points, 463,626,240
      64x16000 > conv 64 k2 d512 pcausal     | implicit matrix product, 131,072,000
      64x16000 > conv 64 k3 p1               | implicit matrix product, 196,608,000
      64x8x56x56 > conv 64 k3 p1             | Winograd tiles, 696,643,584
      1x5x5 > conv 1 k3 p1                   | plain sums, 225
      3x12x12 > conv 8 k3 p1                 | plain sums, 31,104
      """;

  private static final String PHOTOS =
      """
      3x3000x4000 > identity 3               | whole numbers, 216,000,000
      3x3000x4000 > average 3                | small boxes, 36,000,000
      3x3000x4000 > sharpen 3                | whole numbers, 324,000,000
      3x3000x4000 > emboss 3                 | whole numbers, 432,000,000
      3x3000x4000 > gaussian 3 1             | few taps, 324,000,000
      3x3000x4000 > general 3                | few taps, 324,000,000
      3x3000x4000 > general 5                | sums of shifted rows, 900,000,000
      3x3000x4000 > general 7                | sums of shifted rows, 1,764,000,000
      3x3000x4000 > general 15               | Fourier transform, 1,037,795,328
      3x3000x4000 > general 31               | Fourier transform, 1,261,633,536
      3x3000x4000 > general 63               | Fourier transform, 1,502,871,552
      3x3000x4000 > gaussian 13 2            | two passes, 937,404,000
      3x3000x4000 > gaussian 31 5            | two passes, 2,240,370,000
      3x3000x4000 > gaussian 121 20          | Fourier transform, 2,453,667,840
      3x3000x4000 > average 31               | running sums, 36,000,000
      1x3000x4000 > sobel 3                  | slopes in whole numbers, 48,000,000
      1x3000x4000 > sobel-x 3                | whole numbers, 72,000,000
      3x1080x1920 > average 9                | running sums, 6,220,800
      3x1080x1920 > general 31               | Fourier transform, 244,187,136
      3x40x30 > general 31                   | Fourier transform, 491,520
      1x1x1 > average 3                      | small boxes, 1
      """;

  /// What a method may say of a problem that has no number in it.
  private static final Set<String> FACTS =
      Set.of(
          "the convolution is transposed",
          "the convolution is not transposed",
          "the weights are not all the same",
          "the kernel is not a column times a row");

  private final Engine engine = Engine.scalar(1);
  private final Problems problems = new Problems(5);

  @Test
  void layersAreComputedSo() {
    assertEquals(LAYERS, again(LAYERS, line -> engine.choice(Problems.of(line))));
  }

  @Test
  void photosAreFilteredSo() {
    assertEquals(PHOTOS, again(PHOTOS, this::photographed));
  }

  /// The rows of a table as they are now.
  private static String again(String table, Function<String, Choice> choices) {
    return table
        .lines()
        .map(row -> row.substring(0, row.indexOf(" |")).strip())
        .map(line -> told(line, choices.apply(line)))
        .collect(Collectors.joining());
  }

  private static String told(String line, Choice choice) {
    return String.format(
        Locale.ROOT, "%-38s | %s, %,d\n", line, choice.algorithm(), choice.multiplies());
  }

  /// The choice for a shape and a filter's name, size and sigma: `3x1080x1920 > gaussian 13 2`.
  private Choice photographed(String line) {
    String[] words = line.split(" > | ");
    String[] sizes = words[0].split("x");
    Shape photo =
        Shape.of(
            1, Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
    int size = Integer.parseInt(words[2]);
    Settings settings = Settings.NONE.with(Parameter.SIZE, size);
    if (words.length > 3) {
      settings = settings.with(Parameter.SIGMA, Double.parseDouble(words[3]));
    }
    KernelFilter filter = filter(words[1], size, settings);
    Problem problem = filter.on(photo).orThrow();
    return engine.photo(problem, filter.kernels(), filter.response()).choice();
  }

  private static KernelFilter filter(String name, int size, Settings settings) {
    if (name.equals("general")) {
      Tensor cauchy = Tensor.generate(Shape.of(size, size), i -> 1f / (i + size * size));
      return KernelFilter.of(name, List.of(cauchy), Response.CLAMP);
    }
    try {
      return (KernelFilter) Filters.named(name).orElseThrow().make(settings);
    } catch (Unusable e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<Problem> many() {
    List<Problem> many = new ArrayList<>(problems.convolutions(200, 60, 40));
    many.addAll(problems.wide(100));
    many.addAll(problems.vast(100));
    return many;
  }

  @Test
  void noAlgorithmMultipliesMoreThanItMust() {
    for (Problem problem : many()) {
      long made = engine.plan(problem).choice().multiplies();
      // of a transposed convolution all outputs may see nothing
      assertTrue(made > 0 || problem.transposed(), problem::toString);
      assertTrue(made <= most(problem), () -> made + " of " + problem);
    }
  }

  /// The products; of a transposed convolution those of each output with all that it might see.
  private static long most(Problem problem) {
    if (!problem.transposed()) {
      return problem.macs();
    }
    long each =
        problem.axes().stream()
            .mapToLong(axis -> Math.ceilDiv(axis.kernel(), Math.min(axis.stride(), axis.kernel())))
            .reduce(problem.groupInputs(), (a, b) -> a * b);
    return Math.max(problem.macs(), each * problem.output().elements());
  }

  @Test
  void everyRefusalTellsANumberOrAFact() {
    for (Problem problem : many()) {
      check(engine.plan(problem).choice());
    }
    for (int size = 3; size < 40; size += 2) {
      check(photographed("3x300x400 > general " + size));
      check(photographed("3x300x400 > gaussian " + size + " 3"));
      check(photographed("1x300x400 > average " + size));
    }
  }

  private static void check(Choice choice) {
    for (PassedOver other : choice.passedOver()) {
      String refusal = other.refusal();
      assertTrue(
          FACTS.contains(refusal) || refusal.chars().anyMatch(Character::isDigit),
          () -> other.algorithm() + ": " + refusal);
      assertTrue(!refusal.endsWith(".") && !Character.isUpperCase(refusal.charAt(0)), refusal);
    }
  }

  @Test
  void preciseSumsOfWholeNumbersAreExact() {
    for (Problem problem : problems.wide(30)) {
      Tensor x = problems.whole(problem.input());
      Tensor weight = problems.whole(problem.weight().orElseThrow());
      assertArrayEquals(
          new Plain()
              .prepare(
                  problem,
                  weight,
                  Optional.empty(),
                  new Machine(Problems.twins().getFirst(), new Workers(1)))
              .run(x, Watch.NONE)
              .shared(),
          Engine.best().precise().plan(problem).run(x, weight, Optional.empty()).shared(),
          problem::toString);
    }
  }

  @Test
  void neitherKernelsNorThreadsChangeAChoice() {
    for (Problem problem : many()) {
      assertEquals(engine.choice(problem), Engine.best().choice(problem));
    }
  }
}
