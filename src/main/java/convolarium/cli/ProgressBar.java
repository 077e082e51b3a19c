package convolarium.cli;

/// How far files or pictures have come, on one line that is drawn over and at last wiped; silent
/// where standard error is no terminal, and for a single one.
final class ProgressBar {
  private static final int BAR = 24;
  private static final int MOST_NAME = 36;
  private static final String WIPE = "\r\u001b[K";

  private final Console console;
  private final int total;
  private final boolean drawn;
  private int done;

  /// @param total how many there are
  ProgressBar(Console console, int total) {
    this.console = console;
    this.total = total;
    this.drawn = console.screen() && total > 1;
  }

  /// Draws the bar.
  ///
  /// @param name of the file in work
  void show(String name) {
    if (drawn) {
      int full = (int) ((long) done * BAR / total);
      String bar = "#".repeat(full) + ".".repeat(BAR - full);
      console.mutter("%s[%s] %d of %d  %s".formatted(WIPE, bar, done + 1, total, fitted(name)));
    }
  }

  /// One more is done.
  void advance() {
    done++;
  }

  /// @param fraction how much of all is done, in `[0, 1]`
  void reach(double fraction) {
    done = Math.min(total - 1, (int) (fraction * total));
  }

  /// Leaves a last line where a bar was drawn.
  void end(String summary) {
    if (drawn) {
      console.mutter(WIPE + summary + "\n");
    }
  }

  /// Leaves the line empty for what is printed next.
  void hide() {
    if (drawn) {
      console.mutter(WIPE);
    }
  }

  private static String fitted(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= MOST_NAME
        ? plain
        : "…" + plain.substring(plain.length() - MOST_NAME + 1);
  }
}
