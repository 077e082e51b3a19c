package convolarium.ui.photo;

import convolarium.arithmetic.Problem;
import convolarium.engine.Choice;
import convolarium.explain.Numeral;
import convolarium.filter.Filter;
import convolarium.filter.Pyramid;
import convolarium.ui.shell.Account;
import java.util.Locale;

/// A filtered photograph.
///
/// @param choice how the engine filtered it
/// @param nanos how long the filter took
record Developed(
    Opened from, Filter filter, Problem problem, Choice choice, Pyramid pyramid, long nanos) {
  /// Why it was filtered so.
  Account account() {
    return new Account(
        "%s, %s → %s".formatted(filter.name(), problem.input(), problem.output()),
        choice,
        String.format(Locale.ROOT, "%s, %.0f ms in all", multiplications(), nanos / 1e6));
  }

  /// `two passes: 14 multiplications a sample`.
  String algorithm() {
    return choice.algorithm() + ": " + multiplications();
  }

  private String multiplications() {
    double each = (double) choice.multiplies() / problem.output().elements();
    String count = Numeral.brief((float) each, 3);
    return count + (count.equals("1") ? " multiplication a sample" : " multiplications a sample");
  }

  /// `1.7 MP in 14 ms`.
  String speed() {
    double ms = nanos / 1e6;
    double megapixels = from.photo().megapixels();
    return String.format(
        Locale.ROOT, ms < 10 ? "%.2f MP in %.1f ms" : "%.2f MP in %.0f ms", megapixels, ms);
  }
}
