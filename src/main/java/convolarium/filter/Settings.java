package convolarium.filter;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What was set for a built-in filter; what was not has its usual value.
public record Settings(Map<Parameter, Double> values) {
  /// Nothing set.
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = Map.copyOf(values);
  }

  /// What was set, if anything was.
  public OptionalDouble get(Parameter parameter) {
    Double value = values.get(parameter);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public Settings with(Parameter parameter, double value) {
    Map<Parameter, Double> next = copy();
    next.put(parameter, value);
    return new Settings(next);
  }

  /// With that one at its usual value.
  public Settings without(Parameter parameter) {
    Map<Parameter, Double> next = copy();
    next.remove(parameter);
    return new Settings(next);
  }

  private Map<Parameter, Double> copy() {
    Map<Parameter, Double> copy = new EnumMap<>(Parameter.class);
    copy.putAll(values);
    return copy;
  }
}
