package convolarium.studio;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.List;

/// A convolution's window read the other way round, each weight between the same two channels as
/// before.
final class Reversal {
  private Reversal() {}

  /// The document with a stage transposed; the document itself where that stage is no convolution.
  static Document transposed(Document document, int place) {
    if (!(document.stage(place) instanceof Weighted stage
        && stage.operation() instanceof Convolution(Window window, int out, int groups))) {
      return document;
    }
    Padding numbers = new Padding.Explicit(document.sides(place, window));
    Window plain = window.withBorder(Border.ZEROS).withPadding(numbers);
    List<Integer> none = Collections.nCopies(window.rank(), 0);
    return reversed(document, place, stage, new Transposed(plain, out, groups, none));
  }

  /// The document with a transposed stage read forwards; the document itself where it is none.
  static Document direct(Document document, int place) {
    return document.stage(place) instanceof Weighted stage
            && stage.operation() instanceof Transposed(Window window, int out, int groups, _)
        ? reversed(document, place, stage, new Convolution(window, out, groups))
        : document;
  }

  /// Groups that do not part the weights are refused; they will be corrected before the weights are
  /// seen again.
  private static Document reversed(Document document, int place, Weighted stage, Windowed other) {
    int groups = stage.groups();
    boolean parted = groups > 0 && stage.weight().shape().dim(0) % groups == 0;
    Tensor swapped = Made.swapped(stage.weight(), parted ? groups : 1);
    return document.with(
        document.replaced(place, new Weighted(stage.name(), other, swapped, stage.bias())));
  }
}
