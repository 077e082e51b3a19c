package convolarium.cli;

import convolarium.file.FileFault;
import convolarium.file.Replacement;
import convolarium.filter.Batch;
import convolarium.filter.Batch.Task;
import convolarium.filter.PhotoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the photographs of one request, one or several into a folder, and where each goes, before
/// the first is read.
///
/// @param out a photograph, or a folder when there are several
record PhotoTasks(String out, Console console) {

  /// @param ins photographs, or folders of them
  /// @throws Failure when the request cannot be meant so
  Batch of(List<String> ins) {
    Path target = console.path(out);
    boolean several = ins.size() > 1 || Files.isDirectory(console.path(ins.getFirst()));
    if (!several && !Files.isDirectory(target) && !out.endsWith("/")) {
      return single(ins.getFirst(), target);
    }
    checkFolder(target);
    List<Task> tasks = new ArrayList<>();
    for (String in : ins) {
      Path path = console.path(in);
      if (Files.isDirectory(path)) {
        for (Path photo : photosIn(in, path)) {
          String name = photo.getFileName().toString();
          tasks.add(task(in.endsWith("/") ? in + name : in + "/" + name));
        }
      } else {
        tasks.add(task(in));
      }
    }
    Batch batch = new Batch(tasks);
    batch.clash().ifPresent(PhotoTasks::refuse);
    return batch;
  }

  private Batch single(String in, Path target) {
    PhotoFormat format =
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

  /// What cannot be written, or is no photo at all, keeps its place in the list: as PNG.
  private Task task(String in) {
    Path path = console.path(in);
    String name = Batch.resultName(path);
    String outName = out.endsWith("/") ? out + name : out + "/" + name;
    return new Task(in, path, outName, console.path(outName), Batch.format(path));
  }

  private static List<Path> photosIn(String name, Path folder) {
    try {
      List<Path> photos = Batch.photosIn(folder);
      if (photos.isEmpty()) {
        throw Failure.wrong(name, "a folder without photos: " + PhotoFormat.readable());
      }
      return photos;
    } catch (IOException fault) {
      throw Failure.wrong(name, FileFault.phrase(fault));
    }
  }

  /// The folder itself is made only when there is a photograph to put into it.
  private void checkFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.wrong(out, "is a file, and a folder is needed");
    }
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && Files.notExists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw Failure.broken(out, "a folder cannot be made there");
    }
  }

  private static void refuse(List<Task> clash) {
    Task later = clash.getFirst();
    throw Failure.wrong(
        later.inName(),
        "would be written to " + later.outName() + ", as " + clash.getLast().inName());
  }
}
