package convolarium.document;

import convolarium.network.Model;
import java.util.function.Supplier;

/// A model that comes with the program.
///
/// @param group the title of the presets that it stands among
/// @param name in lower case with underscores: what commands call it
/// @param title what people call it
/// @param look two sentences: what there is to see
public record Preset(String group, String name, String title, String look, Supplier<Model> source) {
  /// The model, made anew, with this title.
  public Model model() {
    Model made = source.get();
    return new Model(title, made.input(), made.layers());
  }
}
