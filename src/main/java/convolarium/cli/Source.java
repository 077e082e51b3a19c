package convolarium.cli;

import convolarium.document.Documents;
import convolarium.document.Notation;
import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.document.imports.Imported;
import convolarium.document.imports.Imports;
import convolarium.file.FileFault;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where a model comes from: what the commands call `MODEL`.
///
/// @param name a document's path, `-` for standard input, `preset:NAME`, or the one-line notation
record Source(String name, Console console) {
  private static final String PRESET = "preset:";

  /// What the help says of it.
  static final String[] HELP = {
    "a model document (*.convo.json), - for standard input, preset:NAME (see `convolarium"
        + " presets`), one line such as \"3x32x32 > conv 8 k3 s2 p1 > relu\", an ONNX file"
        + " (*.onnx), or a listing of PyTorch or Keras (*.py)"
  };

  /// The model.
  ///
  /// @param input its input's shape where the user gives one
  /// @throws Failure when there is no such model, or it is malformed
  Model model(Optional<Shape> input) {
    return imported(input).model();
  }

  /// The model and, when it comes from elsewhere, what was assumed of it.
  Imported imported(Optional<Shape> input) {
    return judged(
        () -> {
          if (name.equals("-") || !name.startsWith(PRESET) && !Notation.matches(name)) {
            return file(input);
          }
          Model model = name.startsWith(PRESET) ? preset().model() : Notation.parse(name);
          return new Imported(input.map(model::on).orElse(model), List.of());
        });
  }

  /// Says on standard error what was assumed, a line each.
  void mutter(List<String> notes) {
    notes.forEach(note -> console.mutter(Complaint.line(Failure.wrong(name, "note: " + note))));
  }

  /// Runs work on the model and puts its name before what the work finds wrong with it.
  <T> T judged(Supplier<T> work) {
    try {
      return work.get();
    } catch (Misfit fault) {
      throw Failure.wrong(title() + ": " + fault.path(), fault.what());
    }
  }

  private String title() {
    return name.equals("-") ? "standard input" : name;
  }

  private Imported file(Optional<Shape> input) {
    try {
      if (Imports.takes(name)) {
        return Imports.read(console.path(name), input);
      }
      Model model =
          name.equals("-")
              ? Documents.read(console.in(), console.folder(), input)
              : Documents.read(console.path(name), input);
      return new Imported(model, List.of());
    } catch (IOException fault) {
      String hint = Presets.byName(name).isPresent() ? "; there is a preset: " + PRESET + name : "";
      throw Failure.wrong(title(), FileFault.phrase(fault) + hint);
    }
  }

  private Preset preset() {
    String wanted = name.substring(PRESET.length());
    return Presets.byName(wanted)
        .orElseThrow(() -> Failure.wrong(name, "no such preset; `convolarium presets` lists them"));
  }
}
