package convolarium.ui.network;

import convolarium.filter.PhotoFormat;
import convolarium.filter.sample.SampleImage;
import convolarium.ui.shell.Desk;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses the photograph that the network is shown: a sample, a file, or what was copied.
final class PhotographMenu extends MenuButton {
  private final Photograph photograph;
  private final Desk desk;

  PhotographMenu(Photograph photograph, Desk desk) {
    this.photograph = photograph;
    this.desk = desk;
    setId("network-photo");
    setGraphic(new FontIcon(Feather.IMAGE));
    setMnemonicParsing(false);
    textProperty().bind(photograph.name().map(name -> name.isEmpty() ? "Photo" : name));
    setTooltip(
        new Tooltip(
            "The photo that the network is shown: a sample, or your own, which can also be dropped"
                + " or pasted anywhere here"));
    for (SampleImage sample : SampleImage.values()) {
      getItems().add(item(sample.title() + ": " + sample.summary(), () -> photograph.open(sample)));
    }
    getItems().add(new SeparatorMenuItem());
    getItems().add(item("Open photo…", this::ask));
    getItems()
        .add(
            item(
                "Paste photo",
                () -> {
                  if (!paste(photograph)) {
                    desk.notices().error("Nothing is pasted: no picture was copied");
                  }
                }));
  }

  private static MenuItem item(String text, Runnable run) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }

  private void ask() {
    desk.chooser()
        .open("Open a photo", List.of(new ExtensionFilter("Photos", PhotoFormat.patterns())))
        .ifPresent(photograph::open);
  }

  /// Shows the network what was copied: a file, or else a picture.
  ///
  /// @return whether there is either
  static boolean paste(Photograph photograph) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    Optional<Path> file =
        clipboard.getFiles().stream()
            .map(File::toPath)
            .filter(path -> PhotoFormat.ofEnding(path).isPresent())
            .findFirst();
    file.ifPresent(photograph::open);
    if (file.isEmpty() && clipboard.hasImage()) {
      photograph.open(clipboard.getImage());
    }
    return file.isPresent() || clipboard.hasImage();
  }
}
