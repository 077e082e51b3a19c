package convolarium.ui.photo;

import convolarium.filter.Pipeline;
import convolarium.filter.Pyramid;
import convolarium.ui.shell.Account;
import java.util.Locale;

/// A photograph after all steps.
///
/// @param told the step that is looked at
/// @param stride every how many pixels of the photograph there is one of the result
/// @param nanos how long the filters took
record Developed(
    Opened from, Pipeline pipeline, Told told, int stride, Pyramid pyramid, long nanos) {
  /// Why it was filtered so.
  Account account() {
    return new Account(
        "%s, %s → %s"
            .formatted(told.filter().name(), told.problem().input(), told.problem().output()),
        told.output().choice(),
        String.format(Locale.ROOT, "%s, %.0f ms in all", told.multiplications(), nanos / 1e6));
  }

  /// `two passes: 14 multiplications a sample`.
  String algorithm() {
    return told.output().choice().algorithm() + ": " + told.multiplications();
  }

  /// `1.7 MP in 14 ms`.
  String speed() {
    double ms = nanos / 1e6;
    double megapixels = from.photo().megapixels();
    return String.format(
        Locale.ROOT, ms < 10 ? "%.2f MP in %.1f ms" : "%.2f MP in %.0f ms", megapixels, ms);
  }
}
