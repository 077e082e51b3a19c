package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatAreasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1    | 10 | the weights add up to 1: flat areas keep their brightness
          0      | 9  | the weights add up to 0: flat areas vanish, only changes are left
          1      | 9  | the weights add up to 9: flat areas come out ×9, brighter
          0.125  | 4  | the weights add up to 0.5: flat areas come out ×0.5, darker
          -1     | 2  | the weights add up to −2: flat areas come out negative
          """)
  void theSumSaysWhatBecomesOfFlatAreas(float weight, int count, String told) {
    assertEquals(told, FlatAreas.of(Tensor.generate(Shape.of(1, count), _ -> weight)));
  }
}
