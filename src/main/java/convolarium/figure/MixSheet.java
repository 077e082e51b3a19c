package convolarium.figure;

import convolarium.explain.Mixture;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.figure.Asked.Made;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.List;
import java.util.Optional;

/// A pixel whose colours are mixed, as a small product of a matrix and a column.
final class MixSheet {
  private static final double HIGH = 1.9;
  private static final double SIGN = 1.2;

  private final Asked asked;
  private final List<Mixture> channels;
  private final Optional<TapRef> pointed;

  MixSheet(Asked asked, Made.Mixed mixing, Optional<TapRef> pointed) {
    this.asked = asked;
    this.channels = mixing.channels();
    this.pointed = pointed.filter(ref -> ref.tap() < channels.getFirst().step().products().size());
  }

  void on(Stack stack) {
    Palette palette = stack.palette();
    double text = palette.text();
    int old = channels.getFirst().step().products().size();
    boolean offsets = channels.stream().anyMatch(mixture -> mixture.offset() != 0);
    double sign = SIGN * text;
    int cells = old + 2 + (offsets ? 1 : 0);
    double width = Math.min(3.6 * text, (stack.width() - (offsets ? 3 : 2) * sign) / cells);
    double high = HIGH * text;
    double values = old * width + sign;
    double added = values + width + sign;
    double sums = offsets ? added + width + sign : added;
    caption(stack, "weights", 0);
    caption(stack, "before", values);
    if (offsets) {
      caption(stack, "offset", added);
    }
    caption(stack, "sum", sums);
    stack.down(stack.line());
    double top = stack.y();
    int lines = Math.max(old, channels.size());
    double middle = top + lines * high / 2;
    double first = top + (lines - channels.size()) * high / 2;
    for (int c = 0; c < channels.size(); c++) {
      Mixture mixture = channels.get(c);
      double y = first + c * high;
      Palette colours = c == asked.channel() ? palette : palette.faint();
      for (int i = 0; i < old; i++) {
        Product product = mixture.step().products().get(i);
        Box box = new Box(i * width, y, width, high);
        stack.add(
            Mark.rect(box)
                .fill(colours.tint(Role.KERNEL))
                .stroke(colours.kernel(), palette.hairline()));
        stack.add(Numbers.near(box, product.weight(), 0.78 * text, palette.ink()));
        point(stack, box, i, c == asked.channel());
      }
      if (offsets) {
        number(stack, new Box(added, y, width, high), mixture.offset(), Role.BIAS, colours);
      }
      number(stack, new Box(sums, y, width, high), mixture.step().result(), Role.OUTPUT, colours);
    }
    for (int i = 0; i < old; i++) {
      Box box = new Box(values, top + i * high, width, high);
      Product product = channels.getFirst().step().products().get(i);
      Ink ground = colour(product.value(), i, old);
      stack.add(Mark.rect(box).fill(ground).stroke(palette.edge(Role.INPUT), palette.hairline()));
      stack.add(Numbers.near(box, product.value(), 0.86 * text, ground.legible()));
      point(stack, box, i, true);
    }
    sign(stack, "·", values - sign / 2, middle);
    if (offsets) {
      sign(stack, "+", added - sign / 2, middle);
    }
    sign(stack, "=", sums - sign / 2, middle);
    stack.down(lines * high + 0.5 * stack.line());
    stack.text(line(), palette.ink());
  }

  /// The product that is pointed at, or the whole sum.
  private String line() {
    Mixture told = channels.get(asked.channel());
    return pointed
        .map(ref -> told.step().products().get(ref.tap()))
        .map(
            product ->
                Numeral.brief(product.weight(), 4)
                    + " · "
                    + Numeral.exact(product.value())
                    + " = "
                    + Numeral.brief(product.product(), 6))
        .orElseGet(told::sum);
  }

  private static Ink colour(float value, int channel, int old) {
    int level = Math.clamp(Math.round(value), 0, 255);
    return old == 1
        ? Ink.rgb(level, level, level)
        : Ink.rgb(channel == 0 ? level : 0, channel == 1 ? level : 0, channel == 2 ? level : 0);
  }

  private void point(Stack stack, Box box, int tap, boolean rings) {
    TapRef ref = new TapRef(tap);
    stack.add(Mark.rect(box).about(ref));
    if (rings && pointed.equals(Optional.of(ref))) {
      stack.addAll(Grid.outline(box, stack.palette()));
    }
  }

  private static void number(Stack stack, Box box, float value, Role role, Palette colours) {
    stack.add(
        Mark.rect(box).fill(colours.tint(role)).stroke(colours.edge(role), colours.hairline()));
    stack.add(Numbers.near(box, value, 0.78 * colours.text(), stack.palette().ink()));
  }

  private static void caption(Stack stack, String text, double x) {
    stack.add(stack.label(text, x, Label.Across.LEFT, stack.palette().muted()));
  }

  private static void sign(Stack stack, String text, double x, double y) {
    stack.add(Mark.label(text, x, y, 1.2 * stack.small()).centred().ink(stack.palette().ink()));
  }
}
