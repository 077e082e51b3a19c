package convolarium.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One picture of the tour.
///
/// @param name of the file, without its ending
/// @param caption what there is to see, a sentence
/// @param prepare does what a user would do
/// @param ready whether it has come to rest
/// @param exported the name of a file that was written beside the picture
record Shot(
    String name,
    String caption,
    Runnable prepare,
    BooleanSupplier ready,
    Optional<String> exported) {
  Shot(String name, String caption, Runnable prepare) {
    this(name, caption, prepare, () -> true);
  }

  Shot(String name, String caption, Runnable prepare, BooleanSupplier ready) {
    this(name, caption, prepare, ready, Optional.empty());
  }
}
