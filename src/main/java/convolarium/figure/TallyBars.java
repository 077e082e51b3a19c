package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.network.Measured;
import convolarium.network.counts.Family;
import convolarium.network.counts.Tally;
import convolarium.network.counts.Tally.Share;
import convolarium.picture.Box;
import convolarium.picture.Face;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Label.Across;
import convolarium.picture.Label.Down;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a network's counts are, as two bars of the same length: parted by the kinds of its layers,
/// with a key that tells the numbers, and below by its layers in their order. What is pointed at is
/// a [FamilyRef] or a [LayerRef].
public final class TallyBars {
  private static final double BAR = 1.7;
  private static final double ORDER = 1.1;
  private static final double GAP = 0.55;
  private static final double SWATCH = 0.75;
  private static final double SMALL = 0.86;
  private static final double SLIVER = 0.4;

  private final Tally tally;
  private final Palette palette;
  private final double width;
  private final double unit;
  private final List<Mark> marks = new ArrayList<>();

  private TallyBars(Tally tally, double width, Palette palette) {
    this.tally = tally;
    this.palette = palette;
    this.width = width;
    this.unit = palette.text();
  }

  /// @param selected is outlined among the layers
  /// @param width of the picture, above 0
  public static Picture of(
      Tally tally, Optional<Measured> selected, double width, Palette palette) {
    return new TallyBars(tally, width, palette).picture(selected);
  }

  private Picture picture(Optional<Measured> selected) {
    double y = kinds(0.5);
    y = key(y + GAP * unit);
    y = order(y + GAP * unit, selected);
    return new Picture(width, y + 0.3 * unit, marks);
  }

  private double kinds(double y) {
    double x = 0.5;
    double height = BAR * unit;
    for (Share share : tally.shares()) {
      double length = length(share.count());
      Ink ink = FamilyInks.of(share.family(), palette);
      marks.add(segment(x, y, length, height, ink).about(new FamilyRef(share.family())));
      marks.addAll(inside(share, new Box(x, y, length, height), ink));
      x += length;
    }
    return y + height;
  }

  /// The longest words that have room, if any has.
  private List<Label> inside(Share share, Box box, Ink ground) {
    String percent = Numeral.percent(share.count(), tally.total());
    return Stream.of(share.family().title() + " " + percent, percent)
        .map(
            text -> Mark.label(text, box.x() + box.width() / 2, box.y() + box.height() / 2, size()))
        .map(label -> label.bold().centred().ink(ground.legible()))
        .filter(label -> label.width() < box.width() - 0.8 * unit)
        .limit(1)
        .toList();
  }

  private double size() {
    return SMALL * unit;
  }

  /// A swatch, a name, a share and a count for each kind, in as many lines as it takes.
  private double key(double y) {
    double line = 1.45 * unit;
    double x = 0;
    double top = y;
    for (Share share : tally.shares()) {
      String name = share.family().title() + " " + Numeral.percent(share.count(), tally.total());
      String count = Numeral.count(share.count());
      double named = (SWATCH + 0.4) * unit + size() * Face.SANS.width(name);
      double whole = named + 0.5 * unit + size() * Face.SANS.mono().width(count);
      if (x > 0 && x + whole > width) {
        x = 0;
        top += line;
      }
      double foot = top + 0.95 * unit;
      marks.add(
          segment(
              x + 0.5,
              foot - SWATCH * unit,
              SWATCH * unit,
              SWATCH * unit,
              FamilyInks.of(share.family(), palette)));
      marks.add(text(name, x + (SWATCH + 0.4) * unit, foot).ink(palette.ink()));
      marks.add(text(count, x + named + 0.5 * unit, foot).mono().ink(palette.muted()));
      x += whole + 1.4 * unit;
    }
    return top + line;
  }

  private Label text(String text, double x, double foot) {
    return Mark.label(text, x, foot, size()).placed(Across.LEFT, Down.BASELINE);
  }

  private double order(double y, Optional<Measured> selected) {
    double height = ORDER * unit;
    double x = 0.5;
    Optional<Box> outlined = Optional.empty();
    for (Measured leaf : tally.leaves()) {
      double length = length(tally.measure().of(leaf));
      Box box = new Box(x, y, Math.max(length, SLIVER), height);
      if (length > 0) {
        Ink ink = FamilyInks.of(Family.of(leaf), palette);
        marks.add(segment(x, y, box.width(), height, ink).about(new LayerRef(leaf.path())));
      }
      if (selected.filter(chosen -> inside(leaf, chosen)).isPresent()) {
        outlined =
            Optional.of(
                outlined.map(o -> new Box(o.x(), y, box.right() - o.x(), height)).orElse(box));
      }
      x += length;
    }
    outlined.ifPresent(box -> marks.add(Mark.rect(box).stroke(palette.ink(), palette.outline())));
    return y + height;
  }

  private static boolean inside(Measured leaf, Measured chosen) {
    return leaf.path().equals(chosen.path()) || leaf.path().startsWith(chosen.path() + ".");
  }

  private Rectangle segment(double x, double y, double length, double height, Ink ink) {
    double line = length > 4 * palette.hairline() ? palette.hairline() : 0.25;
    return Mark.rect(x, y, length, height)
        .fill(ink)
        .stroke(palette.ground().mix(palette.ink(), length > 4 ? 0.45 : 0.2), line);
  }

  private double length(long count) {
    return (width - 1) * count / Math.max(1, tally.total());
  }
}
