package convolarium.ui;

import convolarium.file.Replacement;
import convolarium.studio.Rescue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files in which unsaved work is kept, one for each workspace of a process that has any.
///
/// What cannot be kept or read is passed over: the work itself goes on.
///
/// @param folder made when first needed
/// @param process the number of the one that keeps its work here
/// @param since when it began to, in milliseconds: in a container all processes may have the same
///   number
record Rescues(Path folder, long process, long since) {
  private static final Pattern NAME =
      Pattern.compile("unsaved-(\\d{1,18})-\\d{1,18}-(\\w+)\\.properties");

  /// Work that a process left behind.
  ///
  /// @param when it was kept
  /// @param workspace the title of the one that it belongs to
  record Left(Path file, Instant when, String workspace, Rescue rescue) {}

  /// Those of this process.
  static Rescues in(Path folder) {
    return new Rescues(folder, ProcessHandle.current().pid(), System.currentTimeMillis());
  }

  /// @param workspace the title of the one that the work belongs to
  void keep(String workspace, Rescue rescue) {
    Optional<Properties> words = rescue.words();
    if (words.isEmpty()) {
      forget(workspace);
      return;
    }
    try {
      Files.createDirectories(folder);
      StringWriter text = new StringWriter();
      words.get().store(text, null);
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      Replacement.of(own(workspace)).write(out -> out.write(bytes));
    } catch (IOException | CancellationException _) {
      // what was kept before is still there
    }
  }

  /// A workspace has nothing to be kept any more.
  void forget(String workspace) {
    forget(own(workspace));
  }

  void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // it will be offered again
    }
  }

  private Path own(String workspace) {
    return folder.resolve("unsaved-" + process + "-" + since + "-" + workspace + ".properties");
  }

  /// What processes left behind that run no more, the latest first.
  List<Left> left() {
    List<Left> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && !file.equals(own(name.group(2)))) {
          Instant when = Files.getLastModifiedTime(file).toInstant();
          if (!runs(Long.parseLong(name.group(1)), when)) {
            read(file).ifPresent(rescue -> left.add(new Left(file, when, name.group(2), rescue)));
          }
        }
      }
    } catch (IOException _) {
      // nothing was ever kept
    }
    left.sort(Comparator.comparing(Left::when).reversed());
    return left;
  }

  /// Whether the process that wrote a file still runs: one of the same number that began later is
  /// another one.
  private static boolean runs(long number, Instant written) {
    return ProcessHandle.of(number)
        .filter(ProcessHandle::isAlive)
        .filter(other -> other.info().startInstant().filter(s -> s.isAfter(written)).isEmpty())
        .isPresent();
  }

  private static Optional<Rescue> read(Path file) {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
      return Rescue.of(words);
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
