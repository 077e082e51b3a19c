package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import java.util.List;

/// An input cell whose product is made: its value, and below it, where there is room, the weight
/// and the product.
final class Taken {
  private static final double SMALL = 0.26;

  private final Palette palette;
  private final boolean weighs;

  /// @param weighs whether there are weights to multiply with
  Taken(Palette palette, boolean weighs) {
    this.palette = palette;
    this.weighs = weighs;
  }

  /// @param winner whether this is the value that a maximum keeps
  void mark(List<Mark> marks, Product product, Box box, boolean winner) {
    double size = box.height();
    Ink ground = winner ? palette.kernel().mix(palette.ground(), 0.3) : palette.strong(Role.KERNEL);
    marks.add(Mark.rect(box).fill(ground).stroke(palette.line(Role.KERNEL), palette.hairline()));
    Detail detail = Detail.of(size);
    if (detail == Detail.COLOURS) {
      return;
    }
    boolean both = weighs && detail.isAtLeast(Detail.PRODUCTS);
    double rise = both ? 0.14 * size : 0;
    double number = (both ? 0.38 : Detail.NUMBER) * size;
    marks.add(
        Numbers.at(
            product.value(),
            box.centreX(),
            box.centreY() - rise,
            0.9 * size,
            number,
            palette.ink()));
    if (both) {
      String text = Numeral.brief(product.product(), 4);
      String factor =
          detail == Detail.FACTORS ? "·" + Numeral.brief(product.weight(), 3) + "=" : "";
      marks.add(
          Mark.label(factor + text, box.centreX(), box.centreY() + 0.27 * size, SMALL * size)
              .mono()
              .centred()
              .ink(palette.ink())
              .within(0.92 * size));
    }
  }
}
