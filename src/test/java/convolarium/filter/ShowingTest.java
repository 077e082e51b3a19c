package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Response;
import convolarium.engine.Watch;
import convolarium.filter.Filtered.Scale;
import convolarium.tensor.Light;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShowingTest {
  private static final List<Engine> ENGINES = List.of(Engine.scalar(1), Engine.best());

  private final Random random = new Random(11);

  @ParameterizedTest
  @EnumSource(Showing.class)
  void samplesAreWhatTheSumsAreShownAs(Showing showing) {
    for (Border border : Border.values()) {
      for (int i = 0; i < 12; i++) {
        Raster photo = photo(5 + i, 7 + 3 * i, 1 + i % 4);
        List<Tensor> kernels = i % 4 == 3 ? List.of(kernel(i), kernel(i)) : List.of(kernel(i));
        Response response = kernels.size() == 1 ? Response.CLAMP : Response.MAGNITUDE;
        KernelFilter filter =
            new KernelFilter(
                "tried",
                kernels,
                response,
                showing,
                i % 3 == 0 ? 0 : 10 * i - 30,
                i % 2 == 0 ? Optional.empty() : Optional.of(new Own.Anchor(0, i % 3)),
                new Sliding(border, 1 + i % 2, 1 + i % 3 / 2),
                i % 5 == 4);
        for (Engine engine : ENGINES) {
          check(filter, photo, filter.filtered(engine, photo, Watch.NONE));
        }
      }
    }
  }

  private void check(KernelFilter filter, Raster photo, Filtered filtered) {
    Raster input = filtered.input();
    Raster made = filtered.raster();
    assertEquals(Math.ceilDiv(photo.height(), filter.stride()), made.height());
    double[][][] values = new double[made.height()][made.width()][input.colours()];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int y = 0; y < made.height(); y++) {
      for (int x = 0; x < made.width(); x++) {
        for (int c = 0; c < input.colours(); c++) {
          double value = value(filter, input, y * filter.stride(), x * filter.stride(), c);
          values[y][x][c] = value;
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    double least = low;
    double most = high;
    double limit = filtered.scale().map(Scale::high).orElse(0f);
    for (int y = 0; y < made.height(); y++) {
      for (int x = 0; x < made.width(); x++) {
        for (int c = 0; c < input.colours(); c++) {
          double sample = sample(filter, values[y][x][c], least, most, limit);
          if (filter.showing() == Showing.DIVERGING) {
            byte[] level = {(byte) Math.round(sample)};
            Raster colour = DivergingColours.of(Raster.sharing(1, 1, 1, level));
            for (int i = 0; i < 3; i++) {
              // neighbouring levels have neighbouring colours
              assertEquals(colour.get(0, 0, i), made.get(y, x, i), 6, filter.toString());
            }
          } else {
            assertEquals(sample, made.get(y, x, c), 0.56, filter + " " + y + " " + x);
          }
        }
      }
    }
    checkScale(filter, filtered.scale(), least, most);
    if (filter.showing() == Showing.DIVERGING) {
      int beyond = 0;
      for (double[][] row : values) {
        for (double[] pixel : row) {
          beyond +=
              Math.abs(pixel[0]) > limit + error(filter) + Math.max(-least, most) / 254 ? 1 : 0;
        }
      }
      assertTrue(beyond <= 0.005 * made.height() * made.width(), filter.toString());
    }
  }

  /// In `[0, 255]`, not rounded.
  private static double sample(
      KernelFilter filter, double value, double low, double high, double limit) {
    double number =
        switch (filter.showing()) {
          case CLAMP -> filter.linear() ? Light.coded(value) : value;
          case ABSOLUTE -> Math.abs(value - filter.offset()) + filter.offset();
          case MID_GREY -> 128 + value;
          case STRETCH -> high == low ? 127.5 : 255 * (value - low) / (high - low);
          case DIVERGING -> 128 + 127 * value / limit;
        };
    return Math.clamp(number, 0, 255);
  }

  private static void checkScale(
      KernelFilter filter, Optional<Scale> scale, double low, double high) {
    switch (filter.showing()) {
      case CLAMP, ABSOLUTE -> assertTrue(scale.isEmpty());
      case MID_GREY -> assertEquals(new Scale(-128, 127), scale.orElseThrow());
      case STRETCH -> {
        assertEquals(low, scale.orElseThrow().low(), error(filter));
        assertEquals(high, scale.orElseThrow().high(), error(filter));
      }
      case DIVERGING -> {
        double largest = Math.max(-low, high);
        assertTrue(scale.orElseThrow().high() <= largest + error(filter), filter.toString());
      }
    }
  }

  /// An amount of light may be off by 0.004 of 2.3, the most that two samples differ by.
  private static double error(KernelFilter filter) {
    double sizes = 1;
    for (Tensor kernel : filter.kernels()) {
      for (int i = 0; i < kernel.shape().elements(); i++) {
        sizes += Math.abs(kernel.get(i));
      }
    }
    return 0.01 * sizes;
  }

  private static double value(KernelFilter filter, Raster photo, int y, int x, int c) {
    double squares = 0;
    double sum = 0;
    for (Tensor kernel : filter.kernels()) {
      sum = sum(filter, kernel, photo, y, x, c);
      squares += sum * sum;
    }
    return (filter.kernels().size() == 1 ? sum : Math.sqrt(squares)) + filter.offset();
  }

  private static double sum(KernelFilter filter, Tensor kernel, Raster photo, int y, int x, int c) {
    int rows = kernel.shape().dim(0);
    int columns = kernel.shape().dim(1);
    int anchorRow = filter.anchor().map(Own.Anchor::row).orElse(rows / 2);
    int anchorColumn = filter.anchor().map(Own.Anchor::column).orElse(columns / 2);
    double sum = 0;
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < columns; b++) {
        int dilation = filter.sliding().dilation();
        Border border = filter.sliding().border();
        int sourceY = border.source(y + (a - anchorRow) * dilation, photo.height());
        int sourceX = border.source(x + (b - anchorColumn) * dilation, photo.width());
        if (sourceY >= 0 && sourceX >= 0) {
          int sample = photo.get(sourceY, sourceX, c);
          double value = filter.linear() ? Light.of(sample) : sample;
          sum += kernel.get(a * columns + b) * value;
        }
      }
    }
    return sum;
  }

  @Test
  void anAnchorShiftsThePicture() {
    Raster photo = photo(9, 11, 3);
    KernelFilter middle = KernelFilter.of("middle", List.of(kernel(2)), Response.CLAMP);
    Own.Anchor corner = new Own.Anchor(0, 2);
    KernelFilter moved =
        new KernelFilter(
            "moved",
            middle.kernels(),
            Response.CLAMP,
            Showing.CLAMP,
            0,
            Optional.of(corner),
            Sliding.USUAL,
            false);
    Raster plain = middle.apply(Engine.scalar(1), photo, Watch.NONE);
    Raster shifted = moved.apply(Engine.scalar(1), photo, Watch.NONE);
    // the anchor stands a row above the middle and a column to the right of it
    for (int y = 1; y < 9; y++) {
      for (int x = 0; x < 10; x++) {
        for (int c = 0; c < 3; c++) {
          assertEquals(plain.get(y, x, c), shifted.get(y - 1, x + 1, c));
        }
      }
    }
  }

  @Test
  void anAnchorOutsideTheKernelIsRefused() {
    Own own = Own.of("1 2 3").withAnchor(Optional.of(new Own.Anchor(0, 3)));
    Recipe recipe = Recipe.of(Recipe.OWN).written(_ -> own);
    var fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> recipe.filter().apply(Engine.scalar(1), photo(3, 3, 1), Watch.NONE));
    assertTrue(fault.getMessage().contains("column 3 lies outside a kernel of 3"), fault::toString);
  }

  @Test
  void whatIsTheSameEverywhereIsNeitherBlackNorColoured() {
    Raster flat = Raster.sharing(4, 5, 1, new byte[20]);
    KernelFilter slope = KernelFilter.of("slope", List.of(kernel(2)), Response.CLAMP);
    for (Showing showing : List.of(Showing.MID_GREY, Showing.STRETCH, Showing.DIVERGING)) {
      Raster shown = slope.with(showing).apply(Engine.scalar(1), flat, Watch.NONE);
      int expected = showing == Showing.DIVERGING ? 247 : 128;
      assertEquals(expected, shown.get(2, 2, 0), showing.title());
    }
  }

  @Test
  void threadsDoNotChangeARange() {
    Raster photo = photo(200, 300, 3);
    KernelFilter filter =
        KernelFilter.of("tried", List.of(kernel(1)), Response.CLAMP).with(Showing.STRETCH);
    assertArrayEquals(
        filter.apply(Engine.scalar(1), photo, Watch.NONE).shared(),
        filter.apply(Engine.scalar(3), photo, Watch.NONE).shared());
  }

  /// 3 × 3: of no pattern, a product, a slope or a Laplacian.
  private Tensor kernel(int kind) {
    Shape shape = Shape.of(3, 3);
    return switch (kind % 4) {
      case 0 -> Tensor.generate(shape, _ -> random.nextFloat(-1, 1));
      case 1 -> Tensor.generate(shape, i -> (1 + i / 3) * (1.5f - i % 3) / 4);
      case 2 -> Tensor.of(shape, -1, 0, 1, -2, 0, 2, -1, 0, 1);
      default -> Tensor.of(shape, 0, 1, 0, 1, -4, 1, 0, 1, 0);
    };
  }

  private Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }
}
