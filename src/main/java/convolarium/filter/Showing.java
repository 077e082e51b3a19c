package convolarium.filter;

import java.util.Arrays;
import java.util.Optional;

/// How sums that may be negative become samples.
public enum Showing {
  /// What lies below 0 becomes black, what lies above 255 white.
  CLAMP("clamp", "clamped", "Sums below 0 become black, those above 255 white."),
  /// Without the sign.
  ABSOLUTE(
      "absolute", "size without sign", "The size of each sum: steps up and down look the same."),
  /// 0 becomes 128: darker is negative, brighter positive.
  MID_GREY("mid-grey", "mid-grey is 0", "0 becomes 128: darker is negative, brighter is positive."),
  /// Of the brightness: red below 0, white at 0, blue above it; strongest for the 0.5 % of the sums
  /// that are largest without sign.
  DIVERGING(
      "diverging",
      "red − and blue +",
      "The brightness is filtered: red below 0, blue above. The strongest colours hold the largest"
          + " 0.5 % of the sums."),
  /// The smallest sum becomes black and the largest white.
  STRETCH(
      "stretch", "stretched", "The smallest sum of the photo becomes black, the largest white.");

  private final String term;
  private final String title;
  private final String summary;

  Showing(String term, String title, String summary) {
    this.term = term;
    this.title = title;
    this.summary = summary;
  }

  /// Its name on the command line and in files.
  public String term() {
    return term;
  }

  /// Its name on the screen.
  public String title() {
    return title;
  }

  /// What it does, in one sentence.
  public String summary() {
    return summary;
  }

  /// The one of that term.
  public static Optional<Showing> termed(String term) {
    return Arrays.stream(values()).filter(showing -> showing.term.equals(term)).findFirst();
  }
}
