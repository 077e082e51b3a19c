package convolarium.explain;

/// Why a step has its result, written out in three lengths.
final class Sums {
  private Sums() {}

  static Formula factors(Step step) {
    return switch (step.ending()) {
      case Ending.Sum _ -> {
        Pen pen = new Pen();
        for (Product p : step.products()) {
          if (!pen.isEmpty()) {
            pen.sign(" + ");
          }
          pen.operand(p.value(), new Meaning.Value(p.tap()))
              .sign("·")
              .operand(p.weight(), new Meaning.Weight(p.tap()));
        }
        yield ended(pen, step);
      }
      case Ending.Mean _, Ending.Kept _ -> products(step);
    };
  }

  static Formula products(Step step) {
    return switch (step.ending()) {
      case Ending.Sum _ -> {
        Pen pen = new Pen();
        for (Product p : step.products()) {
          pen.summand(p.product(), new Meaning.Both(p.tap()), pen.isEmpty());
        }
        yield ended(pen, step);
      }
      case Ending.Mean(int divisor) -> {
        Pen pen = new Pen().sign("(");
        for (int i = 0; i < step.products().size(); i++) {
          Product p = step.products().get(i);
          pen.summand(p.value(), new Meaning.Value(p.tap()), i == 0);
        }
        yield result(pen.sign(") / " + divisor), step);
      }
      case Ending.Kept _ -> {
        Pen pen = new Pen().sign("max(");
        for (int i = 0; i < step.products().size(); i++) {
          Product p = step.products().get(i);
          pen.sign(i == 0 ? "" : ", ").term(Numeral.exact(p.value()), new Meaning.Value(p.tap()));
        }
        yield result(pen.sign(")"), step);
      }
    };
  }

  static Formula partials(Step step) {
    Pen pen = new Pen();
    for (int channel : step.channels()) {
      pen.summand(step.partial(channel), new Meaning.Partial(channel), pen.isEmpty());
    }
    return step.ending() instanceof Ending.Sum ? ended(pen, step) : products(step);
  }

  /// The bias, if there is one, and the result; a cell that nothing reaches is an empty sum.
  private static Formula ended(Pen pen, Step step) {
    if (step.ending() instanceof Ending.Sum(var bias) && bias.isPresent()) {
      pen.summand(bias.get(), new Meaning.Bias(step.output().channel()), pen.isEmpty());
    }
    return result(pen.isEmpty() ? pen.sign("0") : pen, step);
  }

  private static Formula result(Pen pen, Step step) {
    return pen.sign(" = ")
        .term(Numeral.exact(step.result()), new Meaning.Result(step.output()))
        .formula();
  }
}
