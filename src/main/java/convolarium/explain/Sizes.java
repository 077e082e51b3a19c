package convolarium.explain;

import static convolarium.arithmetic.Parameter.DILATION;
import static convolarium.arithmetic.Parameter.INPUT;
import static convolarium.arithmetic.Parameter.KERNEL;
import static convolarium.arithmetic.Parameter.OUTPUT_PADDING;
import static convolarium.arithmetic.Parameter.OUTPUT_SIZE;
import static convolarium.arithmetic.Parameter.PADDING;
import static convolarium.arithmetic.Parameter.STRIDE;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;

/// Why an output has its size, written out. The sizes themselves come from [Axis].
final class Sizes {
  private Sizes() {}

  static Formula of(Problem problem, int a) {
    Axis axis = problem.axes().get(a);
    return switch (problem.operation()) {
      case Convolution _ -> direct(axis, a, false);
      case Pooling pooling -> direct(axis, a, pooling.ceil());
      case Transposed _, Unpooling _ -> transposed(axis, a);
      case AdaptivePooling _ -> new Pen().setting(axis.output(), OUTPUT_SIZE, a).formula();
      case Filtering _ ->
          new Pen()
              .sign("⌈")
              .setting(axis.input(), INPUT, a)
              .sign(" / ")
              .setting(axis.stride(), STRIDE, a)
              .sign("⌉ = ")
              .setting(axis.output(), OUTPUT_SIZE, a)
              .formula();
    };
  }

  /// ⌊(n + p₀ + p₁ − e) / s⌋ + 1 = m.
  private static Formula direct(Axis axis, int a, boolean ceil) {
    Pen pen = new Pen().sign(ceil ? "⌈(" : "⌊(");
    room(pen, axis, a);
    pen.sign(") / ").setting(axis.stride(), STRIDE, a).sign(ceil ? "⌉ + 1" : "⌋ + 1");
    if (ceil && axis.leftover() > 0) {
      pen.sign(" − 1"); // a last window that would start behind the input is dropped
    }
    return pen.sign(" = ").setting(axis.output(), OUTPUT_SIZE, a).formula();
  }

  /// n + p₀ + p₁ − e.
  private static void room(Pen pen, Axis axis, int a) {
    pen.setting(axis.input(), INPUT, a)
        .sign(" + ")
        .setting(axis.before(), PADDING, a)
        .sign(" + ")
        .setting(axis.after(), PADDING, a)
        .sign(" − ");
    extent(pen, axis, a, true);
  }

  /// (m−1)·s − p₀ − p₁ + e + output padding = n.
  private static Formula transposed(Axis axis, int a) {
    Pen pen =
        new Pen()
            .sign("(")
            .setting(axis.output(), INPUT, a)
            .sign(" − 1)·")
            .setting(axis.stride(), STRIDE, a)
            .sign(" − ")
            .setting(axis.before(), PADDING, a)
            .sign(" − ")
            .setting(axis.after(), PADDING, a)
            .sign(" + ");
    extent(pen, axis, a, false);
    if (axis.leftover() > 0) {
      pen.sign(" + ").setting(axis.leftover(), OUTPUT_PADDING, a);
    }
    return pen.sign(" = ").setting(axis.input(), OUTPUT_SIZE, a).formula();
  }

  /// k, or d·(k−1) + 1 where the taps have gaps.
  private static void extent(Pen pen, Axis axis, int a, boolean bracketed) {
    if (axis.dilation() == 1) {
      pen.setting(axis.kernel(), KERNEL, a);
      return;
    }
    pen.sign(bracketed ? "(" : "")
        .setting(axis.dilation(), DILATION, a)
        .sign("·(")
        .setting(axis.kernel(), KERNEL, a)
        .sign(bracketed ? " − 1) + 1)" : " − 1) + 1");
  }
}
