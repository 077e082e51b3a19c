package convolarium.ui;

import java.util.function.BooleanSupplier;

/// One picture of the tour.
///
/// @param name of the file, without its ending
/// @param caption what there is to see, a sentence
/// @param prepare does what a user would do
/// @param ready whether it has come to rest
record Shot(String name, String caption, Runnable prepare, BooleanSupplier ready) {
  Shot(String name, String caption, Runnable prepare) {
    this(name, caption, prepare, () -> true);
  }
}
