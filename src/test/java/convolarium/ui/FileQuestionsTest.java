package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names of files to be written, as users write them.
final class FileQuestionsTest {
  @ParameterizedTest
  @CsvSource({
    "/a/sea,         *.png, /a/sea.png",
    "/a/sea.jpg,     *.png, /a/sea.jpg",
    "/a/sea.gif,     *.png, /a/sea.gif",
    "/a/sea.,        *.png, /a/sea.png",
    "/a.b/sea,       *.tif, /a.b/sea.tif",
    "/a/.sea,        *.png, /a/.sea.png",
    "/a/pictures,    *,     /a/pictures"
  })
  void theKindsEndingIsAddedWhereThereIsNone(Path written, String pattern, Path file) {
    assertEquals(file, FileQuestions.named(written, new ExtensionFilter("kind", pattern)));
  }
}
