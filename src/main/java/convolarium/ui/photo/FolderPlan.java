package convolarium.ui.photo;

import convolarium.filter.Batch;
import convolarium.filter.Batch.Task;
import convolarium.filter.PhotoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The photographs of a folder, and where their results would go.
///
/// @param same whether both are the same folder
/// @param there the tasks whose results exist already
/// @param rest the other tasks
record FolderPlan(Path from, Path to, boolean same, List<Task> there, List<Task> rest) {

  /// Looks into both folders.
  ///
  /// @throws IOException when the first cannot be read, holds no photo, or holds two whose results
  ///   would have one name; the message is a sentence
  static FolderPlan of(Path from, Path to) throws IOException {
    List<Task> there = new ArrayList<>();
    List<Task> rest = new ArrayList<>();
    for (Path photo : Batch.photosIn(from)) {
      Path out = to.resolve(Batch.resultName(photo));
      String name = photo.getFileName().toString();
      Task task = new Task(name, photo, out.getFileName().toString(), out, Batch.format(photo));
      (Files.exists(out) ? there : rest).add(task);
    }
    FolderPlan plan =
        new FolderPlan(from, to, Files.exists(to) && Files.isSameFile(from, to), there, rest);
    plan.check();
    return plan;
  }

  private void check() throws IOException {
    if (photos() == 0) {
      throw new IOException("there is no photo in it: " + PhotoFormat.readable());
    }
    if (Files.exists(to) && !Files.isDirectory(to)) {
      throw new IOException(to.getFileName() + " is a file, and a folder is needed");
    }
    var clash = batch(true).clash();
    if (clash.isPresent()) {
      Task later = clash.get().getFirst();
      throw new IOException(
          "%s and %s would both be written to %s"
              .formatted(later.inName(), clash.get().getLast().inName(), later.outName()));
    }
  }

  int photos() {
    return there.size() + rest.size();
  }

  /// What is to be done.
  ///
  /// @param replacing whether results that exist are made anew
  Batch batch(boolean replacing) {
    List<Task> tasks = new ArrayList<>(rest);
    if (replacing) {
      tasks.addAll(there);
      tasks.sort((a, b) -> a.in().compareTo(b.in()));
    }
    return new Batch(tasks);
  }

  /// `12 photos; 3 of the results are there already`.
  String told() {
    String count = photos() == 1 ? "1 photo" : photos() + " photos";
    if (same) {
      return count + ", whose results would take their places";
    }
    return switch (there.size()) {
      case 0 -> count;
      case 1 -> count + "; 1 of the results is there already";
      default -> count + "; " + there.size() + " of the results are there already";
    };
  }
}
