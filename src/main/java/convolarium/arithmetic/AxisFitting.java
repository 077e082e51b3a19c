package convolarium.arithmetic;

import static convolarium.arithmetic.Parameter.BORDER;
import static convolarium.arithmetic.Parameter.DILATION;
import static convolarium.arithmetic.Parameter.KERNEL;
import static convolarium.arithmetic.Parameter.OUTPUT_PADDING;
import static convolarium.arithmetic.Parameter.OUTPUT_SIZE;
import static convolarium.arithmetic.Parameter.PADDING;
import static convolarium.arithmetic.Parameter.STRIDE;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// The relation on one spatial axis of an operation on an input, or the reasons why there is none.
final class AxisFitting {
  private final Operation operation;
  private final Shape input;
  private final Reasons reasons;

  AxisFitting(Operation operation, Shape input, Reasons reasons) {
    this.operation = operation;
    this.input = input;
    this.reasons = reasons;
  }

  /// The axis, or nothing when a reason against it was added.
  ///
  /// @param a in `[0, rank)`
  Optional<Axis> axis(int a) {
    int n = input.dim(a + 2);
    return switch (operation) {
      case Convolution(Window window, _, _) -> direct(window, a, n);
      case Pooling pooling -> pooled(pooling, a, n);
      case Transposed transposed -> transposed(transposed, a, n);
      case Unpooling unpooling -> unpooled(unpooling, a, n);
      case AdaptivePooling(List<Integer> size) -> adaptive(size.get(a), a, n);
      case Filtering filtering -> filtered(filtering, a, n);
    };
  }

  private Optional<Axis> direct(Window window, int a, int n) {
    int k = window.kernel().get(a);
    int s = window.stride().get(a);
    int d = window.dilation().get(a);
    Padding.Sides p = window.padding().on(window, a, n);
    int most = window.border().most(n);
    if (Math.max(p.before(), p.after()) > most) {
      reasons.refuse(
          PADDING,
          a,
          "padding "
              + Math.max(p.before(), p.after())
              + " is more than "
              + window.border().term()
              + " padding can take from "
              + n
              + " cells of "
              + name(a)
              + ": at most "
              + most,
          PADDING,
          BORDER);
      return Optional.empty();
    }
    if (!covered(k, d, p, a, n)) {
      return Optional.empty();
    }
    int m = (int) Axis.outputs(n, k, s, d, p.before(), p.after());
    return Optional.of(new Axis(n, k, s, d, p.before(), p.after(), m));
  }

  /// Whether the kernel finds room in the padded input, which must have an int's size.
  private boolean covered(int k, int d, Padding.Sides p, int a, int n) {
    long padded = (long) n + p.before() + p.after();
    long extent = Axis.extent(k, d);
    if (padded > Shape.MOST_ELEMENTS) {
      reasons.refuse(
          PADDING,
          a,
          "a padded " + name(a) + " of " + padded + " cells is more than 2^31-1 can count");
      return false;
    }
    if (extent > padded) {
      reasons.refuse(
          KERNEL,
          a,
          "a kernel of "
              + k
              + (d == 1 ? "" : " with dilation " + d + ", which spans " + extent + " cells,")
              + " is larger than the "
              + (padded == n ? "" : "padded ")
              + name(a)
              + " "
              + (padded == n
                  ? String.valueOf(n)
                  : n + " + " + p.before() + " + " + p.after() + " = " + padded),
          KERNEL,
          DILATION,
          PADDING);
      return false;
    }
    return true;
  }

  private Optional<Axis> pooled(Pooling pooling, int a, int n) {
    Window window = pooling.window();
    int k = window.kernel().get(a);
    int s = window.stride().get(a);
    int d = window.dilation().get(a);
    Padding.Sides p = window.padding().on(window, a, n);
    if (Math.max(p.before(), p.after()) > k / 2) {
      reasons.refuse(
          PADDING,
          a,
          "padding "
              + Math.max(p.before(), p.after())
              + " is more than half the pooling kernel of "
              + k,
          PADDING,
          KERNEL);
      return Optional.empty();
    }
    if (!covered(k, d, p, a, n)) {
      return Optional.empty();
    }
    long m =
        pooling.ceil()
            ? Axis.outputsCeil(n, k, s, d, p.before(), p.after())
            : Axis.outputs(n, k, s, d, p.before(), p.after());
    return Optional.of(new Axis(n, k, s, d, p.before(), p.after(), (int) m));
  }

  private Optional<Axis> transposed(Transposed transposed, int a, int m) {
    Window window = transposed.window();
    int s = window.stride().get(a);
    int d = window.dilation().get(a);
    int more = transposed.outputPadding().get(a);
    if (window.border() != Border.ZEROS) {
      reasons.refuse(
          BORDER,
          -1,
          "a transposed convolution knows zeros padding only, not " + window.border().term());
      return Optional.empty();
    }
    if (unreadable(window.padding(), "a transposed convolution")) {
      return Optional.empty();
    }
    if (more < 0 || more >= Math.max(s, d)) {
      reasons.refuse(
          OUTPUT_PADDING,
          a,
          "output padding "
              + more
              + " must be at least 0 and less than the larger of stride "
              + s
              + " and dilation "
              + d,
          OUTPUT_PADDING,
          STRIDE);
      return Optional.empty();
    }
    return backwards(window, a, m, more);
  }

  private Optional<Axis> unpooled(Unpooling unpooling, int a, int m) {
    Window window = unpooling.window();
    int k = window.kernel().get(a);
    int s = window.stride().get(a);
    if (unreadable(window.padding(), "an unpooling")) {
      return Optional.empty();
    }
    Padding.Sides p = window.padding().on(window, a, m);
    long usual = Axis.transposed(m, k, s, 1, p.before(), p.after(), 0);
    long size = unpooling.outputSize().map(given -> (long) given.get(a)).orElse(usual);
    if (Math.abs(size - usual) >= s && size != usual) {
      reasons.refuse(
          OUTPUT_SIZE,
          a,
          "output size "
              + size
              + " is not within one stride of "
              + usual
              + ": "
              + Math.max(1, usual - s + 1)
              + " to "
              + (usual + s - 1)
              + " are possible");
      return Optional.empty();
    }
    return backwards(window, a, m, (int) (size - usual));
  }

  /// Whether the padding is a rule that says nothing when the relation is read backwards.
  private boolean unreadable(Padding padding, String what) {
    boolean rule = padding instanceof Padding.Rule && padding != Padding.Rule.VALID;
    if (rule) {
      reasons.refuse(
          PADDING,
          -1,
          what
              + " takes its padding in numbers or as valid, not as "
              + ((Padding.Rule) padding).term());
    }
    return rule;
  }

  private Optional<Axis> backwards(Window window, int a, int m, int more) {
    int k = window.kernel().get(a);
    int s = window.stride().get(a);
    int d = window.dilation().get(a);
    Padding.Sides p = window.padding().on(window, a, m);
    long n = Axis.transposed(m, k, s, d, p.before(), p.after(), more);
    if (n < 1) {
      reasons.refuse(
          PADDING,
          a,
          "padding "
              + p.before()
              + " and "
              + p.after()
              + " takes all of the "
              + name(a)
              + " away: "
              + n
              + " cells would be left",
          PADDING,
          KERNEL,
          STRIDE);
      return Optional.empty();
    }
    if (n > Shape.MOST_ELEMENTS - p.before() - p.after()) {
      reasons.refuse(
          STRIDE, a, "a " + name(a) + " of " + n + " cells is more than 2^31-1 can count");
      return Optional.empty();
    }
    return Optional.of(new Axis((int) n, k, s, d, p.before(), p.after(), m));
  }

  private Optional<Axis> adaptive(int m, int a, int n) {
    if (m < 1) {
      reasons.refuse(OUTPUT_SIZE, a, "output size " + m + " must be at least 1");
      return Optional.empty();
    }
    int widest = AdaptivePooling.widest(n, m);
    return Optional.of(new Axis(n, widest, Math.max(1, n / m), 1, 0, 0, m));
  }

  private Optional<Axis> filtered(Filtering filtering, int a, int n) {
    Window window = filtering.window();
    int k = window.kernel().get(a);
    int s = window.stride().get(a);
    int d = window.dilation().get(a);
    long extent = Axis.extent(k, d);
    if (extent > Shape.MOST_ELEMENTS / 4) {
      reasons.refuse(
          DILATION, a, "a kernel of " + k + " with dilation " + d + " spans " + extent + " pixels");
      return Optional.empty();
    }
    int anchor = filtering.anchor(a);
    if (anchor < 0 || anchor >= k) {
      reasons.refuse(
          KERNEL,
          a,
          "the anchor's "
              + (a == 0 ? "row " : "column ")
              + anchor
              + " lies outside a kernel of "
              + k
              + ": 0 to "
              + (k - 1)
              + " are possible");
      return Optional.empty();
    }
    int m = Math.ceilDiv(n, s);
    int before = anchor * d;
    int after = (int) Math.max(0, (m - 1L) * s + extent - n - before);
    return Optional.of(new Axis(n, k, s, d, before, after, m));
  }

  private String name(int axis) {
    return Parameter.axisName(axis, input.rank() - 2);
  }
}
