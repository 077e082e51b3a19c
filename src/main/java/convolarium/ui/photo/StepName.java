package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Parameter;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.filter.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A step in a few words.
///
/// @param name of the filter
/// @param settings what tells it from others of that name: `σ 2`, `9×3 zeros`; may be empty
record StepName(String name, String settings) {
  static StepName of(Recipe recipe) {
    List<String> words = new ArrayList<>();
    recipe.builtin().ifPresent(builtin -> words.addAll(numbers(builtin, recipe)));
    if (recipe.slides()) {
      words.addAll(window(recipe.sliding()));
    }
    if (recipe.sums() && recipe.linear()) {
      words.add("linear");
    }
    return new StepName(recipe.name(), String.join(" ", words));
  }

  private static List<String> window(Sliding sliding) {
    List<String> words = new ArrayList<>();
    if (sliding.stride() > 1) {
      words.add("stride " + sliding.stride());
    }
    if (sliding.dilation() > 1) {
      words.add("dilation " + sliding.dilation());
    }
    if (sliding.border() != Sliding.USUAL.border()) {
      words.add(sliding.border().term());
    }
    return words;
  }

  private static List<String> numbers(Builtin builtin, Recipe recipe) {
    boolean sized = recipe.settings().get(Parameter.SIZE).isPresent();
    return builtin.dials().stream()
        .map(dial -> dial.parameter())
        .filter(p -> sized || p != Parameter.SIZE || builtin.dial(Parameter.SIGMA).isEmpty())
        .map(parameter -> word(parameter, builtin, recipe))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String word(Parameter parameter, Builtin builtin, Recipe recipe) {
    String value;
    try {
      value = number(builtin.value(parameter, recipe.settings()));
    } catch (Unusable _) {
      return "";
    }
    return switch (parameter) {
      case SIZE -> value + "×" + value;
      case WIDTH -> value + " wide";
      case HEIGHT -> value + " high";
      case SIGMA -> "σ " + value;
      case AMOUNT -> "×" + value;
      case ANGLE -> value + "°";
      default -> "";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value).replace('-', '−')
        : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "").replace('-', '−');
  }

  /// Both, as one reads them out.
  String told() {
    return settings.isEmpty() ? name : name + " " + settings;
  }
}
