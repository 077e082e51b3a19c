package convolarium.cli;

import convolarium.file.FileFault;
import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import convolarium.filter.KernelText;
import convolarium.filter.Parameter;
import convolarium.filter.Recipe;
import convolarium.filter.Settings;
import convolarium.filter.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;

/// What the user calls a kernel: a built-in name, else a text file, else the numbers themselves.
record KernelChoice(Request request, Console console) {
  private static final int WIDEST = 1000;

  /// A filter that can be.
  Recipe recipe() {
    String kernel = request.required("--kernel");
    return Filters.named(kernel).isPresent() ? made(kernel) : written(kernel);
  }

  private Recipe made(String name) {
    Settings settings = Settings.NONE;
    var size = request.whole("--size", 1, Builtin.MOST);
    var sigma = request.positive("--sigma", WIDEST);
    if (size.isPresent()) {
      settings = settings.with(Parameter.SIZE, size.get());
    }
    if (sigma.isPresent()) {
      settings = settings.with(Parameter.SIGMA, sigma.get());
    }
    Recipe recipe = Recipe.of(name).with(settings);
    try {
      recipe.filter();
    } catch (Unusable fault) {
      throw Failure.wrong("--" + fault.part(), fault.what());
    }
    return recipe;
  }

  private Recipe written(String kernel) {
    for (String option : new String[] {"--size", "--sigma"}) {
      if (request.has(option)) {
        throw Failure.wrong(
            option, "is for a built-in kernel, and %s is none".formatted(Request.quoted(kernel)));
      }
    }
    boolean file = mayBePath(kernel) && Files.exists(console.path(kernel));
    try {
      String text = file ? KernelText.read(console.path(kernel)) : literal(kernel);
      KernelText.parse(text);
      return Recipe.of(Recipe.OWN).written(own -> own.withText(text));
    } catch (Unusable fault) {
      throw Failure.wrong(file ? kernel : "--kernel", fault.what());
    } catch (IOException fault) {
      throw Failure.wrong(kernel, FileFault.phrase(fault));
    }
  }

  /// Numbers over several lines are no file's name.
  private static boolean mayBePath(String kernel) {
    return !kernel.isEmpty() && kernel.chars().noneMatch(c -> c < ' ');
  }

  /// Whoever writes no digit meant a name.
  private static String literal(String kernel) {
    if (kernel.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      throw Failure.wrong(
          "--kernel",
          Filters.all().stream()
              .map(Builtin::name)
              .collect(
                  Collectors.joining(
                      ", ",
                      Request.quoted(kernel) + " is neither a built-in kernel (",
                      ") nor a file nor numbers such as \"1 1 1; 1 1 1; 1 1 1 / 9\"")));
    }
    return kernel;
  }
}
