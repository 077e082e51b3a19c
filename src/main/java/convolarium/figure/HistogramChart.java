package convolarium.figure;

import convolarium.filter.Histogram;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The histogram of a photograph on a little card: its brightness as a grey hill, its colours as
/// lines over it. Heights grow with the square root of the share, so that the few are seen beside
/// the many; below stands which part lies at either end, where photographs are clipped.
public final class HistogramChart {
  private static final double WIDTH = 19;
  private static final double HEIGHT = 9.4;
  private static final double PAD = 0.75;
  private static final double NOTEWORTHY = 0.01;
  private static final List<Ink> INKS =
      List.of(Ink.of("#E03131"), Ink.of("#2B9348"), Ink.of("#2F6FED"));
  private static final List<String> NAMES = List.of("R", "G", "B");

  private final Histogram histogram;
  private final Palette palette;
  private final double text;
  private final Box plot;

  private HistogramChart(Histogram histogram, Palette palette) {
    this.histogram = histogram;
    this.palette = palette;
    this.text = 0.8 * palette.text();
    double pad = PAD * palette.text();
    this.plot =
        new Box(
            pad,
            pad + 1.7 * text,
            WIDTH * palette.text() - 2 * pad,
            HEIGHT * palette.text() - 2 * pad - 3.4 * text);
  }

  /// @param title of which photograph, in a word
  /// @param pointed the level asked about
  public static Picture of(
      Histogram histogram, String title, OptionalInt pointed, Palette palette) {
    HistogramChart chart = new HistogramChart(histogram, palette);
    return new Picture(
        WIDTH * palette.text(), HEIGHT * palette.text(), chart.marks(title, pointed));
  }

  /// The level at a place of the picture, in points.
  public static OptionalInt level(double x, Palette palette) {
    double pad = PAD * palette.text();
    double share = (x - pad) / (WIDTH * palette.text() - 2 * pad);
    return share < 0 || share >= 1
        ? OptionalInt.empty()
        : OptionalInt.of((int) (share * Histogram.LEVELS));
  }

  /// The same in words.
  public static String told(Histogram histogram, OptionalInt pointed) {
    int brightness = histogram.colours();
    int level = pointed.orElse(0);
    return pointed.isPresent()
        ? "level %d: brightness %s".formatted(level, percent(histogram.share(brightness, level)))
        : "%s black, %s white"
            .formatted(
                percent(histogram.share(brightness, 0)),
                percent(histogram.share(brightness, Histogram.LEVELS - 1)));
  }

  private List<Mark> marks(String title, OptionalInt pointed) {
    List<Mark> marks = new ArrayList<>();
    Box card = new Box(0.5, 0.5, WIDTH * palette.text() - 1, HEIGHT * palette.text() - 1);
    marks.add(
        Mark.rect(card)
            .rounded(6)
            .fill(palette.ground().opacity(0.94))
            .stroke(palette.muted().mix(palette.ground(), 0.55), 1));
    double top = top();
    int colours = histogram.colours();
    marks.add(
        hill(colours, top, true)
            .fill(palette.muted().mix(palette.ground(), 0.5))
            .stroke(Ink.CLEAR, 0));
    for (int c = 0; c < colours && colours > 1; c++) {
      marks.add(hill(c, top, false).stroke(INKS.get(c), 1.25 * palette.hairline()));
    }
    marks.add(
        Mark.line(plot.x(), plot.bottom(), plot.right(), plot.bottom())
            .stroke(palette.muted(), palette.hairline()));
    if (pointed.isPresent()) {
      point(marks, pointed.getAsInt());
    } else {
      head(marks, title);
    }
    end(marks, 0, plot.x(), Label.Across.LEFT);
    end(marks, Histogram.LEVELS - 1, plot.right(), Label.Across.RIGHT);
    return marks;
  }

  private double top() {
    double top = 0;
    for (int c = 0; c <= histogram.colours(); c++) {
      for (int level = 1; level < Histogram.LEVELS - 1; level++) {
        top = Math.max(top, histogram.share(c, level));
      }
    }
    return top == 0 ? 1 : top;
  }

  private double x(double level) {
    return plot.x() + (level + 0.5) * plot.width() / Histogram.LEVELS;
  }

  private Path hill(int channel, double top, boolean closed) {
    int ends = closed ? 2 : 0;
    double[] xy = new double[2 * (Histogram.LEVELS + ends)];
    for (int level = 0; level < Histogram.LEVELS; level++) {
      double height = Math.sqrt(Math.min(1, histogram.share(channel, level) / top));
      xy[2 * level] = x(level);
      xy[2 * level + 1] = plot.bottom() - height * plot.height();
    }
    if (closed) {
      int at = 2 * Histogram.LEVELS;
      xy[at] = x(Histogram.LEVELS - 1);
      xy[at + 1] = plot.bottom();
      xy[at + 2] = x(0);
      xy[at + 3] = plot.bottom();
    }
    return Path.through(xy);
  }

  private void head(List<Mark> marks, String title) {
    double line = plot.y() - 0.75 * text;
    String counted =
        histogram.every() == 1
            ? "every pixel"
            : "1 pixel in " + histogram.every() * histogram.every();
    marks.add(
        Mark.label(title + " · " + counted, plot.x(), line, text)
            .placed(Label.Across.LEFT, Label.Down.BASELINE)
            .ink(palette.muted()));
    for (int c = 0; c < histogram.colours() && histogram.colours() > 1; c++) {
      double x = plot.right() - (2 - c) * 1.3 * text;
      marks.add(
          Mark.label(NAMES.get(c), x, line, text)
              .placed(Label.Across.RIGHT, Label.Down.BASELINE)
              .bold()
              .ink(INKS.get(c)));
    }
  }

  /// The shares of a level in place of the title, and a line where it stands.
  private void point(List<Mark> marks, int level) {
    StringBuilder shares = new StringBuilder().append(level).append(':');
    int colours = histogram.colours();
    for (int c = 0; c < colours && colours > 1; c++) {
      shares
          .append(' ')
          .append(NAMES.get(c))
          .append(' ')
          .append(percent(histogram.share(c, level)));
    }
    if (colours == 1) {
      shares.append(' ').append(percent(histogram.share(1, level)));
    }
    marks.add(
        Mark.line(x(level), plot.y(), x(level), plot.bottom())
            .stroke(palette.ink(), palette.hairline()));
    marks.add(
        Mark.label(shares.toString(), plot.x(), plot.y() - 0.75 * text, text)
            .placed(Label.Across.LEFT, Label.Down.BASELINE)
            .within(plot.width())
            .ink(palette.ink()));
  }

  /// Which part is clipped, if any is; orange when it is more than a hundredth.
  private void end(List<Mark> marks, int level, double x, Label.Across across) {
    double most = 0;
    for (int c = 0; c <= histogram.colours(); c++) {
      most = Math.max(most, histogram.share(c, level));
    }
    String share = percent(most);
    marks.add(
        Mark.label(
                across == Label.Across.LEFT ? level + ": " + share : share + " :" + level,
                x,
                plot.bottom() + 1.35 * text,
                text)
            .placed(across, Label.Down.BASELINE)
            .ink(most > NOTEWORTHY ? palette.refused() : palette.muted()));
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return share == 0
        ? "0 %"
        : percent < 0.01
            ? "<0.01 %"
            : String.format(Locale.ROOT, percent < 1 ? "%.2f %%" : "%.1f %%", percent);
  }
}
