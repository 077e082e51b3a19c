package convolarium.document;

import convolarium.arithmetic.Border;
import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Filters;
import convolarium.filter.Pipeline.Step;
import convolarium.filter.Recipe;
import convolarium.filter.Showing;
import convolarium.filter.Sliding;
import convolarium.filter.Unusable;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads one step of a pipeline.
final class StepReader {
  private static final List<String> OF_WINDOWS = List.of("border", "stride", "dilation");
  private static final List<String> OF_SUMS = List.of("show", "linear");

  private final Entries entries;

  private StepReader(Entries entries) {
    this.entries = entries;
  }

  static Step read(At at) {
    Entries entries = at.entries("a step");
    if (entries.has("filter") == entries.has("kernel")) {
      throw at.wrong(
          entries.has("filter")
              ? "filter and kernel are both given, one of them would fit"
              : "its filter is missing: a built-in one as filter, or a written one as kernel");
    }
    StepReader reader = new StepReader(entries);
    Recipe plain = entries.has("filter") ? reader.builtin() : reader.own();
    Recipe recipe = reader.common(plain);
    try {
      recipe.filter();
    } catch (Unusable e) {
      throw entries.find(e.part()).orElse(at).wrong(e.what());
    }
    return new Step(recipe, entries.find("on").map(At::flag).orElse(true));
  }

  private Recipe builtin() {
    At name = entries.need("filter");
    Builtin builtin =
        Filters.named(name.text("the name of a filter")).orElseThrow(() -> unknown(name));
    List<String> terms = builtin.dials().stream().map(dial -> dial.parameter().term()).toList();
    Recipe recipe = Recipe.of(builtin.name());
    only("filter", terms, recipe);
    for (Dial dial : builtin.dials()) {
      Optional<At> set = entries.find(dial.parameter().term());
      if (set.isPresent()) {
        recipe = recipe.with(dial.parameter(), set.get().number());
      }
    }
    return recipe;
  }

  private static Misfit unknown(At name) {
    String near =
        Nearest.of(
            name.text("the name of a filter"), Filters.all().stream().map(Builtin::name).toList());
    return name.wrong("unknown filter " + name.json().description() + ", perhaps " + near);
  }

  private Recipe own() {
    only("kernel", OwnReader.MORE, Recipe.of(Recipe.OWN));
    return Recipe.of(Recipe.OWN).written(_ -> OwnReader.read(entries));
  }

  /// What would be of no effect is unknown here.
  private void only(String first, List<String> own, Recipe recipe) {
    List<String> known = new ArrayList<>(List.of(first));
    known.addAll(own);
    known.addAll(recipe.slides() ? OF_WINDOWS : List.of());
    known.addAll(recipe.sums() ? OF_SUMS : List.of());
    known.add("on");
    entries.only(known);
  }

  private Recipe common(Recipe plain) {
    Sliding usual = plain.sliding();
    Sliding sliding =
        new Sliding(
            termed("border", Border.values(), Border::term).orElse(usual.border()),
            entries.find("stride").map(StepReader::distance).orElse(usual.stride()),
            entries.find("dilation").map(StepReader::distance).orElse(usual.dilation()));
    return plain
        .with(sliding)
        .with(termed("show", Showing.values(), Showing::term).orElse(plain.showing()))
        .withLinear(entries.find("linear").map(At::flag).orElse(plain.linear()));
  }

  private static int distance(At at) {
    int pixels = at.whole();
    if (pixels < 1) {
      throw at.wrong(pixels + " is too small, at least 1 is needed");
    }
    return pixels;
  }

  private <T> Optional<T> termed(String field, T[] choices, Function<T, String> term) {
    return entries
        .find(field)
        .map(
            at -> {
              String terms = String.join(", ", Stream.of(choices).map(term).toList());
              String text = at.text("one of " + terms);
              return Arrays.stream(choices)
                  .filter(choice -> term.apply(choice).equals(text))
                  .findFirst()
                  .orElseThrow(() -> at.wrong(at.json().description() + " is none of " + terms));
            });
  }
}
