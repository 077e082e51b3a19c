package convolarium.ui.photo;

import convolarium.tensor.Raster;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Asks how well a JPEG shall keep the photograph, and tells how large the file gets.
final class QualityQuestion {
  private static final ButtonType SAVE = new ButtonType("Save", ButtonData.OK_DONE);
  private static final double MB = 1e6;

  private final Dialog<Integer> dialog = new Dialog<>();
  private final Slider slider = new Slider(1, 100, 1);
  private final Label number = new Label();
  private final Label bytes = new Label();

  private QualityQuestion(Window owner, int quality) {
    slider.setId("photo-quality");
    slider.setBlockIncrement(1);
    slider.setAccessibleText("Quality, from 1 to 100");
    slider.setValue(quality);
    number.setId("photo-quality-number");
    number.getStyleClass().add("mono");
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.textProperty().bind(slider.valueProperty().map(_ -> Integer.toString(quality())));
    bytes.setId("photo-quality-size");
    bytes.getStyleClass().add("mono");
    Label less = new Label("small file");
    Label more = new Label("close to the photo");
    less.getStyleClass().add("muted");
    more.getStyleClass().add("muted");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("photo-quality");
    grid.setAlignment(Pos.CENTER_LEFT);
    Label name = new Label("_Quality");
    name.setMnemonicParsing(true);
    name.setLabelFor(slider);
    grid.addRow(0, name, less, slider, more, number);
    grid.add(new Label("File"), 0, 1);
    grid.add(bytes, 1, 1, 4, 1);
    dialog.initOwner(owner);
    dialog.setTitle("Save as JPEG");
    dialog.setHeaderText("How well shall the JPEG keep the photo?");
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(grid);
    pane.getButtonTypes().setAll(SAVE, ButtonType.CANCEL);
    pane.lookupButton(SAVE).setId("photo-quality-save");
    dialog.setResultConverter(button -> button == SAVE ? quality() : null);
  }

  /// Waits for the answer; nothing when it is given up.
  ///
  /// @param quality what is chosen at first, from 1 to 100
  static Optional<Integer> ask(Window owner, Raster photo, int quality, JpegSize size) {
    QualityQuestion question = new QualityQuestion(owner, quality);
    ObservableValue<Integer> chosen = question.slider.valueProperty().map(_ -> question.quality());
    Subscription asking =
        chosen
            .subscribe(now -> size.ask(photo, now))
            .and(size.bytes().subscribe(now -> question.bytes.setText(text(now))));
    try {
      return question.dialog.showAndWait();
    } finally {
      asking.unsubscribe();
      size.rest();
    }
  }

  private int quality() {
    return (int) Math.round(slider.getValue());
  }

  private static String text(Optional<Long> bytes) {
    return bytes
        .map(
            count ->
                count < MB
                    ? String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(count, 1000))
                    : String.format(Locale.ROOT, "%.1f MB", count / MB))
        .orElse("…");
  }
}
