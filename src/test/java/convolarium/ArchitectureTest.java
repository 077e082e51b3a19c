package convolarium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the rooms of the program apart, by what its compiled classes name.
final class ArchitectureTest {
  /// Each room, and what it may use: whole rooms, or one class of a room.
  private static final Map<String, Set<String>> ROOMS =
      table(
          """
          main           | ui cli
          ui             | figure studio document network filter engine explain arithmetic tensor
          ui             | picture file
          cli            | figure studio document network filter engine explain arithmetic tensor
          cli            | picture file
          figure         | explain network filter picture arithmetic tensor file
          studio         | document network filter explain arithmetic tensor
          document       | network filter arithmetic tensor file
          network        | engine arithmetic tensor
          filter         | engine arithmetic tensor file
          engine         | arithmetic tensor engine.kernels
          explain        | arithmetic tensor
          arithmetic     | tensor.Shape
          engine.kernels |
          tensor         |
          picture        |
          file           |
          """);

  /// What only some rooms may name: packages, or one member of a class.
  private static final Map<String, Set<String>> GUARDED =
      table(
          """
          javafx                            | ui
          org.controlsfx                    | ui
          atlantafx                         | ui
          org.kordamp                       | ui
          jdk.incubator.vector              | engine.kernels
          ai.onnx                           | document
          com.google.protobuf               | document
          java.lang.System.out              | main cli
          java.lang.System.err              | main cli
          convolarium.tensor.Tensor.shared  | tensor engine filter
          """);

  /// A class, alone or inside a descriptor or a generic signature.
  private static final Pattern CLASS = Pattern.compile("(?:^|L)((?:[a-z]\\w*/)+[A-Z]\\w*)");

  @Test
  void everyRoomUsesOnlyTheRoomsInItsRow() {
    assertNone(use -> use.target().startsWith("convolarium.") && !inRow(use.room(), use.target()));
  }

  @Test
  void guardedNamesStayInTheirRooms() {
    assertNone(
        use ->
            GUARDED.entrySet().stream()
                .filter(guard -> (use.target() + ".").startsWith(guard.getKey() + "."))
                .anyMatch(guard -> !guard.getValue().contains(use.room())));
  }

  @Test
  void theCompiledProgramWasRead() {
    assertTrue(uses().contains(new Use("main", "convolarium.Main", "convolarium.cli.Cli")));
    assertTrue(uses().contains(new Use("main", "convolarium.Main", "java.lang.System.exit")));
  }

  private static void assertNone(Predicate<Use> forbidden) {
    var found = uses().stream().filter(forbidden).map(Use::toString).sorted().toList();
    assertEquals("", String.join("\n", found));
  }

  private static boolean inRow(String room, String target) {
    String home = roomOf(target);
    String type = target.replaceFirst("convolarium\\.(.*?\\.[A-Z]\\w*).*", "$1");
    return home.equals(room) || ROOMS.get(room).contains(home) || ROOMS.get(room).contains(type);
  }

  /// The innermost room of a class, or of a member of one.
  private static String roomOf(String name) {
    String home = name.replaceFirst("\\.([A-Z]|package-info).*", "");
    return ROOMS.keySet().stream()
        .filter(room -> (home + ".").startsWith("convolarium." + room + "."))
        .max(Comparator.comparing(String::length))
        .orElseGet(
            () -> {
              assertEquals("convolarium", home, "lives in no room of the table");
              return "main";
            });
  }

  private static Set<Use> uses() {
    var uses = new HashSet<Use>();
    try (Stream<Path> files = Files.walk(Path.of("target/classes/convolarium"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        ClassModel model = ClassFile.of().parse(file);
        String type = model.thisClass().asInternalName().replace('/', '.');
        for (PoolEntry entry : model.constantPool()) {
          named(entry).forEach(target -> uses.add(new Use(roomOf(type), type, target)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uses;
  }

  private static Stream<String> named(PoolEntry entry) {
    return switch (entry) {
      case Utf8Entry text ->
          CLASS
              .matcher(text.stringValue())
              .results()
              .map(found -> found.group(1).replace('/', '.'));
      case MemberRefEntry member ->
          Stream.of(
              member.owner().asInternalName().replace('/', '.')
                  + "."
                  + member.name().stringValue());
      default -> Stream.of();
    };
  }

  private static Map<String, Set<String>> table(String rows) {
    var table = new HashMap<String, Set<String>>();
    for (String row : rows.split("\n")) {
      String[] words = row.replace("|", "").strip().split(" +");
      table
          .computeIfAbsent(words[0], name -> new HashSet<>())
          .addAll(Arrays.asList(words).subList(1, words.length));
    }
    return table;
  }

  /// That `type`, which lives in `room`, names `target`: a class, or a member of one.
  private record Use(String room, String type, String target) {
    @Override
    public String toString() {
      return "%s (room %s) must not name %s".formatted(type, room, target);
    }
  }
}
