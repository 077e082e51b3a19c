package convolarium.ui.network;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words made ready to be read on their own.
final class Sentences {
  private Sentences() {}

  /// With a capital at the beginning and a full stop at the end.
  static String of(String clause) {
    return capital(clause) + ".";
  }

  static String capital(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
  }

  /// Those that say something, with dots between them.
  static String dotted(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
  }
}
