package convolarium.figure;

import convolarium.file.Content;
import convolarium.file.Filling;
import convolarium.file.Replacement;
import convolarium.picture.Film;
import convolarium.picture.GifWriter;
import convolarium.picture.PngWriter;
import convolarium.picture.SvgFilmWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// A place where a film may go: a file or a folder, filled whole or not at all.
@FunctionalInterface
public interface Export {

  /// What a film becomes.
  enum Format {
    /// A file that plays.
    GIF,
    /// A file that plays, its text as text; of one picture a still.
    SVG,
    /// The last picture.
    PNG,
    /// A folder with a numbered PNG of each picture.
    FRAMES
  }

  /// Writes the film.
  ///
  /// @param scale pixels of the file for each of the drawing
  /// @param progress told how much is done, in `(0, 1]`; what it throws ends the work, and nothing
  ///   has changed then
  /// @throws IOException when the disk fails; nothing has changed then either
  void write(Film film, double scale, DoubleConsumer progress) throws IOException;

  /// Looks whether a file, or for [Format#FRAMES] a folder, can be written, without touching it.
  ///
  /// @throws IOException saying why not
  static Export to(Path path, Format format) throws IOException {
    if (format == Format.FRAMES) {
      var filling = Filling.of(path);
      return (film, scale, progress) ->
          filling.write(names(film.length()), i -> frame(film, i, scale, progress));
    }
    var file = Replacement.of(path);
    return (film, scale, progress) -> file.write(content(film, format, scale, progress));
  }

  private static Content content(Film film, Format format, double scale, DoubleConsumer progress) {
    return switch (format) {
      case GIF -> out -> GifWriter.write(film, scale, progress, out);
      case SVG ->
          out ->
              out.write(
                  SvgFilmWriter.write(film, scale, progress).getBytes(StandardCharsets.UTF_8));
      case PNG, FRAMES -> frame(film, film.length() - 1, scale, progress);
    };
  }

  private static Content frame(Film film, int place, double scale, DoubleConsumer progress) {
    return out -> {
      out.write(PngWriter.bytes(film, place, scale));
      progress.accept((place + 1.0) / film.length());
    };
  }

  /// Such as `frame-0001.png`: as many digits as the last number has, at least four.
  private static List<String> names(int length) {
    int digits = Math.max(4, String.valueOf(length).length());
    return IntStream.rangeClosed(1, length)
        .mapToObj(i -> "frame-" + "0".repeat(digits - String.valueOf(i).length()) + i + ".png")
        .toList();
  }
}
