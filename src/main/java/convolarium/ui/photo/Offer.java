package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import convolarium.filter.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A filter that can be chosen.
///
/// @param name a built-in filter's, or [Recipe#OWN]
/// @param group the heading that it stands under
/// @param summary what it does, in a few words
/// @param use what it is good for, in a few words
record Offer(String name, String group, String summary, String use) {
  private static final Offer OWN =
      new Offer(
          Recipe.OWN,
          "Your own",
          "a kernel of your own",
          "what no other filter does: write its weights on the page Kernel");

  /// All of them, group by group.
  static List<Offer> all() {
    return Stream.concat(Filters.all().stream().map(Offer::of), Stream.of(OWN)).toList();
  }

  private static Offer of(Builtin builtin) {
    return new Offer(builtin.name(), builtin.group().title(), builtin.summary(), builtin.use());
  }

  /// The one that a recipe has chosen.
  static Offer of(Recipe recipe) {
    return recipe.builtin().map(Offer::of).orElse(OWN);
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
