package convolarium.document;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers as other programs paste them; what is written here [Matrices] reads.
public final class MatrixText {
  private MatrixText() {}

  /// Cells of a spreadsheet: parted by tabs, a line for a row, a blank line between planes.
  public static String cells(Tensor matrix) {
    int columns = matrix.shape().dim(matrix.shape().rank() - 1);
    int rows = matrix.shape().rank() < 2 ? 1 : matrix.shape().dim(matrix.shape().rank() - 2);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < matrix.shape().elements(); i++) {
      boolean plane = i % (rows * columns) == 0;
      text.append(i == 0 ? "" : plane ? "\n\n" : i % columns == 0 ? "\n" : "\t");
      text.append(Decimal.plain(matrix.get(i)));
    }
    return text.toString();
  }

  /// `np.array([[1, 2], [3, 4]], dtype=np.float32)`, a row in each line.
  public static String numpy(Tensor matrix) {
    return "np.array(" + nested(matrix, 0, 0) + ", dtype=np.float32)";
  }

  private static String nested(Tensor matrix, int dimension, int first) {
    Shape shape = matrix.shape();
    if (dimension == shape.rank()) {
      return Decimal.plain(matrix.get(first));
    }
    int stride = elements(shape, dimension + 1);
    String parting =
        dimension == shape.rank() - 1
            ? ", "
            : ",\n" + " ".repeat("np.array(".length() + dimension + 1);
    return IntStream.range(0, shape.dim(dimension))
        .mapToObj(i -> nested(matrix, dimension + 1, first + i * stride))
        .collect(Collectors.joining(parting, "[", "]"));
  }

  private static int elements(Shape shape, int from) {
    return shape.from(from).stream().reduce(1, (a, b) -> a * b);
  }
}
