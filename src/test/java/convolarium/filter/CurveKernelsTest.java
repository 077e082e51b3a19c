package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.tensor.Tensor;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveKernelsTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.4, 3, 10, 25})
  void neitherFlatNorSlopingGroundIsAnswered(double sigma) {
    for (Tensor kernel :
        new Tensor[] {
          CurveKernels.ofGaussian(sigma),
          CurveKernels.ofGaussians(sigma),
          CurveKernels.line(Math.min(sigma, 10), 33)
        }) {
      assertEquals(0, on(kernel, (_, _) -> 1), 1e-6);
      assertEquals(0, on(kernel, (x, y) -> 3 * x - 2 * y), 1e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.4, 3, 10})
  void theLaplacianOfAGaussianMeasuresCurvatureTimesSigmaSquared(double sigma) {
    Tensor log = CurveKernels.ofGaussian(sigma);
    // ∇²x² = 2; four sigma leave out at most 1 % of the second moment
    assertEquals(2 * sigma * sigma, on(log, (x, _) -> x * x), 0.02 * sigma * sigma);
    assertEquals(2 * sigma * sigma, on(log, (_, y) -> y * y), 0.02 * sigma * sigma);
    assertEquals(0, on(log, (x, y) -> x * y), 1e-3);
  }

  @Test
  void theLaplacianOfAGaussianChangesItsSignAtRootTwoSigma() {
    Tensor log = CurveKernels.ofGaussian(10);
    int k = log.shape().dim(0);
    int middle = k / 2 * k + k / 2;
    assertTrue(log.get(middle) < 0);
    assertTrue(log.get(middle + 14) < 0 && log.get(middle + 15) > 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 5})
  void theDifferenceOfGaussiansIsCloseToTheLaplacianUpsideDown(double sigma) {
    Tensor dog = CurveKernels.ofGaussians(sigma);
    // Marr and Hildreth: of the sigma between both, √(1.6² − 1) / √(2 ln 1.6) = 1.288 of the narrow
    Tensor log = CurveKernels.ofGaussian(1.288 * sigma);
    assertTrue(likeness(dog, log) < -0.98, () -> "likeness " + likeness(dog, log));
  }

  @Test
  void aLineIsSeenAlongItsAngleAndNotAcross() {
    for (double angle : new double[] {0, 30, 45, 90, 150}) {
      Tensor line = CurveKernels.line(1, angle);
      assertTrue(on(line, bar(angle)) > 0.5, () -> "along " + angle);
      assertEquals(0, on(line, bar(angle + 90)), 0.25, () -> "across " + angle);
    }
  }

  @Test
  void aBrightAndADarkSideOfALineWeighTheSame() {
    Tensor line = CurveKernels.line(2, 20);
    double above =
        IntStream.range(0, line.shape().elements()).mapToDouble(line::get).filter(w -> w > 0).sum();
    assertEquals(1, above, 1e-6);
  }

  /// A bright bar two pixels thick with soft sides.
  private static DoubleBinaryOperator bar(double angle) {
    double cosine = Math.cos(Math.toRadians(angle));
    double sine = Math.sin(Math.toRadians(angle));
    return (x, y) -> Math.clamp(1.5 - Math.abs(x * sine + y * cosine), 0, 1);
  }

  /// The response at the middle of a picture given by coordinates to the right and downwards.
  private static double on(Tensor kernel, DoubleBinaryOperator picture) {
    int k = kernel.shape().dim(0);
    return IntStream.range(0, k * k)
        .mapToDouble(i -> kernel.get(i) * picture.applyAsDouble(i % k - k / 2, i / k - k / 2))
        .sum();
  }

  /// The cosine of the angle between two kernels about one middle.
  private static double likeness(Tensor a, Tensor b) {
    int reach = Math.min(a.shape().dim(0), b.shape().dim(0)) / 2;
    double both = 0;
    double first = 0;
    double second = 0;
    for (int y = -reach; y <= reach; y++) {
      for (int x = -reach; x <= reach; x++) {
        double u = at(a, y, x);
        double v = at(b, y, x);
        both += u * v;
        first += u * u;
        second += v * v;
      }
    }
    return both / Math.sqrt(first * second);
  }

  private static double at(Tensor kernel, int y, int x) {
    int k = kernel.shape().dim(0);
    return kernel.get((y + k / 2) * k + x + k / 2);
  }
}
