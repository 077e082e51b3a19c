package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.explain.Ending;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window of one pixel of a filtered photograph, laid over the photograph: its outline, the
/// weights on its cells, and what the border rule puts where there is no photograph.
public final class PixelWindow {
  /// Smaller pixels get no marks of their own.
  private static final double LEAST_MARKED = 8;

  private static final double LEAST_NUMBERS = 30;
  private static final int MOST_TAPS = 441;
  private static final double COVER = 0.92;

  private PixelWindow() {}

  /// Every tap is a [TapRef] where pixels are large enough to be pointed at.
  ///
  /// @param problem a filtering of the photograph
  /// @param step how the pixel comes about in one channel
  /// @param divisor by which the weights are whole numbers, or 1
  /// @param pointed the tap that is pointed at
  public static Picture of(
      Problem problem,
      Step step,
      int divisor,
      Optional<TapRef> pointed,
      Lens lens,
      Palette palette) {
    List<Mark> marks = new ArrayList<>();
    boolean slides = problem.operation() instanceof Filtering;
    if (slides && lens.scale() >= LEAST_MARKED && step.products().size() <= MOST_TAPS) {
      for (int i = 0; i < step.products().size(); i++) {
        Product product = step.products().get(i);
        tap(marks, step, product, divisor, lens, palette);
        marks.add(Mark.rect(box(product.tap().input(), lens)).about(new TapRef(i)));
      }
    }
    marks.addAll(Grid.outline(extent(problem, step.output(), lens), palette));
    marks.addAll(pixel(problem, step.output(), lens, palette));
    pointed
        .filter(ref -> slides && ref.tap() < step.products().size())
        .ifPresent(ref -> point(marks, step.products().get(ref.tap()).tap(), lens, palette));
    return new Picture(Math.max(1, lens.width()), Math.max(1, lens.height()), marks);
  }

  /// A ring around a tap, and from where the border rule takes its value an arrow to it.
  private static void point(List<Mark> marks, Tap tap, Lens lens, Palette palette) {
    Box at = box(tap.input(), lens);
    marks.addAll(Grid.outline(at, palette));
    if (tap.isPadding() && tap.source().isPresent()) {
      Box from = box(tap.source().get(), lens);
      marks.addAll(Grid.outline(from, palette));
      marks.addAll(new Bow(from, at).marks(palette));
    }
  }

  private static Box box(Cell input, Lens lens) {
    return lens.box(input.get(2), input.get(3), 1);
  }

  /// What the window spans, gaps included.
  private static Box extent(Problem problem, Cell output, Lens lens) {
    Axis rows = problem.axes().get(0);
    Axis columns = problem.axes().get(1);
    double left = lens.x(columns.source(output.get(3), 0));
    double top = lens.y(rows.source(output.get(2), 0));
    return new Box(left, top, columns.extent() * lens.scale(), rows.extent() * lens.scale());
  }

  private static List<Mark> pixel(Problem problem, Cell output, Lens lens, Palette palette) {
    int side = problem.axes().get(0).stride();
    Box box = lens.box(output.get(2) * side, output.get(3) * side, side);
    return List.of(
        Mark.rect(box).stroke(palette.ground(), palette.outline() + 2 * palette.hairline()),
        Mark.rect(box).stroke(palette.output(), palette.outline()));
  }

  /// A tap's cell: what it takes, and on a tag at its lower edge the weight. Where one value is
  /// kept there are no weights, and that one is marked.
  private static void tap(
      List<Mark> marks, Step step, Product product, int divisor, Lens lens, Palette palette) {
    boolean weighed = step.ending() instanceof Ending.Sum;
    boolean wins = step.winner().stream().anyMatch(product::equals);
    Box box = box(product.tap().input(), lens);
    boolean readable = lens.scale() >= LEAST_NUMBERS;
    Ink edge = product.weight() == 0 ? palette.muted() : palette.kernel();
    if (product.tap().isPadding()) {
      marks.add(Mark.rect(box).fill(new Fill.Hatched(palette.ground(), palette.hatch(), 5, 1)));
    } else if (readable) {
      marks.add(Mark.rect(box).fill(palette.ground().opacity(COVER)));
    }
    if (wins) {
      marks.add(Mark.rect(box).fill(palette.kernel()));
    }
    if (readable) {
      double height = Math.clamp(box.width() * 0.2, 8, 15);
      double band = height * 1.25;
      double middle = weighed ? box.y() + (box.height() - band) / 2 : box.centreY();
      marks.add(
          number(box, middle, Numeral.brief(product.value(), 4), wins ? Ink.BLACK : palette.ink()));
      Box tag = new Box(box.x() + 2, box.bottom() - band - 2, box.width() - 4, band);
      if (weighed) {
        weight(marks, tag, product.weight(), divisor, height, palette);
      }
    }
    marks.add(Mark.rect(box.grow(-1)).stroke(edge, 1.5 * palette.hairline()));
  }

  private static void weight(
      List<Mark> marks, Box tag, float weight, int divisor, double height, Palette palette) {
    Ink ground = weight == 0 ? palette.ground() : palette.kernel();
    String text =
        divisor == 1 || weight == 0
            ? "·" + Numeral.brief(weight, 3)
            : "·" + Numeral.integer(Math.round(weight * divisor)) + "/" + divisor;
    marks.add(Mark.rect(tag).fill(ground));
    marks.add(
        Mark.label(text, tag.centreX(), tag.centreY(), height)
            .centred()
            .mono()
            .within(tag.width() - 2)
            .ink(weight == 0 ? palette.muted() : Ink.BLACK));
  }

  private static Mark number(Box box, double y, String text, Ink ink) {
    return Mark.label(text, box.centreX(), y, Math.min(22, box.width() * 0.34))
        .centred()
        .mono()
        .within(box.width() * 0.9)
        .ink(ink);
  }
}
