package convolarium.ui.photo;

import convolarium.figure.SumKey;
import convolarium.filter.KernelFilter;
import convolarium.filter.Pipeline;
import convolarium.filter.Pyramid;
import convolarium.filter.Showing;
import convolarium.filter.Viewport;
import convolarium.ui.shell.Account;
import java.util.List;
import java.util.Locale;

/// A photograph after all steps.
///
/// @param told the step that is looked at
/// @param efforts of all steps, in order
/// @param stride every how many pixels of the photograph there is one of the result
/// @param nanos how long the filters took
record Developed(
    Opened from,
    Pipeline pipeline,
    Told told,
    List<Effort> efforts,
    int stride,
    Pyramid pyramid,
    long nanos) {
  Developed {
    efforts = List.copyOf(efforts);
  }

  /// What fills a window on the photograph.
  Views.Source source() {
    return view ->
        pyramid.view(
            new Viewport(
                view.left() / stride,
                view.top() / stride,
                view.scale() * stride,
                view.width(),
                view.height()));
  }

  /// Why it was filtered so.
  Account account() {
    return new Account(
        "%s, %s → %s"
            .formatted(told.filter().name(), told.problem().input(), told.problem().output()),
        told.output().choice(),
        String.format(Locale.ROOT, "%s, %.0f ms in all", told.multiplications(), nanos / 1e6)
            + scale());
  }

  /// Which sums the colours stand for, where they do not stand for themselves.
  private String scale() {
    boolean diverging =
        told.filter() instanceof KernelFilter kernels && kernels.showing() == Showing.DIVERGING;
    return told.output().scale().map(scale -> "\n" + SumKey.told(scale, diverging)).orElse("");
  }

  /// `two passes: 14 multiplications a sample`.
  String algorithm() {
    return told.output().choice().algorithm() + ": " + told.multiplications();
  }

  /// Two lines: `12.0 MP in 43 ms · 279 MP/s` and `two passes, 961 → 62`.
  String speed() {
    double megapixels = from.photo().megapixels();
    String size = String.format(Locale.ROOT, megapixels < 10 ? "%.2f" : "%.1f", megapixels);
    return String.format(
        Locale.ROOT,
        "%s MP in %s · %.0f MP/s\n%s",
        size,
        time(),
        megapixels * 1e9 / nanos,
        Effort.brief(efforts));
  }

  /// `43 ms`.
  String time() {
    double ms = nanos / 1e6;
    return String.format(Locale.ROOT, ms < 10 ? "%.1f ms" : "%.0f ms", ms);
  }
}
