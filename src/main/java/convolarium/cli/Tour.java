package convolarium.cli;

import java.io.IOException;
import java.nio.file.Path;

/// What `tour` does, done by whoever has a window.
@FunctionalInterface
public interface Tour {
  /// Writes pictures of the window's scenes and an index page.
  ///
  /// @param folder made when it is missing
  /// @param width in pixels, as is `height`
  /// @throws IOException when a picture cannot be written
  void show(Path folder, boolean dark, int width, int height) throws IOException;
}
