package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.figure.Export.Format;
import convolarium.picture.Box;
import convolarium.picture.Film;
import convolarium.picture.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExportTest {
  private static final StageFigure FIGURE =
      Figures.of(List.of(Scenes.worked()), Showing.PLAIN, Page.of(900, 600, Palette.LIGHT));
  private static final Film FILM = FIGURE.film(2);

  @TempDir private Path folder;

  private List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFilmOfAFigureIsEveryStepAtRest() {
    assertEquals(6, FILM.length());
    assertEquals(0.5, FILM.seconds());
    assertEquals(FIGURE.at(3), FILM.picture(2));
  }

  @Test
  void picturesAreNumberedFromOne() throws IOException {
    Path frames = folder.resolve("frames");
    Export.to(frames, Format.FRAMES).write(FILM, 0.5, _ -> {});
    assertEquals(6, names(frames).size());
    assertEquals("frame-0001.png", names(frames).getFirst());
    assertArrayEquals(
        PngWriter.bytes(FIGURE.at(6), 0.5), Files.readAllBytes(frames.resolve("frame-0006.png")));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCalledOffLeavesNothing(Format format) throws IOException {
    Export export = Export.to(folder.resolve("film"), format);
    assertThrows(
        CancellationException.class,
        () ->
            export.write(
                FILM,
                0.5,
                _ -> {
                  throw new CancellationException();
                }));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void theViewHoldsAllThatIsDrawnAndLittleMore() {
    Box view = Trimmed.view(FIGURE);
    assertTrue(view.width() < 900 && view.height() < 400, view.toString());
    for (int step = 0; step <= 6; step++) {
      for (var ref : FIGURE.at(step).refs()) {
        Box box = FIGURE.at(step).bounds(ref).orElseThrow();
        assertEquals(box, box.intersection(view), ref.toString());
      }
    }
  }
}
