package convolarium.document;

import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.function.Supplier;

/// Makes the presets of one group.
///
/// @param group its title
record Series(String group) {
  /// One on digits that fit into a cell.
  ///
  /// @param weights the guide's kernel where none are given
  Preset digits(String name, String title, String look, String line, float... weights) {
    return of(name, title, look, () -> SmallModels.digits(line, weights));
  }

  /// One with these numbers.
  Preset of(String name, String title, String look, Tensor input, String line, float... weights) {
    return of(name, title, look, () -> SmallModels.on(input, line, weights));
  }

  /// One of which only the counts are of interest: its numbers are made up when they are needed.
  Preset counted(String name, String title, String look, String line) {
    return of(
        name,
        title,
        look,
        () -> {
          Model parsed = Notation.parse(line);
          Shape shape = parsed.input().shape();
          return new Model("", new Numbers.Made(shape, new Fill.Uniform(1, 1)), parsed.layers());
        });
  }

  Preset of(String name, String title, String look, Supplier<Model> source) {
    return new Preset(group, name, title, look, source);
  }
}
