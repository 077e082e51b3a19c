package convolarium.ui.arithmetic;

import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.KernelLibrary;
import convolarium.studio.Plane;
import convolarium.studio.Store;
import convolarium.tensor.Fill;
import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionGroup;

/// Numbers by a rule for the pinned plane, and kernels by name.
final class Fills {
  static final int MOST_SEED = 9999;

  /// What random whole numbers lie between: few enough to be added in the head.
  private static final int MOST_INPUT = 9;

  private static final int MOST_WEIGHT = 2;

  private final Store store;
  private final Target target;
  private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
  private final ActionGroup fill;
  private final ActionGroup kernel = new ActionGroup("Kernel");

  Fills(Bench bench, Target target) {
    store = bench.store();
    this.target = target;
    fill =
        new ActionGroup(
            "Fill",
            fill("Ramp", Fill.RAMP),
            Commands.of("Random", this::random),
            fill("Impulse", new Fill.Impulse(1)),
            fill("Checkerboard", new Fill.Checkerboard(1)),
            fill("Edge", new Fill.Edge(1)),
            fill("Zeros", Fill.ZEROS),
            fill("Ones", Fill.ONES));
    for (String name : names()) {
      kernel.getActions().add(Commands.of(name, () -> take(name)));
    }
    target.subscribe(this::tell);
  }

  private static List<String> names() {
    return IntStream.of(2, 1, 3)
        .mapToObj(KernelLibrary::names)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Action fill(String title, Fill fill) {
    return Commands.of(title, () -> fillBy(title, fill));
  }

  private void tell() {
    Document document = document();
    fill.setText("Fill " + target.plane().name(document));
    Optional<Plane> plane = target.kernel();
    kernel.setText(
        plane
            .map(p -> "Set " + (p.index().isEmpty() ? "every " : "") + p.name(document))
            .orElse("Set kernel"));
    kernel.setDisabled(plane.isEmpty());
    List<String> fitting = KernelLibrary.names(document.rank());
    kernel
        .getActions()
        .forEach(a -> a.setDisabled(plane.isEmpty() || !fitting.contains(a.getText())));
  }

  private Document document() {
    return store.studio().document();
  }

  private void fillBy(String title, Fill fill) {
    Plane plane = target.plane();
    store.edit(title + " in " + plane.name(document()), d -> plane.filled(d, fill));
    store.settle();
  }

  /// Fills with random whole numbers by the seed.
  void random() {
    Plane plane = target.plane();
    boolean input = plane.held() == Held.INPUT;
    Fill fill =
        new Fill.Whole(seed.get(), input ? 0 : -MOST_WEIGHT, input ? MOST_INPUT : MOST_WEIGHT);
    fillBy("Random " + seed.get(), fill);
  }

  /// Fills with random numbers by the next seed.
  void another() {
    seed.set(seed.get() % MOST_SEED + 1);
    random();
  }

  /// What makes the random numbers: from 0 to [#MOST_SEED].
  IntegerProperty seed() {
    return seed;
  }

  private void take(String name) {
    target
        .kernel()
        .ifPresent(
            plane -> {
              String label = "Kernel " + name;
              store.edit(label, document -> KernelLibrary.applied(document, plane, name));
              store.settle();
            });
  }

  ActionGroup fills() {
    return fill;
  }

  ActionGroup kernels() {
    return kernel;
  }

  List<Action> actions() {
    return List.of(fill, kernel);
  }
}
