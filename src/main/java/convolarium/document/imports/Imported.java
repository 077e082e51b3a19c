package convolarium.document.imports;

import convolarium.network.Model;
import java.util.List;

/// A model from elsewhere.
///
/// @param notes what was assumed, left out or read as something near to it: sentences without a
///   full stop, none when the model is just what its source says
public record Imported(Model model, List<String> notes) {
  public Imported {
    notes = List.copyOf(notes);
  }
}
