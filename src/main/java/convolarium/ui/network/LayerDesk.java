package convolarium.ui.network;

import convolarium.arithmetic.Binding.Refused;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.network.Review;
import convolarium.studio.LayerDial;
import convolarium.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The selected layer, to be changed. To be asked only while one is selected.
record LayerDesk(Workshop workshop) {
  Address address() {
    return workshop.blueprint().getValue().selected().orElseThrow();
  }

  Layer layer() {
    return workshop.blueprint().getValue().layer().orElseThrow();
  }

  /// What it gets; where nobody knows, an input of as many axes.
  Shape input() {
    Shape known = workshop.review().get().inputs().get(address());
    int rank =
        Math.max(
            Arrays.stream(LayerDial.values())
                .filter(dial -> dial.perAxis() && dial.in(layer()))
                .mapToInt(dial -> dial.rank(layer()))
                .max()
                .orElse(0),
            known == null ? 0 : known.rank() - 2);
    if (known != null && known.rank() == rank + 2) {
      return known;
    }
    int[] ones = new int[rank + 2];
    Arrays.fill(ones, 1);
    return Shape.of(ones);
  }

  /// Why it does not fit, if its operation refuses its input.
  Optional<Refused> refused() {
    Review review = workshop.review().get();
    return review
        .fault()
        .filter(address()::equals)
        .flatMap(_ -> review.misfit())
        .flatMap(Misfit::refused);
  }

  void edit(String what, UnaryOperator<Layer> change) {
    Address at = address();
    workshop.edit(label(what), now -> now.with(at, change.apply(now.at(at).orElseThrow())));
  }

  /// As part of a gesture, all of which is undone at once.
  void edit(String what, Object gesture, UnaryOperator<Layer> change) {
    Address at = address();
    workshop.edit(
        label(what),
        List.of(at, gesture),
        now -> now.with(at, change.apply(now.at(at).orElseThrow())));
  }

  /// `Kernel 5 in conv1`.
  private String label(String what) {
    return layer().name().map(name -> what + " in " + name).orElse(what);
  }
}
