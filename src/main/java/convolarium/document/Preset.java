package convolarium.document;

import convolarium.network.Model;
import java.util.function.Supplier;

/// A model that comes with the program.
///
/// @param name in lower case with underscores: what commands call it
/// @param title what people call it
/// @param look one or two sentences: what there is to see
public record Preset(String name, String title, String look, Supplier<Model> source) {
  /// The model, made anew, with this title.
  public Model model() {
    Model made = source.get();
    return new Model(title, made.input(), made.layers());
  }
}
