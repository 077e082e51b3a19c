package convolarium.explain;

import convolarium.arithmetic.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// A line of arithmetic in the reader's numbers, in pieces that know what they stand for.
public final class Formula {
  private final List<Term> terms;

  Formula(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /// The pieces from left to right; their texts joined are [#text].
  public List<Term> terms() {
    return terms;
  }

  /// `⌊(5 + 1 + 1 − 3) / 2⌋ + 1 = 3`.
  public String text() {
    return terms.stream().map(Term::text).collect(Collectors.joining());
  }

  /// Why the output has its size on a spatial axis in `[0, rank)`.
  public static Formula size(Problem problem, int axis) {
    return Sizes.of(problem, axis);
  }

  /// Why a step has its result: `1·1 + 2·1 + 3·1 + 6·2 + … = 66`, every term written.
  public static Formula sum(Step step) {
    return Sums.factors(step);
  }

  /// The same with the products worked out: `1 + 2 + 3 + 12 + … = 66`.
  public static Formula products(Step step) {
    return Sums.products(step);
  }

  /// The same with one number for each input channel: `27 + 14 − 3 + 1 = 39`.
  public static Formula partials(Step step) {
    return Sums.partials(step);
  }

  /// How a gated cell comes about, rounded where a function makes many digits: `elu(66) · σ(2) ≈ 66
  /// · 0.8808 ≈ 58.13`.
  public static Formula gate(GateStep step) {
    return Gates.product(step);
  }

  /// Where a value goes, its position taken apart into row and column: `8 → 7 = 1·4 + 3 → row 1,
  /// column 3`.
  public static Formula placing(Placing placing, Problem problem) {
    return Places.of(placing, problem);
  }

  /// The same formula told of one of the two convolutions of a gated one.
  public Formula in(Lane lane) {
    return new Formula(
        terms.stream()
            .map(
                term ->
                    term.meaning() instanceof Meaning.Sign
                        ? term
                        : new Term(term.text(), new Meaning.In(lane, term.meaning())))
            .toList());
  }

  /// `32·(8/1)·3·3 = 2,304 weights`.
  public static Formula parameters(Problem problem) {
    return parameters(problem, false);
  }

  /// `32·(8/1)·3·3 = 2,304 weights + 32 biases`.
  public static Formula parameters(Problem problem, boolean bias) {
    return Counts.parameters(problem, bias);
  }

  /// `32·18·18·(8/1)·3·3 = 746,496 multiply-adds`.
  public static Formula macs(Problem problem) {
    return Counts.macs(problem);
  }

  @Override
  public String toString() {
    return text();
  }
}
