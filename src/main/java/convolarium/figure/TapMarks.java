package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Tap;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/// The three grids of which a pixel is made: values in the colours of their pixels, weights, and
/// products; numbers where there is room, else colours alone.
final class TapMarks {
  private static final double LEAST_HATCHED = 4;
  private static final double PALE = 0.45;
  private static final double FAINT = 0.3;
  private static final double PALER = 2;
  private static final double SHARE = 0.9;

  private final Asked asked;
  private final List<Product> products;
  private final Palette palette;

  /// @param products of one kernel, in whole weights
  TapMarks(Asked asked, List<Product> products, Palette palette) {
    this.asked = asked;
    this.products = products;
    this.palette = palette;
  }

  /// The values of the window; those of the padding are hatched, and the cell over the pixel that
  /// is made is ringed.
  List<Mark> values(TapGrid grid) {
    IntFunction<Ink> colour = i -> colour(products.get(i));
    List<Mark> marks = grounds(grid, colour);
    Cell made = Cell.of(0, 0, asked.rowBefore(), asked.columnBefore());
    for (int i = 0; i < products.size(); i++) {
      Tap tap = products.get(i).tap();
      Box box = grid.box(i);
      if (tap.isPadding() && grid.size() >= LEAST_HATCHED) {
        Ink line = colour.apply(i).legible().opacity(FAINT);
        marks.add(Mark.rect(box).fill(Fill.hatched(Ink.CLEAR, line)));
      }
      if (tap.input().position().equals(made.position())) {
        double line = 2 * palette.hairline();
        marks.add(Mark.rect(box.grow(-line / 2)).stroke(palette.output(), line));
      }
    }
    marks.addAll(numbers(grid, colour, Product::value));
    marks.add(outline(grid, palette.edge(Role.INPUT)));
    return marks;
  }

  /// The weights.
  List<Mark> weights(TapGrid grid) {
    ColorScale scale = scale(Product::weight, 1);
    IntFunction<Ink> colour =
        i -> {
          float weight = products.get(i).weight();
          return !grid.isWritten()
              ? scale.ink(weight)
              : weight == 0 ? palette.ground() : palette.tint(Role.KERNEL);
        };
    List<Mark> marks = grounds(grid, colour);
    marks.addAll(numbers(grid, colour, Product::weight));
    marks.add(outline(grid, palette.kernel()));
    return marks;
  }

  /// The products, blue above and red below 0.
  List<Mark> products(TapGrid grid) {
    // paler where numbers stand on it
    ColorScale scale = scale(Product::product, grid.isWritten() ? PALER : 1);
    IntFunction<Ink> colour = i -> scale.ink(products.get(i).product());
    List<Mark> marks = grounds(grid, colour);
    marks.addAll(numbers(grid, colour, Product::product));
    marks.add(outline(grid, palette.edge(Role.OUTPUT)));
    return marks;
  }

  private Mark outline(TapGrid grid, Ink ink) {
    return Mark.rect(grid.all()).stroke(ink, 1.5 * palette.hairline());
  }

  private ColorScale scale(ToDoubleFunction<Product> number, double factor) {
    return ColorScale.rdBu(
        factor
            * products.stream()
                .mapToDouble(p -> Math.abs(number.applyAsDouble(p)))
                .max()
                .orElse(0));
  }

  /// The colour of the pixel that a value was taken from; paler where the border rule put it.
  private Ink colour(Product product) {
    return product
        .tap()
        .source()
        .map(cell -> Samples.colour(asked.before(), cell.get(2), cell.get(3)))
        .map(ink -> product.tap().isPadding() ? ink.mix(palette.ground(), PALE) : ink)
        .orElse(palette.ground());
  }

  private List<Mark> grounds(TapGrid grid, IntFunction<Ink> colour) {
    List<Mark> marks = new ArrayList<>();
    int columns = grid.columns();
    Pixels pixels = Pixels.of(columns, grid.rows(), (x, y) -> colour.apply(y * columns + x).argb());
    marks.add(Mark.bitmap(pixels, grid.all()));
    if (grid.isWritten()) {
      for (int i = 0; i < grid.taps(); i++) {
        Ink ground = colour.apply(i);
        Ink line = ground.mix(ground.legible(), FAINT);
        marks.add(Mark.rect(grid.box(i)).stroke(line, 0.5 * palette.hairline()));
      }
    }
    return marks;
  }

  private List<Mark> numbers(
      TapGrid grid, IntFunction<Ink> colour, ToDoubleFunction<Product> number) {
    if (!grid.isWritten()) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    double height = Detail.NUMBER * grid.size();
    for (int i = 0; i < grid.taps(); i++) {
      float value = (float) number.applyAsDouble(products.get(i));
      Box box = grid.box(i);
      marks.add(
          Mark.label(Numeral.cell(value), box.centreX(), box.centreY(), height)
              .centred()
              .mono()
              .within(SHARE * box.width())
              .ink(colour.apply(i).legible()));
    }
    return marks;
  }
}
