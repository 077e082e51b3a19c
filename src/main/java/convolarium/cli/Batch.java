package convolarium.cli;

import convolarium.cli.Darkroom.Task;
import convolarium.file.FileFault;
import convolarium.file.Replacement;
import convolarium.filter.PhotoFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// The photographs of one request: one, or several into a folder.
record Batch(List<Task> tasks) {

  /// Finds every photograph and where it goes, before the first is read.
  ///
  /// @param ins photographs, or folders of them
  /// @param out a photograph, or a folder when there are several
  /// @throws Failure when the request cannot be meant so
  static Batch of(List<String> ins, String out, Console console) {
    Path target = console.path(out);
    boolean several = ins.size() > 1 || Files.isDirectory(console.path(ins.getFirst()));
    if (!several && !Files.isDirectory(target) && !out.endsWith("/")) {
      return single(ins.getFirst(), out, console);
    }
    checkFolder(out, target);
    List<Task> tasks = new ArrayList<>();
    for (String in : ins) {
      Path path = console.path(in);
      if (Files.isDirectory(path)) {
        for (String name : photosIn(in, path)) {
          tasks.add(task(in.endsWith("/") ? in + name : in + "/" + name, out, console));
        }
      } else {
        tasks.add(task(in, out, console));
      }
    }
    checkClashes(tasks);
    return new Batch(List.copyOf(tasks));
  }

  private static Batch single(String in, String out, Console console) {
    Path target = console.path(out);
    var format =
        PhotoFormat.ofEnding(target)
            .filter(PhotoFormat::writable)
            .orElseThrow(
                () ->
                    Failure.wrong(
                        out, "must end in " + PhotoFormat.writableEndings() + " to be a photo"));
    try {
      Replacement.of(target);
    } catch (IOException fault) {
      throw Failure.broken(out, FileFault.phrase(fault));
    }
    return new Batch(List.of(new Task(in, console.path(in), out, target, format)));
  }

  private static Task task(String in, String outFolder, Console console) {
    Path path = console.path(in);
    String name = String.valueOf(path.getFileName());
    // what cannot be written, or is no photo at all, keeps its place in the list: as PNG
    var format = PhotoFormat.ofEnding(path).filter(PhotoFormat::writable).orElse(PhotoFormat.PNG);
    String outName =
        PhotoFormat.ofEnding(path).map(own -> own == format).orElse(false)
            ? name
            : name.replaceFirst("\\.[^.]*$", "") + ".png";
    String out = outFolder.endsWith("/") ? outFolder + outName : outFolder + "/" + outName;
    return new Task(in, path, out, console.path(out), format);
  }

  private static List<String> photosIn(String name, Path folder) {
    try (var files = Files.list(folder)) {
      List<String> photos =
          files
              .filter(file -> PhotoFormat.ofEnding(file).isPresent() && Files.isRegularFile(file))
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.startsWith("."))
              .sorted()
              .toList();
      if (photos.isEmpty()) {
        throw Failure.wrong(name, "a folder without photos: " + PhotoFormat.readable());
      }
      return photos;
    } catch (UncheckedIOException fault) {
      throw Failure.wrong(name, FileFault.phrase(fault.getCause()));
    } catch (IOException fault) {
      throw Failure.wrong(name, FileFault.phrase(fault));
    }
  }

  /// The folder itself is made only when there is a photograph to put into it.
  private static void checkFolder(String name, Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.wrong(name, "is a file, and a folder is needed");
    }
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && Files.notExists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw Failure.broken(name, "a folder cannot be made there");
    }
  }

  private static void checkClashes(List<Task> tasks) {
    Map<Path, Task> seen = new HashMap<>();
    for (Task task : tasks) {
      Task other = seen.putIfAbsent(task.out(), task);
      if (other != null) {
        throw Failure.wrong(
            task.inName(), "would be written to " + task.outName() + ", as " + other.inName());
      }
    }
  }

  /// Takes all of them through the darkroom; one that fails does not stop the others.
  ///
  /// @return the exit status: [Failure#WRONG] once any photograph was at fault
  int run(Darkroom darkroom, Console console) {
    var progress = new ProgressBar(console, tasks.size());
    int status = 0;
    for (Task task : tasks) {
      progress.show(task.inName());
      try {
        darkroom.develop(task);
      } catch (CancellationException ending) {
        throw ending;
      } catch (RuntimeException | OutOfMemoryError fault) {
        Failure failure = fault instanceof Failure f ? f : Failure.of(task.inName(), fault);
        progress.hide();
        console.complain(failure);
        status = Math.max(status, failure.status());
      }
      progress.advance();
    }
    progress.hide();
    return status;
  }
}
