package convolarium.filter;

import convolarium.arithmetic.Border;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// Which filter a photograph gets, as a user sets it; a size, a sigma and a written kernel are kept
/// while a filter is chosen that has no use for them.
///
/// @param name a built-in filter's, or [#OWN]
/// @param settings of the built-in filters
/// @param own the written kernel
/// @param showing how sums become samples
/// @param linear whether light is summed instead of stored samples
public record Recipe(
    String name, Settings settings, Own own, Showing showing, Sliding sliding, boolean linear) {

  /// The name of a user's own kernel.
  public static final String OWN = "own kernel";

  /// A filter as the command line means it when it says no more than the name.
  ///
  /// @param name a built-in filter's, or [#OWN]
  public static Recipe of(String name) {
    return new Recipe(name, Settings.NONE, Own.initial(), Showing.CLAMP, Sliding.USUAL, false);
  }

  public boolean isOwn() {
    return name.equals(OWN);
  }

  /// The built-in filter; empty when the kernel is written.
  public Optional<Builtin> builtin() {
    return Filters.named(name);
  }

  /// Whether a window slides over the photograph; else every pixel stands by itself, and what is
  /// set of the sliding is of no effect.
  public boolean slides() {
    return builtin().stream().allMatch(builtin -> builtin.group() != Group.COLOUR);
  }

  /// Whether it makes sums, which may be shown one way or another and be of light; else what is set
  /// of that is of no effect.
  public boolean sums() {
    return builtin().stream().allMatch(builtin -> builtin.make() instanceof KernelFilter);
  }

  /// The filter.
  ///
  /// @throws Unusable when a setting or the written kernel cannot be
  public Filter filter() throws Unusable {
    Optional<Builtin> builtin = builtin();
    Filter plain = builtin.isPresent() ? builtin.get().make(settings) : own.filter(name);
    return switch (plain) {
      case KernelFilter kernels -> kernels.with(showing).with(sliding).withLinear(linear);
      case OrderFilter order -> order.with(sliding);
      case Mixing mixing -> mixing;
    };
  }

  /// Another filter, shown as suits it. It keeps the size and the sigma where it can have them;
  /// else it is as it usually is.
  ///
  /// @param name a built-in filter's, or [#OWN]
  public Recipe named(String name) {
    Optional<Builtin> next = Filters.named(name);
    Settings kept = name.equals(this.name) ? settings : Settings.NONE;
    for (Parameter parameter : List.of(Parameter.SIZE, Parameter.SIGMA)) {
      OptionalDouble set = settings.get(parameter);
      Optional<Dial> dial = next.flatMap(builtin -> builtin.dial(parameter));
      if (set.isPresent() && dial.stream().allMatch(one -> one.takes(set.getAsDouble()))) {
        kept = kept.with(parameter, set.getAsDouble());
      }
    }
    Showing suited = next.map(Builtin::showing).orElse(Showing.CLAMP);
    return new Recipe(name, kept, own, suited, sliding, linear);
  }

  public Recipe with(Settings settings) {
    return new Recipe(name, settings, own, showing, sliding, linear);
  }

  /// With one parameter set.
  public Recipe with(Parameter parameter, double value) {
    return with(settings.with(parameter, value));
  }

  /// The written kernel, as another.
  public Recipe written(UnaryOperator<Own> change) {
    return new Recipe(OWN, settings, change.apply(own), showing, sliding, linear);
  }

  public Recipe with(Showing showing) {
    return new Recipe(name, settings, own, showing, sliding, linear);
  }

  public Recipe with(Sliding sliding) {
    return new Recipe(name, settings, own, showing, sliding, linear);
  }

  public Recipe with(Border border) {
    return with(sliding.withBorder(border));
  }

  public Recipe withLinear(boolean linear) {
    return new Recipe(name, settings, own, showing, sliding, linear);
  }
}
