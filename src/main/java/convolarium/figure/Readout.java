package convolarium.figure;

import convolarium.arithmetic.Tap;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.explain.Sentences;
import convolarium.explain.Whole;
import convolarium.picture.Ink;
import java.util.List;
import java.util.Optional;

/// Two lines about the tap that is pointed at; when none is, about the padding.
final class Readout {
  private final Asked asked;
  private final List<Whole> wholes;
  private final Optional<TapRef> pointed;

  /// @param wholes one for each kernel; of a window without weights none
  Readout(Asked asked, List<Whole> wholes, Optional<TapRef> pointed) {
    this.asked = asked;
    this.wholes = wholes;
    this.pointed = pointed;
  }

  void on(Stack stack) {
    Palette palette = stack.palette();
    if (pointed.isEmpty()) {
      stack.text("Point at a cell to follow it", palette.muted());
      stack.text(padding(), palette.muted());
      return;
    }
    int tap = pointed.get().tap();
    Product product = asked.step().products().get(tap);
    Ink ink = palette.ink();
    stack.text(
        wholes.isEmpty() ? Numeral.exact(product.value()) : product(wholes.getFirst(), tap), ink);
    stack.text(place(product.tap()), ink);
  }

  /// `58 · 1/9 = 6.444`.
  static String product(Whole whole, int tap) {
    Product product = whole.products().get(tap);
    String weight = Numeral.brief(product.weight(), 4);
    return Numeral.exact(product.value())
        + " · "
        + (product.weight() < 0 ? "(" + weight + ")" : weight)
        + " = "
        + Numeral.brief(product.product(), 6);
  }

  private String place(Tap tap) {
    return Sentences.source(asked.problem(), tap);
  }

  /// `5 of 9 cells lie in the padding: reflect`.
  private String padding() {
    List<Product> products = asked.step().products();
    long outside = products.stream().filter(product -> product.tap().isPadding()).count();
    return outside == 0
        ? ""
        : "%d of %d cells lie in the padding: %s"
            .formatted(outside, products.size(), asked.problem().border().term());
  }
}
