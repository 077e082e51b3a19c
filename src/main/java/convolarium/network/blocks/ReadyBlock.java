package convolarium.network.blocks;

import convolarium.network.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A block that people put into a network as it is, or with other numbers.
///
/// @param group the title of the blocks that it stands among
/// @param name in lower case with underscores
/// @param title what people call it
/// @param sentence what it does, or changes
/// @param settings the numbers that may be chosen
public record ReadyBlock(
    String group, String name, String title, String sentence, List<Setting> settings, Maker maker) {
  public ReadyBlock {
    settings = List.copyOf(settings);
  }

  /// Makes the layers.
  @FunctionalInterface
  public interface Maker {
    /// @param in channels that come
    List<Layer> make(Pieces pieces, int in, Chosen chosen);
  }

  /// The numbers of all settings.
  public record Chosen(Map<String, List<Integer>> numbers) {
    public int get(String name) {
      return list(name).getFirst();
    }

    public List<Integer> list(String name) {
      return numbers.get(name);
    }
  }

  /// The layers with the usual numbers, without names.
  ///
  /// @param in channels that come, at least 1
  /// @param rank spatial axes, 1 to 3
  public List<Layer> layers(int in, int rank) {
    return layers(Pieces.unnamed(rank), in, Map.of());
  }

  /// The layers with some numbers chosen.
  ///
  /// @param chosen by the names of settings; the others are as usual
  /// @throws IllegalArgumentException when there is no such setting, or it does not admit a number
  public List<Layer> layers(Pieces pieces, int in, Map<String, List<Integer>> chosen) {
    Map<String, List<Integer>> numbers = new HashMap<>();
    settings.forEach(setting -> numbers.put(setting.name(), setting.usual().apply(in)));
    chosen.forEach(
        (name, given) -> {
          if (settings.stream().noneMatch(s -> s.name().equals(name) && s.admits(given))) {
            throw new IllegalArgumentException(this.name + " with " + name + " = " + given);
          }
          numbers.put(name, given);
        });
    return maker.make(pieces, in, new Chosen(numbers));
  }

  /// The numbers that a block may have been made with, by the names of settings: whether it was is
  /// seen by making it again.
  ///
  /// @param in channels that come, at least 1
  /// @return nothing where a setting would not admit what is found
  public Optional<Map<String, List<Integer>>> read(Layer block, int in) {
    Convs convs = Convs.of(block, in);
    Map<String, List<Integer>> numbers = new HashMap<>();
    settings.forEach(setting -> numbers.put(setting.name(), setting.reading().read(convs)));
    boolean admitted = settings.stream().allMatch(s -> s.admits(numbers.get(s.name())));
    return admitted ? Optional.of(numbers) : Optional.empty();
  }
}
