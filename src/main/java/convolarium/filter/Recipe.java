package convolarium.filter;

import convolarium.arithmetic.Border;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Which filter a photograph gets, as a user sets it; what is set for a filter that is not chosen
/// is kept for when it is.
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

  /// Another filter, shown as suits it; settings that it cannot have give way to its usual ones.
  ///
  /// @param name a built-in filter's, or [#OWN]
  public Recipe named(String name) {
    Settings kept = settings;
    Optional<Builtin> next = Filters.named(name);
    for (Dial dial : next.stream().flatMap(builtin -> builtin.dials().stream()).toList()) {
      if (kept.get(dial.parameter()).stream().anyMatch(value -> !dial.takes(value))) {
        kept = kept.without(dial.parameter());
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
