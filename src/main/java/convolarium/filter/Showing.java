package convolarium.filter;

import java.util.Arrays;
import java.util.Optional;

/// How sums that may be negative become samples.
public enum Showing {
  /// What lies below 0 becomes black, what lies above 255 white.
  CLAMP("clamp", "clamped"),
  /// Without the sign.
  ABSOLUTE("absolute", "size without sign"),
  /// 0 becomes 128: darker is negative, brighter positive.
  MID_GREY("mid-grey", "mid-grey is 0"),
  /// Of the brightness: red below 0, white at 0, blue above it, as far as the largest size.
  DIVERGING("diverging", "red − and blue +"),
  /// The smallest sum becomes black and the largest white.
  STRETCH("stretch", "smallest to largest");

  private final String term;
  private final String title;

  Showing(String term, String title) {
    this.term = term;
    this.title = title;
  }

  /// Its name on the command line and in files.
  public String term() {
    return term;
  }

  /// Its name on the screen.
  public String title() {
    return title;
  }

  /// The one of that term.
  public static Optional<Showing> termed(String term) {
    return Arrays.stream(values()).filter(showing -> showing.term.equals(term)).findFirst();
  }
}
