package convolarium.ui.shell;

import convolarium.file.FileFault;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// What went wrong, in words for its user.
public final class Faults {
  private static final Logger LOG = System.getLogger("convolarium");

  private Faults() {}

  /// A phrase without a full stop. What only a programmer's mistake can explain goes to the log
  /// too.
  public static String sentence(Throwable fault) {
    return switch (fault) {
      case IOException io -> FileFault.phrase(io);
      case OutOfMemoryError _ -> "not enough memory";
      case RuntimeException mistake -> {
        LOG.log(Level.ERROR, "unexpected", mistake);
        yield "a mistake in the program (" + mistake + ")";
      }
      default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
    };
  }
}
