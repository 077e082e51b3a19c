package convolarium.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What one order of things has that another has not, or has elsewhere: all but a longest common
/// subsequence.
final class Moves {
  private Moves() {}

  /// @return for each of `changed` whether it is not among the common ones
  static List<Boolean> of(List<String> usual, List<String> changed) {
    int[][] longest = new int[usual.size() + 1][changed.size() + 1];
    for (int i = usual.size() - 1; i >= 0; i--) {
      for (int j = changed.size() - 1; j >= 0; j--) {
        longest[i][j] =
            usual.get(i).equals(changed.get(j))
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    List<Boolean> moved = new ArrayList<>(Collections.nCopies(changed.size(), true));
    int i = 0;
    int j = 0;
    while (i < usual.size() && j < changed.size()) {
      if (usual.get(i).equals(changed.get(j))) {
        moved.set(j, false);
        i++;
        j++;
      } else if (longest[i + 1][j] > longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return moved;
  }
}
