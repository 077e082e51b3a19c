package convolarium.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void offsetsAndIndicesAreRowMajorInverses() {
    Shape shape = Shape.of(2, 3, 4);
    assertEquals(23, shape.offset(List.of(1, 2, 3)));
    for (int i = 0; i < shape.elements(); i++) {
      assertEquals(i, shape.offset(shape.index(i)));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> shape.offset(List.of(0, 3, 0)));
  }

  @Test
  void shapesHaveValueEqualityAndTensorsIdentity() {
    assertEquals(Shape.of(1, 2), Shape.of(List.of(1, 2)));
    Tensor tensor = Tensor.of(Shape.of(1), 5);
    assertNotEquals(tensor, Tensor.of(Shape.of(1), 5));
    assertEquals("1×2", Shape.of(1, 2).toString());
  }

  @Test
  void shapesOfTooManyElementsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Shape.of(1 << 16, 1 << 15));
    assertThrows(IllegalArgumentException.class, () -> Shape.of(3, 0));
    assertEquals(Long.MAX_VALUE, Shape.elements(1 << 30, 1 << 30, 1 << 30));
  }

  @Test
  void aTensorIsNotChangedThroughTheArrayItWasMadeFrom() {
    float[] values = {1, 2};
    Tensor tensor = Tensor.of(Shape.of(2), values);
    values[0] = 9;
    assertEquals(1, tensor.get(0));
    assertEquals(7, tensor.with(1, 7).get(1));
    assertEquals(2, tensor.get(1));
  }

  @Test
  void randomNumbersDependOnSeedAndPositionAlone() {
    Tensor first = new Fill.Uniform(7, 1).fill(Shape.of(1000));
    Tensor second = new Fill.Uniform(7, 0.5f).fill(Shape.of(2000));
    float sum = 0;
    for (int i = 0; i < 1000; i++) {
      assertTrue(first.get(i) >= -1 && first.get(i) < 1);
      assertEquals(first.get(i) / 2, second.get(i));
      sum += first.get(i);
    }
    assertEquals(0, sum / 1000, 0.06, "three standard errors of a uniform mean");
    assertNotEquals(first.get(0), new Fill.Uniform(8, 1).fill(Shape.of(1)).get(0));
  }

  @Test
  void aRasterReadsAsAFeatureMap() {
    Raster raster = Raster.sharing(1, 2, 4, new byte[] {1, 2, 3, 4, 5, 6, 7, (byte) 255});
    assertEquals(Shape.of(1, 3, 1, 2), raster.shape());
    assertEquals(2, raster.value(raster.shape().offset(List.of(0, 1, 0, 0))));
    assertEquals(7, raster.value(raster.shape().offset(List.of(0, 2, 0, 1))));
    assertEquals(255, raster.get(0, 1, 3));
  }
}
