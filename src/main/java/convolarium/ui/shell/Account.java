package convolarium.ui.shell;

import convolarium.engine.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Why something is computed as it is, in a learner's words.
///
/// @param subject what is computed: `Convolution, 1×1×4×5 → 1×1×2×3`
/// @param choice the engine's
/// @param count how much is multiplied, a sentence
public record Account(String subject, Choice choice, String count) {
  /// `Plain sums`.
  String algorithm() {
    return sentence(choice.algorithm(), "");
  }

  String reason() {
    return sentence(choice.reason(), ".");
  }

  /// Why the algorithms that stand before this one were not taken, a sentence for each reason.
  List<String> refusals() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Choice.PassedOver other : choice.passedOver()) {
      names.computeIfAbsent(other.refusal(), _ -> new ArrayList<>()).add(other.algorithm());
    }
    return names.entrySet().stream()
        .map(e -> "• " + sentence(String.join(", ", e.getValue()), ": " + e.getKey() + "."))
        .toList();
  }

  private static String sentence(String clause, String end) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + end;
  }
}
