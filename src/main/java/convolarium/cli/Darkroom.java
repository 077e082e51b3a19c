package convolarium.cli;

import convolarium.arithmetic.Binding;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.file.FileFault;
import convolarium.file.Replacement;
import convolarium.filter.Filter;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.filter.Unreadable;
import convolarium.tensor.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes one photograph after the other through the filters.
record Darkroom(List<Filter> filters, Engine engine) {

  /// Where a photograph comes from and where it goes, with the names that the user gave.
  ///
  /// @param format what `target` is written as
  record Task(String inName, Path in, String outName, Path out, PhotoFormat format) {}

  /// @throws Failure when the photograph cannot be read, filtered or written; nothing has changed
  ///   then
  void develop(Task task) {
    Raster result = filtered(task, read(task));
    try {
      Files.createDirectories(task.out().toAbsolutePath().getParent());
      Replacement.of(task.out()).write(out -> Photos.encode(result, task.format(), out));
    } catch (IOException fault) {
      throw Failure.broken(task.outName(), FileFault.phrase(fault));
    }
  }

  private Raster filtered(Task task, Raster photo) {
    Raster now = photo;
    for (Filter filter : filters) {
      if (filter.on(now.shape()) instanceof Binding.Refused refused) {
        throw Failure.wrong(task.inName(), refused.sentence());
      }
      now = filter.apply(engine, now, Watch.NONE);
    }
    return now;
  }

  private static Raster read(Task task) {
    try {
      return Photos.read(task.in(), Watch.NONE).raster();
    } catch (Unreadable fault) {
      throw Failure.wrong(task.inName(), fault.what());
    } catch (IOException fault) {
      throw Failure.wrong(task.inName(), FileFault.phrase(fault));
    }
  }
}
