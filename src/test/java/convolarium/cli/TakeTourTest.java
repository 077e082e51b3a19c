package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TakeTourTest {
  private static final Path HERE = Path.of("here");

  private static int run(Tour tour, String line, ByteArrayOutputStream err) {
    var out = new ByteArrayOutputStream();
    var console = new Console(InputStream.nullInputStream(), out, err, false, HERE);
    int status = Cli.run(new Verbs(tour), console, line.split(" "));
    assertEquals(0, out.size());
    return status;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tour -o pictures                             | here/pictures light 1280×800
          tour -o /pictures/new                        | /pictures/new light 1280×800
          tour -o a/b --theme dark --size 1920x1080    | here/a/b dark 1920×1080
          tour --size=4096×640 --theme=light -o x      | here/x light 4096×640
          """)
  void asksForTheTourThatTheUserWants(String line, String expected) {
    List<String> asked = new ArrayList<>();
    Tour tour =
        (folder, dark, width, height) ->
            asked.add("%s %s %d×%d".formatted(folder, dark ? "dark" : "light", width, height));
    assertEquals(0, run(tour, line, new ByteArrayOutputStream()));
    assertEquals(List.of(expected), asked);
  }

  @Test
  void saysWhatStoppedTheTour() {
    Tour tour =
        (folder, dark, width, height) -> {
          throw new IOException("No space left on device");
        };
    var err = new ByteArrayOutputStream();
    assertEquals(1, run(tour, "tour -o pictures", err));
    assertEquals("convolarium: pictures: no space left on device\n", err.toString());
  }
}
