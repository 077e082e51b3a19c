package convolarium.ui.photo;

import convolarium.document.OwnKernels;
import convolarium.file.FileFault;
import convolarium.filter.Own;
import convolarium.network.Misfit;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The user's library of own kernels, kept from run to run.
///
/// A change is seen at once and written in the background; of several in a row only the newest has
/// to reach the file. All methods are called on the JavaFX thread.
final class Kernels {
  /// A kernel in the library.
  record Named(String name, Own own) {}

  private final Desk desk;
  private final Lane reading;
  private final Lane writing;
  private final ObservableList<Named> list = FXCollections.observableArrayList();
  private final ObservableList<Named> seen = FXCollections.unmodifiableObservableList(list);
  private final ReadOnlyObjectWrapper<Optional<Named>> deleted =
      new ReadOnlyObjectWrapper<>(this, "deleted", Optional.empty());
  private final AtomicInteger newest = new AtomicInteger();
  private final ReentrantLock file = new ReentrantLock();
  private Optional<Path> kept;
  private boolean read;
  private boolean early;
  private int place;

  /// @param kept the file, or nothing when the library lasts no longer than the window
  Kernels(Desk desk, Optional<Path> kept) {
    this.desk = desk;
    this.kept = kept;
    reading = desk.lanes().lane();
    writing = desk.lanes().lane();
    read = kept.isEmpty();
    kept.ifPresent(path -> reading.run("Reading own kernels", _ -> read(path), this::begin));
  }

  /// What came of reading the file.
  ///
  /// @param broken what is wrong with it, as a sentence without a full stop
  /// @param usable whether the file may be written
  private record Found(SequencedMap<String, Own> kernels, Optional<String> broken, boolean usable) {
    static Found nothing() {
      return new Found(new LinkedHashMap<>(), Optional.empty(), true);
    }
  }

  private static Found read(Path path) {
    try {
      return new Found(OwnKernels.read(path), Optional.empty(), true);
    } catch (NoSuchFileException _) {
      return Found.nothing();
    } catch (Misfit misfit) {
      return aside(path, misfit.path() + ": " + misfit.what());
    } catch (IOException fault) {
      String sentence = path.getFileName() + ": " + FileFault.phrase(fault);
      return new Found(new LinkedHashMap<>(), Optional.of(sentence), false);
    }
  }

  /// A broken file makes room under another name: somebody may be able to mend it.
  private static Found aside(Path path, String wrong) {
    String sentence = path.getFileName() + ": " + wrong;
    try {
      Path aside = path.resolveSibling("kernels-broken.json");
      for (int i = 2; Files.exists(aside); i++) {
        aside = path.resolveSibling("kernels-broken-" + i + ".json");
      }
      Files.move(path, aside);
      return new Found(
          new LinkedHashMap<>(),
          Optional.of(sentence + "; it is kept as " + aside.getFileName()),
          true);
    } catch (IOException _) {
      return new Found(new LinkedHashMap<>(), Optional.of(sentence), false);
    }
  }

  /// What was added while the file was being read comes behind what is in it.
  private void begin(Found found) {
    found.broken().ifPresent(desk.notices()::error);
    kept = kept.filter(_ -> found.usable());
    int at = 0;
    for (var kernel : found.kernels().entrySet()) {
      if (find(kernel.getKey()).isEmpty()) {
        list.add(at++, new Named(kernel.getKey(), kernel.getValue()));
      }
    }
    read = true;
    if (early) {
      keep();
    }
  }

  /// The kernels in the user's order; cannot be changed here.
  ObservableList<Named> list() {
    return seen;
  }

  /// Calls back with all kernels after each change.
  void onChange(Consumer<List<Named>> heard) {
    list.addListener((ListChangeListener<Named>) _ -> heard.accept(List.copyOf(list)));
  }

  Optional<Named> find(String name) {
    return list.stream().filter(named -> named.name().equals(name)).findFirst();
  }

  /// The kernel that was deleted last, until it is brought back or another change is made.
  ReadOnlyObjectProperty<Optional<Named>> deleted() {
    return deleted.getReadOnlyProperty();
  }

  /// Keeps a kernel, in place of another of that name if there is one.
  void save(String name, Own own) {
    Named next = new Named(name, own);
    find(name).ifPresentOrElse(old -> list.set(list.indexOf(old), next), () -> list.add(next));
    changed(Optional.empty());
  }

  /// @throws IllegalArgumentException when the name is taken
  void rename(Named kernel, String name) {
    if (find(name).isPresent()) {
      throw new IllegalArgumentException(name + " is there already");
    }
    list.set(list.indexOf(kernel), new Named(name, kernel.own()));
    changed(Optional.empty());
  }

  void delete(Named kernel) {
    place = list.indexOf(kernel);
    list.remove(kernel);
    changed(Optional.of(kernel));
  }

  /// Brings back what was deleted last.
  void restore() {
    deleted
        .get()
        .ifPresent(
            kernel -> {
              list.add(Math.min(place, list.size()), kernel);
              changed(Optional.empty());
            });
  }

  private void changed(Optional<Named> gone) {
    deleted.set(gone);
    if (read) {
      keep();
    } else {
      early = true;
    }
  }

  private void keep() {
    int version = newest.incrementAndGet();
    SequencedMap<String, Own> kernels = new LinkedHashMap<>();
    list.forEach(named -> kernels.put(named.name(), named.own()));
    kept.ifPresent(
        path ->
            writing.run(
                "Keeping own kernels",
                _ -> {
                  write(version, kernels, path);
                  return version;
                },
                _ -> {}));
  }

  private void write(int version, SequencedMap<String, Own> kernels, Path path) throws IOException {
    file.lock();
    try {
      if (version == newest.get()) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        OwnKernels.write(kernels, path);
      }
    } finally {
      file.unlock();
    }
  }
}
