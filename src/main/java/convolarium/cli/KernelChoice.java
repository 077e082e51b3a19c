package convolarium.cli;

import convolarium.file.FileFault;
import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Filters;
import convolarium.filter.KernelText;
import convolarium.filter.Parameter;
import convolarium.filter.Recipe;
import convolarium.filter.Settings;
import convolarium.filter.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/// What the user calls a kernel: a built-in name, else a text file, else the numbers themselves.
record KernelChoice(Request request, Console console) {
  private static final int WIDEST = 1000;

  /// The parameters that have an option of their own.
  private static final List<String> OWN_OPTIONS = List.of("--size", "--sigma");

  /// A filter that can be.
  Recipe recipe() {
    String kernel = request.required("--kernel");
    return Filters.named(kernel).map(this::made).orElseGet(() -> written(kernel));
  }

  private Recipe made(Builtin builtin) {
    Settings settings = Settings.NONE;
    var size = request.whole("--size", 1, Builtin.MOST);
    var sigma = request.positive("--sigma", WIDEST);
    if (size.isPresent()) {
      settings = settings.with(Parameter.SIZE, size.get());
    }
    if (sigma.isPresent()) {
      settings = settings.with(Parameter.SIGMA, sigma.get());
    }
    for (String text : request.texts("--set")) {
      settings = set(builtin, settings, text);
    }
    Recipe recipe = Recipe.of(builtin.name()).with(settings);
    try {
      recipe.filter();
    } catch (Unusable fault) {
      String option = "--" + fault.part();
      throw Failure.wrong(
          OWN_OPTIONS.contains(option) && request.has(option) ? option : "--set", fault.what());
    }
    return recipe;
  }

  /// Settings with one more, told as `amount=1.5`.
  private static Settings set(Builtin builtin, Settings settings, String text) {
    int sign = text.indexOf('=');
    if (sign < 1) {
      throw Failure.wrong("--set", Request.quoted(text) + " is not NAME=VALUE, as amount=1.5 is");
    }
    String name = text.substring(0, sign);
    Dial dial =
        builtin.dials().stream()
            .filter(one -> one.parameter().term().equals(name))
            .findFirst()
            .orElseThrow(
                () -> Failure.wrong("--set", builtin.name() + " has no " + has(builtin, name)));
    if (settings.get(dial.parameter()).isPresent()) {
      throw Failure.wrong("--set", name + " is given twice");
    }
    String value = text.substring(sign + 1);
    double number =
        Request.number(value)
            .orElseThrow(
                () ->
                    Failure.wrong(
                        "--set", name + ": " + Request.quoted(value) + " is not a number"));
    return settings.with(dial.parameter(), number);
  }

  private static String has(Builtin builtin, String name) {
    String others =
        builtin.dials().stream()
            .map(dial -> dial.parameter().term())
            .collect(Collectors.joining(", "));
    return Request.quoted(name) + (others.isEmpty() ? ", nor anything to set" : ", but " + others);
  }

  private Recipe written(String kernel) {
    for (String option : List.of("--size", "--sigma", "--set")) {
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
