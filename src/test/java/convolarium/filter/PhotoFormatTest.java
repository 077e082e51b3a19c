package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Formats by the endings of names.
class PhotoFormatTest {
  @ParameterizedTest
  @CsvSource({
    "a.png,PNG",
    "a.b.JPG,JPEG",
    "x.jpeg,JPEG",
    "x.TIF,TIFF",
    "x.bmp,BMP",
    "x.gif,GIF",
    "a.webp,WEBP"
  })
  void theEndingNamesTheFormat(Path file, PhotoFormat format) {
    assertEquals(Optional.of(format), PhotoFormat.ofEnding(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "a.webm", "a", "a.", "/"})
  void otherNamesPromiseNothing(Path file) {
    assertEquals(Optional.empty(), PhotoFormat.ofEnding(file));
  }
}
