package convolarium.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LightTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "10, 0.774", "128, 55.04", "188, 128.24", "255, 255"})
  void aSampleShinesLessThanItsNumber(int sample, double light) {
    assertEquals(light, Light.of(sample), 0.01);
  }

  @Test
  void codingUndoesDecoding() {
    for (int sample = 0; sample <= 255; sample++) {
      assertEquals(sample, Light.coded(Light.of(sample)), 0.01);
    }
    assertEquals(-12.92, Light.coded(-1), 1e-9);
  }
}
