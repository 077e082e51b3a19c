package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sharpen   | 0 -1 0; -1 5 -1; 0 -1 0
          laplacian | 0 1 0; 1 -4 1; 0 1 0
          sobel-x   | -1 0 1; -2 0 2; -1 0 1
          sobel-y   | -1 -2 -1; 0 0 0; 1 2 1
          emboss    | -2 -1 0; -1 1 1; 0 1 2
          identity  | 0 0 0; 0 1 0; 0 0 0
          """)
  void theUsualSizeIsTheTextbooksKernel(String name, String kernel) {
    assertEquals(kernel, KernelText.print(kernel(name)));
  }

  @Test
  void theAverageIsOneNinth() throws Unusable {
    Tensor ninths = KernelText.parse("1 1 1; 1 1 1; 1 1 1 / 9");
    Tensor average = kernel("average");
    assertEquals(KernelText.print(ninths), KernelText.print(average));
  }

  @ParameterizedTest
  @CsvSource({"0.2, 3", "0.5, 3", "1, 7", "1.5, 9", "1.51, 11", "20, 121", "42.5, 255"})
  void aGaussianReachesThreeSigmaOnBothSides(double sigma, int size) throws Unusable {
    Filter filter = builtin("gaussian").make(Settings.NONE.with(Parameter.SIGMA, sigma));
    assertEquals(List.of(size, size), kernels(filter).getFirst().shape().from(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 63, 255})
  void aGaussianSumsToOneAndFallsOffBySigma(int size) throws Unusable {
    double sigma = 2;
    Tensor g = kernel("gaussian", size, sigma);
    double sum = IntStream.range(0, size * size).mapToDouble(g::get).sum();
    // each weight carries half a float's rounding at most, relative to itself
    assertEquals(1, sum, 0x1p-24 * 2);
    if (size > 1) {
      int middle = size * size / 2;
      assertEquals(Math.exp(-1 / (2 * sigma * sigma)), g.get(middle + 1) / g.get(middle), 1e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 7, 21, 63})
  void aSlopeIsAnsweredAlikeAtEverySize(int size) throws Unusable {
    assertEquals(8, onRamp(kernel("sobel-x", size, 1), 1, 0), 1e-4);
    assertEquals(0, onRamp(kernel("sobel-x", size, 1), 0, 1), 1e-4);
    assertEquals(8, onRamp(kernel("sobel-y", size, 1), 0, 1), 1e-4);
    assertEquals(0, onRamp(kernel("laplacian", size, 1), 1, 1), 1e-4);
    assertEquals(6, onRamp(kernel("emboss", size, 1), 1, 0), 1e-4);
    assertEquals(0, onRamp(kernel("sharpen", size, 1), 1, 0), 1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 7, 21, 63})
  void aFlatPictureStaysOrVanishes(int size) throws Unusable {
    assertEquals(1, sum(kernel("sharpen", size, 1)), 1e-5);
    assertEquals(1, sum(kernel("emboss", size, 1)), 1e-4);
    assertEquals(1, sum(kernel("identity", size, 1)), 0);
    assertEquals(1, sum(kernel("average", size, 1)), 1e-5);
    assertEquals(0, sum(kernel("laplacian", size, 1)), 1e-6);
    assertEquals(0, sum(kernel("sobel-x", size, 1)), 1e-6);
  }

  @Test
  void theFiveByFiveSobelIsOpenCvsDividedBySixteen() throws Unusable {
    assertEquals(
        KernelText.print(
            KernelText.parse(
                """
                -1  -2 0  2 1
                -4  -8 0  8 4
                -6 -12 0 12 6
                -4  -8 0  8 4
                -1  -2 0  2 1 / 16
                """)),
        KernelText.print(kernel("sobel-x", 5, 1)));
  }

  @Test
  void anEvenIdentityHasItsWeightAtTheAnchor() throws Unusable {
    assertEquals("0 0 0 0; 0 0 0 0; 0 0 1 0; 0 0 0 0", KernelText.print(kernel("identity", 4, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          average   | 0   | 1  | size  | average takes a size from 1 to 255, not 0: 1 would fit
          gaussian  | 4   | 1  | size  | gaussian takes an odd size from 1 to 255, not 4: 3 or 5 would fit
          sobel     | 1   | 1  | size  | sobel takes an odd size from 3 to 255, not 1: 3 would fit
          emboss    | 900 | 1  | size  | emboss takes an odd size from 3 to 255, not 900: 255 would fit
          gaussian  | 3   | 0  | sigma | a sigma must be a positive number, not 0
          gaussian  | 3   | -1 | sigma | a sigma must be a positive number, not -1
          gaussian  |     | 43 | sigma | sigma 43 needs a kernel larger than 255; up to 42.5 would fit, or a size of your own
          """)
  void whatCannotBeIsAnsweredWithWhatWouldFit(
      String name, Integer size, double sigma, String part, String what) {
    Settings narrow = Settings.NONE.with(Parameter.SIGMA, sigma);
    Settings asked = size == null ? narrow : narrow.with(Parameter.SIZE, size);
    Unusable unusable = assertThrows(Unusable.class, () -> builtin(name).make(asked));
    assertEquals(part, unusable.part());
    assertEquals(what, unusable.what());
  }

  @Test
  void everySizeThatIsTakenCanBeMade() throws Unusable {
    for (Builtin builtin : Filters.all()) {
      for (int size : new int[] {1, 2, 3, 4, 5, 254, 255}) {
        if (builtin.dial(Parameter.SIZE).stream().anyMatch(dial -> dial.takes(size))) {
          for (Tensor kernel : kernels(builtin.make(settings(size, 1e-300)))) {
            for (int i = 0; i < size * size; i++) {
              assertTrue(Float.isFinite(kernel.get(i)), builtin.name() + " " + size);
            }
          }
        }
      }
    }
  }

  @Test
  void aNameIsMatchedExactly() {
    assertTrue(Filters.named("sobel-x").isPresent());
    assertFalse(Filters.named("Sobel-X").isPresent());
  }

  private static Builtin builtin(String name) {
    return Filters.named(name).orElseThrow();
  }

  private static Tensor kernel(String name, int size, double sigma) throws Unusable {
    return kernels(builtin(name).make(settings(size, sigma))).getFirst();
  }

  private static Tensor kernel(String name) {
    return kernels(builtin(name).make()).getFirst();
  }

  private static Settings settings(int size, double sigma) {
    return Settings.NONE.with(Parameter.SIZE, size).with(Parameter.SIGMA, sigma);
  }

  private static List<Tensor> kernels(Filter filter) {
    return switch (filter) {
      case KernelFilter kernel -> kernel.kernels();
      case OrderFilter _, Mixing _ -> List.of();
    };
  }

  private static double sum(Tensor kernel) {
    return IntStream.range(0, kernel.shape().elements()).mapToDouble(kernel::get).sum();
  }

  /// The response to the plane dx·x + dy·y around 0.
  private static double onRamp(Tensor kernel, int dx, int dy) {
    int k = kernel.shape().dim(0);
    return IntStream.range(0, k * k)
        .mapToDouble(i -> kernel.get(i) * (dx * (i % k - k / 2) + dy * (i / k - k / 2)))
        .sum();
  }
}
