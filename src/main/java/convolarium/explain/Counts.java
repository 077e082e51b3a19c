package convolarium.explain;

import static convolarium.arithmetic.Parameter.GROUPS;
import static convolarium.arithmetic.Parameter.INPUT;
import static convolarium.arithmetic.Parameter.KERNEL;
import static convolarium.arithmetic.Parameter.OUTPUT_SIZE;
import static convolarium.arithmetic.Parameter.OUT_CHANNELS;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;

/// How many weights there are and how many multiplications they make, written out.
final class Counts {
  private Counts() {}

  static Formula parameters(Problem problem, boolean bias) {
    Pen pen = new Pen();
    switch (problem.operation()) {
      case Convolution _ -> {
        pen.setting(problem.outChannels(), OUT_CHANNELS, -1).sign("·");
        grouped(pen, problem.inChannels(), INPUT, problem.groups());
        kernel(pen.sign("·"), problem);
      }
      case Transposed _ -> {
        pen.setting(problem.inChannels(), INPUT, -1).sign("·");
        grouped(pen, problem.outChannels(), OUT_CHANNELS, problem.groups());
        kernel(pen.sign("·"), problem);
      }
      case Filtering _ -> kernel(pen, problem);
      case Pooling _, Unpooling _, AdaptivePooling _ -> {
        return pen.sign("no weights").formula();
      }
    }
    long weights = problem.weight().map(Shape::elements).orElse(0);
    pen.sign(" = " + plural(weights, "weight"));
    if (bias) {
      pen.sign(" + ").sign(plural(problem.outChannels(), "bias"));
    }
    return pen.formula();
  }

  static Formula macs(Problem problem) {
    Pen pen = new Pen();
    if (problem.batch() > 1) {
      pen.setting(problem.batch(), INPUT, -1).sign("·");
    }
    switch (problem.operation()) {
      case Convolution _ -> {
        cells(pen, problem.output(), OUT_CHANNELS, OUTPUT_SIZE);
        grouped(pen.sign("·"), problem.inChannels(), INPUT, problem.groups());
      }
      case Transposed _ -> {
        cells(pen, problem.input(), INPUT, INPUT);
        grouped(pen.sign("·"), problem.outChannels(), OUT_CHANNELS, problem.groups());
      }
      case Filtering _ -> cells(pen, problem.output(), INPUT, OUTPUT_SIZE);
      case Pooling _, Unpooling _, AdaptivePooling _ -> {
        return new Pen().sign("no multiplications").formula();
      }
    }
    kernel(pen.sign("·"), problem);
    return pen.sign(" = " + plural(problem.macs(), "multiply-add")).formula();
  }

  /// Channels and positions: `32·18·18`.
  private static void cells(Pen pen, Shape shape, Parameter channels, Parameter size) {
    pen.setting(shape.dim(1), channels, -1);
    for (int a = 0; a < shape.rank() - 2; a++) {
      pen.sign("·").setting(shape.dim(a + 2), size, a);
    }
  }

  /// Channels of one group: `(8/1)`.
  private static void grouped(Pen pen, int channels, Parameter parameter, int groups) {
    pen.sign("(").setting(channels, parameter, -1).sign("/").setting(groups, GROUPS, -1).sign(")");
  }

  private static void kernel(Pen pen, Problem problem) {
    for (int a = 0; a < problem.rank(); a++) {
      pen.sign(a == 0 ? "" : "·").setting(problem.axes().get(a).kernel(), KERNEL, a);
    }
  }

  private static String plural(long count, String what) {
    String ending = count == 1 ? "" : what.endsWith("s") ? "es" : "s";
    return Numeral.count(count) + " " + what + ending;
  }
}
