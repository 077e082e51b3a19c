package convolarium.document.imports;

import convolarium.document.code.Code;
import convolarium.document.code.Listed;
import convolarium.network.Analysis;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Networks as the frameworks write them: listings of PyTorch and Keras.
public final class Listings {
  private Listings() {}

  /// Whether a text may be a listing: it calls something.
  public static boolean matches(String text) {
    return Code.matches(text);
  }

  /// Reads a listing. Its weights are made up; the sizes of its input are looked for where it does
  /// not say them.
  ///
  /// @throws Misfit with `line 2, column 5`, counted from 1, for a path
  public static Imported read(String text) {
    return read(text, Optional.empty());
  }

  /// As [#read(String)], on an input of that shape.
  public static Imported read(String text, Optional<Shape> input) {
    Listed listed = Code.listing(text);
    return Sizes.first(
        input.map(shape -> shape.from(0)).orElseGet(() -> dims(listed)),
        shape -> on(listed, shape));
  }

  private static List<Integer> dims(Listed listed) {
    List<Integer> dims = new ArrayList<>(List.of(1, listed.channels().orElse(Told.OPEN)));
    dims.addAll(
        listed
            .size()
            .filter(size -> size.size() == listed.rank())
            .orElse(Collections.nCopies(listed.rank(), Told.OPEN)));
    return dims;
  }

  private static Imported on(Listed listed, Shape shape) {
    Numbers numbers = new Numbers.Made(shape, new Fill.Uniform(1, 1));
    Model model = new Model("", numbers, listed.layers());
    try {
      listed.check(Analysis.of(model));
    } catch (Misfit misfit) {
      throw listed.placed(misfit);
    }
    return new Imported(model, listed.notes());
  }
}
