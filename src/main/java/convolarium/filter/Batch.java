package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.file.FileFault;
import convolarium.file.Replacement;
import convolarium.tensor.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Photographs that go through the same filters, one after the other, each into a file of its own.
/// One that fails does not stop the others.
///
/// @param quality of JPEG files, from 1 to 100
public record Batch(List<Task> tasks, int quality) {
  public Batch {
    tasks = List.copyOf(tasks);
  }

  /// A batch whose JPEG files have the usual quality.
  public Batch(List<Task> tasks) {
    this(tasks, Photos.USUAL_QUALITY);
  }

  /// Where a photograph comes from and where it goes, with the names that the user gave.
  ///
  /// @param format what `out` is written as
  public record Task(String inName, Path in, String outName, Path out, PhotoFormat format) {}

  /// Is told what happens, on the thread of the run.
  public interface Listener {
    void begun(Task task);

    void ended(Task task, Outcome outcome);
  }

  /// What became of a task. Unless it is done, nothing has changed on the disk.
  public sealed interface Outcome {
    /// @param pixels of the photograph
    record Done(long pixels) implements Outcome {}

    /// The photograph cannot be read, or a filter refuses it.
    ///
    /// @param what a sentence without a full stop
    record Unfit(String what) implements Outcome {}

    /// The result cannot be written.
    ///
    /// @param what a sentence without a full stop
    record Unwritten(String what) implements Outcome {}

    /// What nobody foresaw, or the memory is too small.
    record Broken(Throwable fault) implements Outcome {}
  }

  /// The photographs in a folder, in the order of their names; hidden files are not among them.
  ///
  /// @throws IOException when it cannot be read
  public static List<Path> photosIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> PhotoFormat.ofEnding(file).isPresent() && Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  /// What a photograph is written as: its own format, or PNG where that cannot be written.
  public static PhotoFormat format(Path photo) {
    return PhotoFormat.ofEnding(photo).filter(PhotoFormat::writable).orElse(PhotoFormat.PNG);
  }

  /// The name under which it is written: its own, with another ending where the format is another.
  public static String resultName(Path photo) {
    String name = String.valueOf(photo.getFileName());
    return PhotoFormat.ofEnding(photo).map(own -> own == format(photo)).orElse(false)
        ? name
        : name.replaceFirst("\\.[^.]*$", "") + ".png";
  }

  /// Two tasks that would be written to the same file, the later one first, if there are such.
  public Optional<List<Task>> clash() {
    Map<Path, Task> seen = new HashMap<>();
    for (Task task : tasks) {
      Task other = seen.putIfAbsent(task.out(), task);
      if (other != null) {
        return Optional.of(List.of(task, other));
      }
    }
    return Optional.empty();
  }

  /// Does all of them.
  ///
  /// @throws CancellationException when the watch says so, or when the program is being ended;
  ///   files are whole or untouched then too
  public void run(List<Filter> filters, Engine engine, Watch watch, Listener listener) {
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      listener.begun(task);
      listener.ended(task, outcome(task, filters, engine, new Share(watch, i, tasks.size())));
    }
  }

  private Outcome outcome(Task task, List<Filter> filters, Engine engine, Watch watch) {
    try {
      return developed(task, filters, engine, watch);
    } catch (CancellationException ending) {
      throw ending;
    } catch (RuntimeException | OutOfMemoryError fault) {
      return new Outcome.Broken(fault);
    }
  }

  private Outcome developed(Task task, List<Filter> filters, Engine engine, Watch watch) {
    int parts = filters.size() + 1;
    Raster now;
    try {
      now = Photos.read(task.in(), new Share(watch, 0, parts)).raster();
    } catch (Unreadable fault) {
      return new Outcome.Unfit(fault.what());
    } catch (IOException fault) {
      return new Outcome.Unfit(FileFault.phrase(fault));
    }
    long pixels = (long) now.width() * now.height();
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).on(now.shape()) instanceof Binding.Refused refused) {
        return new Outcome.Unfit(refused.sentence());
      }
      now = filters.get(i).apply(engine, now, new Share(watch, i + 1, parts));
    }
    return written(task, now, pixels);
  }

  private Outcome written(Task task, Raster result, long pixels) {
    try {
      Files.createDirectories(task.out().toAbsolutePath().getParent());
      Replacement.of(task.out()).write(out -> Photos.encode(result, task.format(), quality, out));
      return new Outcome.Done(pixels);
    } catch (IOException fault) {
      return new Outcome.Unwritten(FileFault.phrase(fault));
    }
  }

  /// One of several equal parts of what is watched.
  private record Share(Watch whole, int part, int parts) implements Watch {
    @Override
    public void done(double fraction) {
      whole.done((part + fraction) / parts);
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }
}
