package convolarium.ui.photo;

import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.ui.canvas.Images;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// Photographs from files and the clipboard, and into them.
final class PhotoFiles {
  private static final List<ExtensionFilter> READ = List.of(kind("Photos", PhotoFormat.values()));
  private static final List<ExtensionFilter> WRITTEN =
      Arrays.stream(PhotoFormat.values())
          .filter(PhotoFormat::writable)
          .map(format -> kind(format.toString(), format))
          .toList();

  /// The most pixels that the clipboard gets: JavaFX turns them over on its own thread.
  private static final long MOST_COPIED = 25_000_000;

  private final Desk desk;
  private final Darkroom darkroom;
  private final Node owner;
  private final Lane copying;
  private final Lane saving;
  private final JpegSize size = new JpegSize();
  private final IntegerProperty quality =
      new SimpleIntegerProperty(this, "quality", Photos.USUAL_QUALITY);
  private final Action open = Commands.of("Open photo…", Feather.FOLDER, this::ask);
  private final Action save =
      Commands.of("Save photo…", Feather.SAVE, "Shortcut+S", this::askAndSave);
  private final Action copy = Commands.of("Copy photo", Feather.COPY, "Shortcut+C", this::copy);
  private final Action paste = Commands.of("Paste photo", "Shortcut+V", this::paste);

  /// @param owner whose window asks
  PhotoFiles(Desk desk, Darkroom darkroom, Node owner) {
    this.desk = desk;
    this.darkroom = darkroom;
    this.owner = owner;
    this.copying = desk.lanes().lane();
    this.saving = desk.lanes().lane();
    darkroom
        .developed()
        .subscribe(
            result -> {
              save.setDisabled(result.isEmpty());
              copy.setDisabled(result.isEmpty());
            });
  }

  private static ExtensionFilter kind(String title, PhotoFormat... formats) {
    return new ExtensionFilter(
        title,
        Arrays.stream(formats)
            .flatMap(format -> format.endings().stream())
            .map(ending -> "*." + ending)
            .toList());
  }

  /// In which JPEGs were saved last, from 1 to 100.
  IntegerProperty quality() {
    return quality;
  }

  Action opening() {
    return open;
  }

  Action saving() {
    return save;
  }

  Action copying() {
    return copy;
  }

  Action pasting() {
    return paste;
  }

  private void ask() {
    desk.chooser().open("Open a photo", READ).ifPresent(darkroom::open);
  }

  private void askAndSave() {
    darkroom
        .developed()
        .get()
        .ifPresent(
            result -> {
              String name = result.from().name().replaceFirst("\\.[^.]*$", "");
              String suggested =
                  name + "-" + result.told().filter().name().replace(' ', '-') + ".png";
              desk.chooser()
                  .save("Save the filtered photo", suggested, WRITTEN)
                  .ifPresent(file -> save(result, file));
            });
  }

  /// Writes the filtered photograph in the format of the file's ending; of a JPEG the quality is
  /// asked for.
  private void save(Developed result, Path file) {
    Optional<PhotoFormat> format = PhotoFormat.ofEnding(file).filter(PhotoFormat::writable);
    if (format.isEmpty()) {
      desk.notices()
          .error(file.getFileName() + ": the name must end in " + PhotoFormat.writableEndings());
    } else if (format.get() == PhotoFormat.JPEG) {
      QualityQuestion.ask(
              owner.getScene().getWindow(), result.pyramid().photo(), quality.get(), size)
          .ifPresent(
              chosen -> {
                quality.set(chosen);
                write(result, file);
              });
    } else {
      write(result, file);
    }
  }

  private void write(Developed result, Path file) {
    int chosen = quality.get();
    saving.run(
        "Saving " + file.getFileName(),
        _ -> {
          Photos.write(result.pyramid().photo(), file, chosen);
          return file;
        },
        done -> desk.notices().say("Saved " + done));
  }

  private void copy() {
    darkroom.developed().get().ifPresent(this::copy);
  }

  private void copy(Developed result) {
    var photo = result.pyramid().photo();
    long pixels = (long) photo.width() * photo.height();
    if (pixels > MOST_COPIED) {
      desk.notices()
          .error(
              "Copying the photo: it has %.0f megapixels, and the clipboard takes %d; save it instead"
                  .formatted(pixels / 1e6, MOST_COPIED / 1_000_000));
      return;
    }
    copying.run(
        "Copying the photo",
        _ -> Images.image(result.pyramid()),
        image -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(image);
          Clipboard.getSystemClipboard().setContent(content);
          desk.notices().say("Copied the filtered photo");
        });
  }

  /// Opens what was copied: a file, or else a picture.
  private void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    Optional<Path> file =
        clipboard.getFiles().stream()
            .map(File::toPath)
            .filter(path -> PhotoFormat.ofEnding(path).isPresent())
            .findFirst();
    if (file.isPresent()) {
      darkroom.open(file.get());
    } else if (clipboard.hasImage()) {
      open(clipboard.getImage());
    } else {
      desk.notices().error("Nothing is pasted: no picture was copied");
    }
  }

  /// Opens a picture that has no file.
  void open(Image picture) {
    darkroom.open("pasted.png", picture);
  }
}
