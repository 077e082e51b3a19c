package convolarium.cli;

import convolarium.document.Preset;
import convolarium.document.Presets;

/// `presets`: the built-in models, a line each.
final class ListPresets implements Verb {
  @Override
  public Manual manual() {
    return Manual.of("presets", "Lists the built-in models, a line each.")
        .examples("convolarium describe preset:alexnet");
  }

  @Override
  public int run(Request request, Console console) {
    console.print(Listing.of(Presets.all(), Preset::name, Preset::title));
    return 0;
  }
}
