package convolarium.studio;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Residual;
import convolarium.network.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A network that is being built, and which of its layers is being worked on.
///
/// @param selected a layer that there is, at any depth
public record Blueprint(Model model, Optional<Address> selected) {

  /// @throws IllegalArgumentException when there is no such layer
  public Blueprint {
    if (selected.isPresent() && find(model, selected.get()).isEmpty()) {
      throw new IllegalArgumentException("no layer at " + selected.get().steps());
    }
  }

  /// A model with nothing selected.
  public static Blueprint of(Model model) {
    return new Blueprint(model, Optional.empty());
  }

  /// The layer at an address, if there is one.
  public Optional<Layer> at(Address address) {
    return find(model, address);
  }

  /// The layer that is being worked on.
  public Optional<Layer> layer() {
    return selected.flatMap(this::at);
  }

  public Blueprint select(Optional<Address> address) {
    return new Blueprint(model, address);
  }

  /// With other layers, input or title, and what is selected kept where it still is a layer.
  public Blueprint with(Model changed) {
    return new Blueprint(changed, selected.filter(address -> find(changed, address).isPresent()));
  }

  /// With another layer in place of one.
  ///
  /// @throws IndexOutOfBoundsException when there is none
  public Blueprint with(Address address, Layer layer) {
    return with(changed(address, list -> list.set(address.place(), layer)));
  }

  /// With layers more in front of an address, which may be the end of its list; the first of them
  /// is selected. Names that are taken are left out.
  ///
  /// @throws IndexOutOfBoundsException when the list is shorter
  public Blueprint plus(Address address, List<Layer> layers) {
    List<Layer> added = new Names(model.layers()).without(layers);
    Model changed = changed(address, list -> list.addAll(address.place(), added));
    return new Blueprint(changed, layers.isEmpty() ? selected : Optional.of(address));
  }

  /// Without a layer; its successor, else its predecessor, else its block is selected.
  public Blueprint minus(Address address) {
    Model changed = changed(address, list -> list.remove(address.place()));
    Optional<Address> next =
        Optional.of(address)
            .filter(a -> find(changed, a).isPresent())
            .or(() -> Optional.of(address).filter(a -> a.place() > 0).map(a -> a.at(a.place() - 1)))
            .or(() -> Optional.of(address).filter(a -> !a.top()).map(Address::block));
    return new Blueprint(changed, next);
  }

  /// With a copy of a layer behind it; the copy is selected.
  public Blueprint doubled(Address address) {
    return plus(address.at(address.place() + 1), List.of(at(address).orElseThrow()));
  }

  /// With a layer in another place of any list, and selected there.
  ///
  /// @param to in front of which address, as they are before the move; not inside the layer itself
  public Blueprint moved(Address from, Address to) {
    if (from.holds(to)) {
      return this;
    }
    Layer layer = at(from).orElseThrow();
    Address after = shifted(to, from);
    Model without = changed(from, list -> list.remove(from.place()));
    Blueprint bare = of(without);
    return new Blueprint(
        bare.changed(after, list -> list.add(after.place(), layer)), Optional.of(after));
  }

  /// Where an address is once the layer at another has been taken away.
  private static Address shifted(Address address, Address gone) {
    int depth = gone.steps().size();
    List<Integer> steps = new ArrayList<>(address.steps());
    boolean same =
        steps.size() >= depth
            && steps.subList(0, depth - 1).equals(gone.steps().subList(0, depth - 1));
    if (same && steps.get(depth - 1) > gone.place()) {
      steps.set(depth - 1, steps.get(depth - 1) - 1);
    }
    return new Address(steps);
  }

  private Model changed(Address address, Consumer<List<Layer>> change) {
    return new Model(model.title(), model.input(), changed(model.layers(), address, 0, change));
  }

  private static List<Layer> changed(
      List<Layer> layers, Address address, int depth, Consumer<List<Layer>> change) {
    List<Layer> copy = new ArrayList<>(layers);
    int place = address.steps().get(depth);
    if (depth == address.steps().size() - 1) {
      change.accept(copy);
    } else {
      int path = address.steps().get(depth + 1);
      copy.set(
          place, inside(copy.get(place), path, list -> changed(list, address, depth + 2, change)));
    }
    return copy;
  }

  private static Layer inside(Layer block, int path, UnaryOperator<List<Layer>> change) {
    List<List<Layer>> paths = new ArrayList<>(block.paths());
    paths.set(path, change.apply(paths.get(path)));
    return switch (block) {
      case Residual(var name, var _, var _) -> new Residual(name, paths.get(0), paths.get(1));
      case Concat(var name, var _) -> new Concat(name, paths);
      default -> throw new IllegalArgumentException("no block: " + block);
    };
  }

  private static Optional<Layer> find(Model model, Address address) {
    List<Layer> list = model.layers();
    for (int i = 0; ; i += 2) {
      int place = address.steps().get(i);
      if (place >= list.size()) {
        return Optional.empty();
      }
      if (i == address.steps().size() - 1) {
        return Optional.of(list.get(place));
      }
      List<List<Layer>> paths = list.get(place).paths();
      int path = address.steps().get(i + 1);
      if (path >= paths.size()) {
        return Optional.empty();
      }
      list = paths.get(path);
    }
  }

  /// The names that are taken.
  private static final class Names {
    private final Map<String, Layer> taken = new HashMap<>();

    Names(List<Layer> layers) {
      layers.forEach(this::take);
    }

    private void take(Layer layer) {
      layer.name().ifPresent(name -> taken.put(name, layer));
      layer.paths().forEach(path -> path.forEach(this::take));
    }

    List<Layer> without(List<Layer> layers) {
      return layers.stream().map(this::without).toList();
    }

    private Layer without(Layer layer) {
      Optional<String> name = layer.name().filter(n -> taken.putIfAbsent(n, layer) == null);
      return switch (layer) {
        case Residual r -> new Residual(name, without(r.body()), without(r.shortcut()));
        case Concat c -> new Concat(name, c.branches().stream().map(this::without).toList());
        default -> layer.named(name);
      };
    }
  }
}
