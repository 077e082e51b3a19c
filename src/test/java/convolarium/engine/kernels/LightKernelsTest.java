package convolarium.engine.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.tensor.Light;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each twin's way from samples to light and back against the curve.
class LightKernelsTest {
  private final List<Kernels> twins = Twins.all();

  @Test
  void lightIsThatOfTheCurve() {
    for (Kernels kernels : twins) {
      byte[] samples = new byte[5 + 256];
      for (int i = 0; i < 256; i++) {
        samples[5 + i] = (byte) i;
      }
      float[] amounts = new float[7 + 256 + kernels.slack()];
      kernels.decode(samples, 5, amounts, 7, 256);
      for (int i = 0; i < 256; i++) {
        double step = Light.of(i + 0.5) - Light.of(i - 0.5);
        assertEquals(Light.of(i), amounts[7 + i], 0.004 * step, kernels.name() + " " + i);
      }
      byte[] coded = new byte[3 + 256];
      kernels.code(amounts, 7, false, 0, coded, 3, 256);
      for (int i = 0; i < 256; i++) {
        assertEquals(i, coded[3 + i] & 0xFF, kernels.name());
      }
    }
  }

  @Test
  void lightIsCodedAsTheCurveHasIt() {
    float[] offsets = {0, 3, -40};
    for (Kernels kernels : twins) {
      for (float offset : offsets) {
        for (boolean absolute : new boolean[] {false, true}) {
          int n = 40_003;
          float[] amounts = new float[n];
          byte[] coded = new byte[n];
          for (int j = 0; j < n; j++) {
            amounts[j] = -300 + j * 0.015f;
          }
          kernels.code(amounts, 0, absolute, offset, coded, 0, n);
          for (int j = 0; j < n; j++) {
            double amount = (absolute ? Math.abs(amounts[j]) : amounts[j]) + offset;
            double exact = Math.clamp(Light.coded(amount), 0, 255);
            assertEquals(exact, coded[j] & 0xFF, 0.54, kernels.name() + " " + amounts[j]);
          }
        }
      }
    }
  }
}
