package convolarium.arithmetic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The index of a number in a tensor: `(n, c, y, x)` in a feature map, `(out, in, ky, kx)` in the
/// weights. A cell of the padding has spatial coordinates outside its tensor.
public record Cell(List<Integer> index) {
  public Cell {
    index = List.copyOf(index);
  }

  public static Cell of(int... index) {
    return new Cell(Arrays.stream(index).boxed().toList());
  }

  public int get(int dimension) {
    return index.get(dimension);
  }

  /// The second number: the channel of a feature map.
  public int channel() {
    return index.get(1);
  }

  /// What follows batch and channel.
  public List<Integer> position() {
    return index.subList(2, index.size());
  }

  /// `(0, 1, 2, 3)`.
  @Override
  public String toString() {
    return index.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
