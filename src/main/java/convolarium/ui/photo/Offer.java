package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import convolarium.filter.Own;
import convolarium.filter.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A filter that can be chosen.
///
/// @param name a built-in filter's, or [Recipe#OWN]
/// @param group the heading that it stands under
/// @param summary what it does, in a few words
/// @param use what it is good for, in a few words
/// @param kept a kernel from the user's library
record Offer(String name, String group, String summary, String use, Optional<Own> kept) {
  private static final String YOURS = "Your own";
  private static final Offer OWN =
      new Offer(
          Recipe.OWN,
          YOURS,
          "a kernel of your own",
          "what no other filter does: write its weights on the page Kernel",
          Optional.empty());

  /// All of them, group by group.
  ///
  /// @param kept the kernels of the user's library
  static List<Offer> all(List<Offer> kept) {
    return Stream.of(Filters.all().stream().map(Offer::of), kept.stream(), Stream.of(OWN))
        .flatMap(part -> part)
        .toList();
  }

  /// A kernel of the user's library.
  static Offer kept(String name, Own kernel) {
    return new Offer(
        name, YOURS, "a kernel of your library", "what you wrote it for", Optional.of(kernel));
  }

  private static Offer of(Builtin builtin) {
    return new Offer(
        builtin.name(),
        builtin.group().title(),
        builtin.summary(),
        builtin.use(),
        Optional.empty());
  }

  /// The one that a recipe has chosen.
  static Offer of(Recipe recipe) {
    return recipe.builtin().map(Offer::of).orElse(OWN);
  }

  /// Whether a recipe has chosen it.
  boolean isIn(Recipe recipe) {
    return kept.map(kernel -> recipe.isOwn() && recipe.own().equals(kernel))
        .orElse(recipe.name().equals(name));
  }

  /// A recipe that has chosen it.
  Recipe in(Recipe recipe) {
    return kept.map(kernel -> recipe.named(Recipe.OWN).written(_ -> kernel))
        .orElseGet(() -> recipe.named(name));
  }

  /// What it does and what it is good for.
  String told() {
    return Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ". Use: " + use + ".";
  }

  /// Whether all of these words are said of it.
  boolean speaksOf(String words) {
    String all = String.join(" ", name, group, summary, use).toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
