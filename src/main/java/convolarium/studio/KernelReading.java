package convolarium.studio;

import convolarium.document.Matrices;
import convolarium.filter.KernelDraft;
import convolarium.filter.KernelText;
import convolarium.filter.Unusable;
import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.stream.Collectors;

/// Reads kernels as other programs write them.
public final class KernelReading {
  private KernelReading() {}

  /// The kernel of a text: the program's own notation with its divisor, a text kernel of ImageJ, or
  /// any matrix that [Matrices] reads. Lines that begin with `#` are passed over.
  ///
  /// @throws Unsuited saying where the text cannot be read, or what would fit
  public static KernelDraft of(String text) throws Unsuited {
    String plain =
        text.lines()
            .filter(line -> !line.stripLeading().startsWith("#"))
            .collect(Collectors.joining("\n"));
    try {
      return KernelText.draft(plain);
    } catch (Unusable notOurs) {
      return matrix(plain, notOurs);
    }
  }

  private static KernelDraft matrix(String text, Unusable notOurs) throws Unsuited {
    if (text.isBlank()) {
      throw new Unsuited(notOurs.what());
    }
    try {
      Tensor matrix = Matrices.parse(text);
      Shape shape = matrix.shape();
      if (shape.rank() > 2) {
        throw new Unsuited(
            "a kernel has rows and columns, the matrix is " + shape + " with planes of such");
      }
      int rows = shape.rank() == 1 ? 1 : shape.dim(0);
      int columns = shape.dim(shape.rank() - 1);
      if (Math.max(rows, columns) > KernelText.MOST) {
        throw new Unsuited(
            "%d×%d numbers are too many: at most %d×%d"
                .formatted(rows, columns, KernelText.MOST, KernelText.MOST));
      }
      return KernelDraft.of(matrix.reshaped(Shape.of(rows, columns)));
    } catch (Misfit misfit) {
      throw new Unsuited(misfit.path() + ": " + misfit.what());
    }
  }
}
