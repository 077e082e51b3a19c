package convolarium.filter;

import convolarium.engine.Response;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/// A filter that comes with the program, with the numbers that can be set for it.
///
/// @param name as the command line says it
/// @param group what it is for, roughly
/// @param summary what it does, in a few words
/// @param use what it is good for, in a few words
/// @param dials what can be set, in the order in which it is shown
/// @param showing how the window shows its sums at first; elsewhere they are clamped
/// @param making the filter with given numbers
public record Builtin(
    String name,
    Group group,
    String summary,
    String use,
    List<Dial> dials,
    Showing showing,
    Making making) {

  /// The largest size; a Gaussian of σ 42 needs no more.
  public static final int MOST = 255;

  public Builtin {
    dials = List.copyOf(dials);
  }

  /// Makes the filter of given numbers.
  @FunctionalInterface
  public interface Making {
    /// @param name the filter's
    /// @param value what each dial's parameter is, checked
    Filter make(String name, ToDoubleFunction<Parameter> value);
  }

  /// A making of one kernel.
  static Making one(Function<ToDoubleFunction<Parameter>, Tensor> kernel) {
    return (name, value) -> KernelFilter.of(name, List.of(kernel.apply(value)), Response.CLAMP);
  }

  /// A making of one kernel of a size.
  static Making sized(IntFunction<Tensor> kernel) {
    return one(value -> kernel.apply((int) value.applyAsDouble(Parameter.SIZE)));
  }

  /// The filter with everything at its usual value.
  public Filter make() {
    try {
      return make(Settings.NONE);
    } catch (Unusable e) {
      throw new IllegalStateException(name, e);
    }
  }

  /// The filter with those settings; settings of parameters that it does not have are of no effect.
  ///
  /// @throws Unusable when there is no such filter
  public Filter make(Settings settings) throws Unusable {
    for (Dial dial : dials) {
      OptionalDouble set = settings.get(dial.parameter());
      if (set.isPresent()) {
        check(dial, set.getAsDouble());
      }
    }
    if (settings.get(Parameter.SIZE).isEmpty() && dial(Parameter.SIZE).isPresent()) {
      double size = usualSize(settings);
      return making.make(
          name, parameter -> parameter == Parameter.SIZE ? size : plain(parameter, settings));
    }
    return making.make(name, parameter -> plain(parameter, settings));
  }

  /// Beside a size any sigma will do.
  private void check(Dial dial, double value) throws Unusable {
    if (dial.parameter() == Parameter.SIGMA && dial(Parameter.SIZE).isPresent()) {
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        throw new Unusable(
            "sigma", "a sigma must be a positive number, not " + KernelText.number(value));
      }
    } else {
      dial.check(name, value);
    }
  }

  /// What can be set of a parameter, if it is one of this filter.
  public Optional<Dial> dial(Parameter parameter) {
    return dials.stream().filter(dial -> dial.parameter() == parameter).findFirst();
  }

  /// The value in force: that set, or the usual one.
  ///
  /// @throws Unusable when a sigma asks for a size that cannot be
  /// @throws IllegalArgumentException when it is no parameter of this filter
  public double value(Parameter parameter, Settings settings) throws Unusable {
    return parameter == Parameter.SIZE && settings.get(parameter).isEmpty()
        ? usualSize(settings)
        : plain(parameter, settings);
  }

  private double plain(Parameter parameter, Settings settings) {
    Dial dial =
        dial(parameter)
            .orElseThrow(() -> new IllegalArgumentException(name + " has no " + parameter.term()));
    return settings.get(parameter).orElse(dial.usual());
  }

  /// Where a sigma decides, the smallest odd number ≥ 6σ, at least 3.
  private double usualSize(Settings settings) throws Unusable {
    if (dial(Parameter.SIGMA).isEmpty()) {
      return plain(Parameter.SIZE, settings);
    }
    double sigma = plain(Parameter.SIGMA, settings);
    double least = Math.ceil(6 * sigma);
    if (least > MOST) {
      throw new Unusable(
          "sigma",
          "sigma "
              + KernelText.number(sigma)
              + " needs a kernel larger than "
              + MOST
              + "; up to "
              + KernelText.number(MOST / 6.0)
              + " would fit, or a size of your own");
    }
    return Kernels.covering(least);
  }
}
