package convolarium.file;

import java.io.IOException;
import java.io.OutputStream;

/// What goes into a file.
@FunctionalInterface
public interface Content {
  /// Writes all of it; neither flushes nor closes `out`.
  void writeTo(OutputStream out) throws IOException;
}
