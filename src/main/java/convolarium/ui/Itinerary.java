package convolarium.ui;

import convolarium.studio.View.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the tour goes.
///
/// @param theme to come back to after a look at another
/// @param folder for what is exported on the way
record Itinerary(Interior interior, Theme theme, Path folder) {
  List<Shot> shots() {
    return Stream.of(
            new ArithmeticShots(interior, theme, folder).all(),
            new PhotoShots(interior, theme).all(),
            new MapShots(interior).all(),
            new CardShots(interior, theme).all(),
            new FieldShots(interior).all(),
            new CountShots(interior, theme).all())
        .flatMap(List::stream)
        .toList();
  }
}
