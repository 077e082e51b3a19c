package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ViewTest {
  private static View read(String text) throws IOException {
    Properties words = new Properties();
    words.load(new StringReader(text));
    return View.of(words);
  }

  @Test
  void whatIsKeptIsReadBack() {
    View view =
        View.initial()
            .with(View.Theme.DARK)
            .withStill(true)
            .withPrecise(true)
            .withSpeed(2)
            .withQuality(75)
            .with(new View.Frame(10, 20, 1280, 800, true))
            .withMode("Photo")
            .opened(Path.of("a.convo.json"))
            .opened(Path.of("b.png"));
    assertEquals(view, View.of(view.words()));
  }

  @Test
  void garbageCountsAsNotSaid() throws IOException {
    View spoilt =
        read(
            """
            theme=PURPLE
            speed=fast
            quality=best
            x=NaN
            y=0
            width=-3
            height=Infinity
            still=perhaps
            precise=perhaps
            """);
    assertEquals(View.initial(), spoilt);
    assertEquals(View.initial(), read(""));
    assertEquals(1, read("speed=NaN").speed());
    assertEquals(View.FASTEST, read("speed=1e300").speed());
    assertEquals(100, read("quality=101").quality());
    assertEquals(Optional.empty(), read("x=NaN\ny=1\nwidth=10\nheight=10").frame());
  }

  @Test
  void theLatestFileComesFirstAndTenAreKept() {
    View view = View.initial();
    for (int i : IntStream.range(0, 12).toArray()) {
      view = view.opened(Path.of(i + ".png"));
    }
    view = view.opened(Path.of("5.png"));
    assertEquals(10, view.recent().size());
    assertEquals(List.of(Path.of("5.png"), Path.of("11.png")), view.recent().subList(0, 2));
  }
}
