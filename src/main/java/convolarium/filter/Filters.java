package convolarium.filter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The built-in filters, in the order in which a learner meets them.
public final class Filters {
  private static final List<Builtin> ALL =
      Stream.of(
              BlurFilters.all(),
              SharpenFilters.all(),
              CurveFilters.all(),
              SlopeFilters.all(),
              DirectionFilters.all(),
              OrderFilters.all(),
              ColourFilters.all())
          .flatMap(List::stream)
          .toList();

  private Filters() {}

  public static List<Builtin> all() {
    return ALL;
  }

  /// The filter of that name, exactly as written in [#all].
  public static Optional<Builtin> named(String name) {
    return ALL.stream().filter(builtin -> builtin.name().equals(name)).findFirst();
  }
}
