package convolarium.network;

import java.util.ArrayList;
import java.util.List;

/// Where a layer stands in a model: its number in the list, and for each block on the way down
/// which path of the block and the number there.
///
/// @param steps one number, or three, five, …: place, path, place, path, place; each from 0. The
///   paths of a [Layer.Residual] are its body, 0, and its shortcut, 1; those of a [Layer.Concat]
///   its branches.
public record Address(List<Integer> steps) {
  public Address {
    steps = List.copyOf(steps);
    if (steps.size() % 2 == 0 || steps.stream().anyMatch(step -> step < 0)) {
      throw new IllegalArgumentException("no place of a layer: " + steps);
    }
  }

  /// A layer of the model itself.
  public static Address of(int place) {
    return new Address(List.of(place));
  }

  /// The number in the innermost list.
  public int place() {
    return steps.getLast();
  }

  /// Another place in the same list.
  public Address at(int place) {
    List<Integer> changed = new ArrayList<>(steps);
    changed.set(changed.size() - 1, place);
    return new Address(changed);
  }

  /// A place inside, where this is a block.
  public Address into(int path, int place) {
    List<Integer> longer = new ArrayList<>(steps);
    longer.add(path);
    longer.add(place);
    return new Address(longer);
  }

  /// Whether this is a place of the model itself.
  public boolean top() {
    return steps.size() == 1;
  }

  /// The block that this is a place of.
  ///
  /// @throws IllegalStateException when it is a place of the model itself
  public Address block() {
    if (top()) {
      throw new IllegalStateException("in no block: " + steps);
    }
    return new Address(steps.subList(0, steps.size() - 2));
  }

  /// Whether another is this, or is inside of it.
  public boolean holds(Address other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }
}
