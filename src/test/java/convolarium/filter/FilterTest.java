package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Response;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {
  private static final Engine ENGINE = Engine.best();

  @ParameterizedTest
  @MethodSource("cases")
  void aFilteredPhotoEqualsSumsInDouble(KernelFilter filter, Raster photo) {
    Raster result = filter.apply(ENGINE, photo, Watch.NONE);
    assertEquals(Math.ceilDiv(photo.height(), filter.stride()), result.height());
    assertEquals(Math.ceilDiv(photo.width(), filter.stride()), result.width());
    assertEquals(photo.channels(), result.channels());
    for (int y = 0; y < result.height(); y++) {
      for (int x = 0; x < result.width(); x++) {
        for (int c = 0; c < photo.colours(); c++) {
          double expected = expected(filter, photo, y, x, c);
          // a float sum near a half may round either way
          String place = filter.name() + " of " + photo + " at " + y + ", " + x + ", " + c;
          assertEquals(expected, result.get(y, x, c), 0.5 + 2e-3, place);
        }
        if (photo.channels() > photo.colours()) {
          int alpha = photo.get(y * filter.stride(), x * filter.stride(), photo.colours());
          assertEquals(alpha, result.get(y, x, photo.colours()));
        }
      }
    }
  }

  static Stream<Object[]> cases() throws Unusable {
    List<KernelFilter> filters = new ArrayList<>();
    for (Builtin builtin : Filters.all()) {
      if (builtin.make() instanceof KernelFilter filter) {
        filters.add(filter);
      }
    }
    filters.add(own("2"));
    filters.add(own("1 2; 3 4 / 10"));
    filters.add(own("1 2 3 4 5 6 7 / 28"));
    filters.add(own("1; 2; 3; 4; 5; 6 / 21"));
    filters.add(own("-1 0 1 0; 2 -3 0 1; 0 1 1 -1"));
    filters.add(own(("1 2 -1 ".repeat(7) + ";").repeat(9) + "/ 63"));
    List<Object[]> cases = new ArrayList<>();
    Random random = new Random(1);
    int channels = 0;
    for (KernelFilter filter : filters) {
      for (Border border : Border.values()) {
        for (int[] way : new int[][] {{1, 1}, {2, 1}, {1, 2}, {3, 4}}) {
          Filter one = filter.with(new Sliding(border, way[0], way[1]));
          channels = channels % 4 + 1;
          cases.add(new Object[] {one, photo(random, 1, 1, channels)});
          cases.add(new Object[] {one, photo(random, 3, 2, channels)});
          cases.add(new Object[] {one, photo(random, 11, 37, channels)});
        }
      }
    }
    return cases.stream();
  }

  private static KernelFilter own(String text) throws Unusable {
    return Own.of(text).filter("own");
  }

  private static Raster photo(Random random, int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }

  private static double expected(KernelFilter filter, Raster photo, int y, int x, int c) {
    double squares = 0;
    double sum = 0;
    for (Tensor kernel : filter.kernels()) {
      sum = sum(filter, kernel, photo, y * filter.stride(), x * filter.stride(), c);
      squares += sum * sum;
    }
    double value = filter.response().equals(Response.MAGNITUDE) ? Math.sqrt(squares) : sum;
    return Math.clamp(value, 0, 255);
  }

  private static double sum(KernelFilter filter, Tensor kernel, Raster photo, int y, int x, int c) {
    int rows = kernel.shape().dim(0);
    int columns = kernel.shape().dim(1);
    double sum = 0;
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < columns; b++) {
        int sourceY =
            folded(filter, y + (a - rows / 2) * filter.sliding().dilation(), photo.height());
        int sourceX =
            folded(filter, x + (b - columns / 2) * filter.sliding().dilation(), photo.width());
        if (sourceY >= 0 && sourceX >= 0) {
          sum += (double) kernel.get(a * columns + b) * photo.get(sourceY, sourceX, c);
        }
      }
    }
    return sum;
  }

  /// Step by step back inside: written apart from the program's own rule.
  private static int folded(KernelFilter filter, int i, int n) {
    int at = i;
    while (at < 0 || at >= n) {
      at =
          switch (filter.sliding().border()) {
            case ZEROS -> {
              yield Integer.MIN_VALUE / 2 + n;
            }
            case REPLICATE -> at < 0 ? 0 : n - 1;
            case CIRCULAR -> at < 0 ? at + n : at - n;
            case REFLECT -> n == 1 ? 0 : at < 0 ? -at : 2 * (n - 1) - at;
          };
      if (filter.sliding().border() == Border.ZEROS) {
        return -1;
      }
    }
    return at;
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void theAverageOfWhiteIsWhiteUnlessZerosSurroundIt(Border border) throws Unusable {
    byte[] white = new byte[25];
    java.util.Arrays.fill(white, (byte) 255);
    Filter average = Recipe.of("average").with(border).filter();
    Raster result = average.apply(ENGINE, Raster.sharing(5, 5, 1, white), Watch.NONE);
    boolean dark = border == Border.ZEROS;
    assertEquals(255, result.get(2, 2, 0));
    assertEquals(dark ? 170 : 255, result.get(0, 2, 0));
    assertEquals(dark ? 113 : 255, result.get(0, 0, 0));
  }

  @Test
  void aStrideOfZeroIsRefusedWithTheNumber() throws Unusable {
    Filter filter = Recipe.of("average").with(Sliding.USUAL.withStride(0)).filter();
    Raster photo = Raster.sharing(1, 1, 1, new byte[1]);
    Refused refused = assertInstanceOf(Refused.class, filter.on(photo.shape()));
    assertTrue(refused.sentence().startsWith("stride 0 must be at least 1"), refused.sentence());
    assertThrows(IllegalArgumentException.class, () -> filter.problem(photo));
  }

  @Test
  void kernelsOfDifferentShapesAreNoFilter() throws Unusable {
    List<Tensor> kernels = List.of(KernelText.parse("1"), KernelText.parse("1 1"));
    assertThrows(
        IllegalArgumentException.class, () -> KernelFilter.of("two", kernels, Response.MAGNITUDE));
  }
}
