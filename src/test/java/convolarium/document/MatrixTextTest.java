package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

final class MatrixTextTest {
  @Test
  void cellsArePartedByTabs() {
    assertEquals("0\t1\n2\t3", MatrixText.cells(Fill.RAMP.fill(Shape.of(2, 2))));
    assertEquals("0\t1\n2\t3\n\n4\t5\n6\t7", MatrixText.cells(Fill.RAMP.fill(Shape.of(2, 2, 2))));
    assertEquals("0\t1\t2", MatrixText.cells(Fill.RAMP.fill(Shape.of(3))));
  }

  @Test
  void numpyHasARowInEachLine() {
    assertEquals(
        "np.array([[0, 1],\n          [2, 3]], dtype=np.float32)",
        MatrixText.numpy(Fill.RAMP.fill(Shape.of(2, 2))));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Tensor numbers = new Fill.Uniform(1, 1e-6f).fill(Shape.of(2, 3, 2));
    for (Tensor read :
        new Tensor[] {
          Matrices.parse(MatrixText.cells(numbers)), Matrices.parse(MatrixText.numpy(numbers))
        }) {
      assertEquals(numbers.shape(), read.shape());
      for (int i = 0; i < numbers.shape().elements(); i++) {
        assertEquals(numbers.get(i), read.get(i));
      }
    }
  }
}
