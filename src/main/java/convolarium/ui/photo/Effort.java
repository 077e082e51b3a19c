package convolarium.ui.photo;

import convolarium.engine.Choice;
import convolarium.explain.Numeral;
import convolarium.filter.Filter;
import convolarium.filter.Filtered;
import convolarium.filter.KernelFilter;
import convolarium.filter.Mixing;
import convolarium.filter.OrderFilter;
import java.util.List;
import java.util.stream.Collectors;

/// What a step cost, and what it would have cost without a clever way.
///
/// @param direct multiplications a sample when every tap is multiplied
/// @param spent multiplications a sample as it was done
record Effort(String filter, Choice choice, double direct, double spent) {
  static Effort of(Filter filter, Filtered output) {
    double samples = output.problem().output().elements();
    double each = output.problem().macs() / samples;
    double direct =
        switch (filter) {
          case KernelFilter kernels -> each * kernels.kernels().size();
          case Mixing _ -> each;
          case OrderFilter _ -> 0;
        };
    return new Effort(
        filter.name(), output.choice(), direct, output.choice().multiplies() / samples);
  }

  /// `two passes, 961 → 62`; of several steps the sum.
  static String brief(List<Effort> efforts) {
    double direct = efforts.stream().mapToDouble(Effort::direct).sum();
    double spent = efforts.stream().mapToDouble(Effort::spent).sum();
    String way =
        efforts.size() == 1 ? efforts.getFirst().choice.algorithm() : efforts.size() + " steps";
    return direct == spent
        ? way + (spent == 0 ? "" : ", " + round(spent))
        : way + ", " + round(direct) + " → " + round(spent);
  }

  /// Each step in full sentences, a line each.
  static String full(List<Effort> efforts) {
    return efforts.stream().map(Effort::sentence).collect(Collectors.joining("\n"));
  }

  private String sentence() {
    String saved =
        direct > spent
            ? "%s multiplications a sample instead of %s".formatted(count(spent), count(direct))
            : spent == 0 ? "no multiplications" : count(spent) + " multiplications a sample";
    return "%s by %s: %s; %s.".formatted(filter, choice.algorithm(), choice.reason(), saved);
  }

  /// As short as still tells how much is saved.
  private static String round(double each) {
    return each < 10 ? Numeral.brief((float) each, 2) : Numeral.count(Math.round(each));
  }

  private static String count(double each) {
    return Numeral.brief((float) each, 3);
  }
}
