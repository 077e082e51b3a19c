package convolarium.cli;

import java.util.List;
import java.util.stream.Collectors;

/// The verbs there are.
record Verbs(Tour tour) {
  static final List<String> NAMES =
      List.of("compute", "describe", "animate", "filter", "presets", "kernels", "tour");

  /// @throws Failure when there is no such verb
  Verb named(String name) {
    return switch (name) {
      case "compute" -> new Compute();
      case "describe" -> new Describe();
      case "animate" -> new Animate();
      case "presets" -> new ListPresets();
      case "filter" -> new FilterPhotos();
      case "kernels" -> new ListKernels();
      case "tour" -> new TakeTour(tour);
      default ->
          throw Failure.wrong(
              name, "no such command or file; commands are " + String.join(", ", NAMES));
    };
  }

  /// What `convolarium --help` says.
  String help() {
    return """
    Usage: convolarium [FILE]           open the window, on FILE when given: a model or a photo
           convolarium COMMAND ...      work without a window

    Makes convolution arithmetic visible: %s

    Commands:
    %s
    Each tells more with --help, for instance convolarium filter --help.
    convolarium --version tells the version and whether the vector kernels are in use.

    Exit status: 0 done, 2 the request is wrong, 1 anything else.
    """
        .formatted(
            "what a kernel does to a grid, a photo, a network.",
            NAMES.stream()
                .map(name -> "  %-10s%s%n".formatted(name, named(name).manual().purpose()))
                .collect(Collectors.joining()));
  }
}
