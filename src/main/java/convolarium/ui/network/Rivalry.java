package convolarium.ui.network;

import convolarium.network.Analysis;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.studio.Blueprint;
import convolarium.studio.Pairing;
import convolarium.studio.Versus;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The second network, which the present one is compared with. It is not undone by itself; but when
/// undo brings back a network that was there before the two changed places, its opponent of that
/// time comes back too.
final class Rivalry {
  private final Workshop workshop;
  private final ReadOnlyObjectWrapper<Optional<Analysis>> second =
      new ReadOnlyObjectWrapper<>(this, "second", Optional.empty());
  private final Map<Model, Model> opponents = new IdentityHashMap<>();

  Rivalry(Workshop workshop) {
    this.workshop = workshop;
    workshop
        .review()
        .subscribe(
            review -> Optional.ofNullable(opponents.get(review.model())).ifPresent(this::put));
  }

  /// The second network; empty until one is chosen.
  ReadOnlyObjectProperty<Optional<Analysis>> second() {
    return second.getReadOnlyProperty();
  }

  /// Both, when there are two and the present one fits together.
  Optional<Versus> versus() {
    return second
        .get()
        .flatMap(two -> workshop.review().get().analysis().map(one -> new Versus(one, two)));
  }

  /// Compares with another network.
  ///
  /// @return whether it fits together
  boolean choose(Model model) {
    opponents.remove(present());
    return put(model);
  }

  /// @return whether it fits together
  private boolean put(Model model) {
    Optional<Analysis> analysis = Review.of(model).analysis();
    if (analysis.isPresent()) {
      second.set(analysis);
    }
    return analysis.isPresent();
  }

  /// Compares what is to come with the network as it is now.
  ///
  /// @return whether it fits together
  boolean keep() {
    return choose(present());
  }

  /// The second network becomes the present one, and the other way.
  void swap() {
    second.get().map(Analysis::model).ifPresent(two -> both("Swap", two, present()));
  }

  /// Compares two networks worth comparing.
  void take(Pairing pairing) {
    both(pairing.title(), pairing.first().model(), pairing.second().model());
  }

  private void both(String label, Model one, Model two) {
    second.get().ifPresent(before -> opponents.put(present(), before.model()));
    opponents.put(one, two);
    workshop.edit(label, _ -> Blueprint.of(one));
    put(two);
  }

  private Model present() {
    return workshop.history().get().present().model();
  }
}
