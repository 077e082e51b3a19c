package convolarium.cli;

import convolarium.document.Pipelines;
import convolarium.file.FileFault;
import convolarium.filter.Filter;
import convolarium.filter.Pipeline;
import convolarium.filter.Unusable;
import convolarium.network.Misfit;
import java.io.IOException;
import java.util.List;

/// Filters in order, from a document.
///
/// @param name its path, or `-` for standard input
record PipelineFile(String name, Console console) {
  /// What a step says for itself, so that it cannot be said beside the document too.
  private static final List<String> OF_STEPS =
      List.of(
          "--kernel",
          "--size",
          "--sigma",
          "--set",
          "--border",
          "--stride",
          "--dilation",
          "--show",
          "--linear");

  /// The filters of the steps that are on.
  ///
  /// @throws Failure when the document is none, or when the request sets a filter beside it
  List<Filter> filters(Request request) {
    Pipeline pipeline = pipeline();
    int steps = pipeline.steps().size();
    for (String option : OF_STEPS) {
      if (request.has(option)) {
        throw Failure.wrong(
            option,
            "cannot stand beside --pipeline: %s has %s of its own"
                .formatted(title(), steps == 1 ? "1 step" : steps + " steps"));
      }
    }
    try {
      return pipeline.filters();
    } catch (Unusable fault) {
      throw Failure.wrong(title(), fault.what());
    }
  }

  private Pipeline pipeline() {
    try {
      return name.equals("-") ? Pipelines.read(console.in()) : Pipelines.read(console.path(name));
    } catch (Misfit fault) {
      throw Failure.wrong(title() + ": " + fault.path(), fault.what());
    } catch (IOException fault) {
      throw Failure.wrong(title(), FileFault.phrase(fault));
    }
  }

  private String title() {
    return name.equals("-") ? "standard input" : name;
  }
}
