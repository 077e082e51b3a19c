package convolarium.ui.photo;

import convolarium.arithmetic.Problem;
import convolarium.filter.Filter;
import convolarium.filter.Pyramid;
import java.util.Locale;

/// A filtered photograph.
///
/// @param nanos how long the filter took
record Developed(Opened from, Filter filter, Problem problem, Pyramid pyramid, long nanos) {
  /// `1.7 MP in 14 ms`.
  String speed() {
    double ms = nanos / 1e6;
    double megapixels = from.photo().megapixels();
    return String.format(
        Locale.ROOT, ms < 10 ? "%.2f MP in %.1f ms" : "%.2f MP in %.0f ms", megapixels, ms);
  }
}
