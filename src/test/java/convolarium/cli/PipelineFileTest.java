package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PipelineFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void takeAPhoto() throws IOException {
    TestPhotos.write(folder.resolve("in.png"), "9 18 27 / 36 45 54 / 63 72 81");
  }

  private static String steps(String steps) {
    return "{'format': 'convolarium-pipeline/1', 'steps': [%s]}"
        .formatted(steps)
        .replace('\'', '"');
  }

  private void write(String steps) throws IOException {
    Files.writeString(folder.resolve("p.json"), steps(steps));
  }

  private Session filter(String line) {
    return Session.run(folder, Session.words("filter in.png -o out.png " + line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'filter': 'average', 'border': 'zeros'} | 12 21 16 / 27 45 33 / 24 39 28
          {'filter': 'average', 'on': false} | 9 18 27 / 36 45 54 / 63 72 81
          {'kernel': '2'}, {'filter': 'identity', 'stride': 2} | 18 54 / 126 162
          {'filter': 'identity', 'stride': 2}, {'kernel': '0 1', 'border': 'zeros'} | 9 27 / 63 81
          {'kernel': '9'}, {'kernel': '1 / 9'} | 9 18 27 / 28 28 28 / 28 28 28
          {'kernel': '1 / 9'}, {'kernel': '9'} | 9 18 27 / 36 45 54 / 63 72 81
          """)
  void takesThePhotoThroughTheStepsInOrder(String steps, String expected) throws Exception {
    write(steps);
    assertEquals("", filter("--pipeline p.json").answer());
    assertEquals(expected, TestPhotos.read(folder.resolve("out.png")));
  }

  @Test
  void readsThePipelineFromStandardInput() throws Exception {
    String input = steps("{'kernel': '2'}");
    Session.fed(input, folder, Session.words("filter in.png -o out.png --pipeline -")).answer();
    assertEquals("18 36 54 / 72 90 108 / 126 144 162", TestPhotos.read(folder.resolve("out.png")));
  }

  @Test
  void takesAFolderThroughThePipeline() throws Exception {
    write("{'kernel': '2'}, {'filter': 'identity', 'stride': 3}");
    Files.createDirectory(folder.resolve("photos"));
    for (String name : List.of("a.png", "b.png")) {
      Files.copy(folder.resolve("in.png"), folder.resolve("photos/" + name));
    }
    Files.writeString(folder.resolve("photos/broken.jpg"), "no photo");
    var session = Session.run(folder, Session.words("filter photos -o made --pipeline p.json"));
    assertTrue(session.complaint(2).startsWith("photos/broken.jpg: not a "), session.err());
    assertEquals("18", TestPhotos.read(folder.resolve("made/a.png")));
    assertEquals("18", TestPhotos.read(folder.resolve("made/b.png")));
  }

  @Test
  void saysWhereThePipelineIsWrong() throws Exception {
    write("{'filter': 'average'}, {'filter': 'gaussian', 'sigma': 100}");
    String complaint = filter("--pipeline p.json").complaint(2);
    assertTrue(
        complaint.startsWith(
            "p.json: $.steps[1].sigma: sigma 100 needs a kernel larger than 255; up to 42.5"),
        complaint);
    assertTrue(
        Session.fed("{", folder, Session.words("filter in.png -o out.png --pipeline -"))
            .complaint(2)
            .startsWith("standard input: $: the document ends too early"));
    assertEquals("none.json: no such file or folder", filter("--pipeline none.json").complaint(2));
    assertFalse(Files.exists(folder.resolve("out.png")));
  }

  @Test
  void aFilterOfItsOwnCannotStandBesideIt() throws Exception {
    write("{'filter': 'average'}, {'filter': 'sobel'}");
    assertEquals(
        "--kernel: cannot stand beside --pipeline: p.json has 2 steps of its own",
        filter("--pipeline p.json --kernel average").complaint(2));
    write("{'filter': 'average'}");
    assertEquals(
        "--border: cannot stand beside --pipeline: p.json has 1 step of its own",
        filter("--pipeline p.json --border zeros").complaint(2));
  }
}
