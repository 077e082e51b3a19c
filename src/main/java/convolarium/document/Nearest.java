package convolarium.document;

import java.util.Comparator;
import java.util.List;

/// What somebody may have meant who wrote an unknown word.
///
/// The distance is that of Levenshtein (1965): how many letters must be put in, left out or
/// replaced.
final class Nearest {
  private Nearest() {}

  /// The first of the nearest.
  ///
  /// @param known at least one
  static String of(String word, List<String> known) {
    String start = word.substring(0, Math.min(word.length(), 60));
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(start, candidate)))
        .orElseThrow();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
