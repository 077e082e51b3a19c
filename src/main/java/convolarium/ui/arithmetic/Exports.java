package convolarium.ui.arithmetic;

import convolarium.engine.Watch;
import convolarium.figure.Export;
import convolarium.figure.StageFigure;
import convolarium.figure.Trimmed;
import convolarium.picture.Film;
import convolarium.picture.Picture;
import convolarium.picture.Raster;
import convolarium.ui.arithmetic.ExportQuestion.Answer;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser.ExtensionFilter;

/// What is on the stage, made into files and put on the clipboard.
///
/// Pictures are those of the stage, without its empty margins: of a still the one that is shown,
/// with what the reader points at; a film is every step at rest, at the speed of the transport.
final class Exports {
  /// The clipboard's picture has so many pixels for one of the stage: it is pasted into documents.
  private static final double FINE = 2;

  private final Bench bench;
  private final StageView stage;
  private final DocumentFile file;
  private final Desk desk;
  private final Lane exporting;
  private final Lane copying;
  private Answer last = Answer.USUAL;

  Exports(Bench bench, StageView stage, DocumentFile file, Desk desk) {
    this.bench = bench;
    this.stage = stage;
    this.file = file;
    this.desk = desk;
    this.exporting = desk.lanes().lane();
    this.copying = desk.lanes().lane();
  }

  /// What the stage shows, for good.
  ///
  /// @param moment the picture that is there
  /// @param scale how much larger than itself it is drawn
  private record Shown(StageFigure figure, Picture moment, double scale, double pace) {

    Film film(boolean every) {
      Film whole = every ? figure.film(pace) : Film.still(moment);
      return whole.cutTo(Trimmed.view(figure));
    }
  }

  private Optional<Shown> shown() {
    Sight now = bench.now();
    double at = now.studio().playback().at();
    return now.figure()
        .map(
            fitted ->
                new Shown(
                    fitted.figure(),
                    stage.shown().orElse(fitted.figure()).at(at),
                    fitted.scale(),
                    now.studio().view().speed()));
  }

  /// Makes a film of what is shown.
  ///
  /// @param path that ends in `.gif`
  void film(Path path) {
    shown().ifPresent(shown -> export(shown, Answer.USUAL, path));
  }

  /// Asks what, how large and where, and does it in the background.
  void ask() {
    shown().ifPresent(this::ask);
  }

  private void ask(Shown shown) {
    ExportQuestion.ask(stage, last)
        .ifPresent(
            answer -> {
              last = answer;
              Product product = answer.product();
              desk.chooser()
                  .save("Export", file.suggestion(product.ending()), kinds(product))
                  .ifPresent(path -> export(shown, answer, named(path, product)));
            });
  }

  private static List<ExtensionFilter> kinds(Product product) {
    return List.of(new ExtensionFilter(product.title(), "*" + product.ending()));
  }

  /// A name without the ending that says what the file is gets it.
  private static Path named(Path path, Product product) {
    String name = String.valueOf(path.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(product.ending())
        ? path
        : path.resolveSibling(name + product.ending());
  }

  private void export(Shown shown, Answer answer, Path path) {
    Product product = answer.product();
    double scale = shown.scale() * answer.percent() / 100;
    exporting.run(
        "Exporting " + path.getFileName(),
        watch -> {
          Film film = shown.film(product.isFilm());
          Export.to(path, product.format()).write(film, scale, told(watch));
          return path;
        },
        done -> desk.notices().say("Exported " + done));
  }

  private static DoubleConsumer told(Watch watch) {
    return fraction -> {
      watch.done(fraction);
      if (watch.cancelled()) {
        throw new CancellationException("the export was called off");
      }
    };
  }

  /// Puts the picture that is shown on the clipboard.
  void copy() {
    shown()
        .ifPresent(
            shown ->
                copying.run(
                    "Copying the picture",
                    _ -> image(shown),
                    image -> {
                      ClipboardContent content = new ClipboardContent();
                      content.putImage(image);
                      Clipboard.getSystemClipboard().setContent(content);
                      desk.notices().say("Copied the picture");
                    }));
  }

  private static Image image(Shown shown) {
    Film still = shown.film(false);
    BufferedImage pixels = Raster.of(still.picture(0), still.view(), shown.scale() * FINE);
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    WritableImage image = new WritableImage(width, height);
    int[] argb = pixels.getRGB(0, 0, width, height, null, 0, width);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }
}
