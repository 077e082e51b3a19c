package convolarium.ui.photo;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Below the photograph: how the pixel asked about comes about.
final class PhotoStrip extends HBox {
  private static final String HINT =
      "Point at a pixel to see its window and its sum; click to keep it. Zoom in for the numbers.";

  private final SegmentedButton channels = new SegmentedButton();
  private final Label place = line("photo-place", "strip-title");
  private final Label sums = line("photo-sums", "mono");
  private final Label ending = line("photo-ending", "mono");
  private final Label padding = line("photo-padding", "muted");

  PhotoStrip(Darkroom darkroom, Table table) {
    getStyleClass().add("photo-strip");
    setAlignment(Pos.CENTER_LEFT);
    sums.setWrapText(true);
    padding.setWrapText(true);
    ending.setMinWidth(USE_PREF_SIZE);
    List<String> names = List.of("Red", "Green", "Blue");
    for (int c = 0; c < names.size(); c++) {
      ToggleButton button = new ToggleButton(names.get(c).substring(0, 1));
      int channel = c;
      button.setAccessibleText(names.get(c));
      button.setTooltip(new Tooltip(names.get(c) + " channel"));
      button.setSelected(c == 0);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            table.channel().set(channel);
          });
      channels.getButtons().add(button);
    }
    channels.setId("photo-channels");
    channels.managedProperty().bind(channels.visibleProperty());
    HBox endings = new HBox(ending, padding);
    endings.getStyleClass().add("photo-endings");
    VBox lines = new VBox(place, sums, endings);
    lines.getStyleClass().add("photo-lines");
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    getChildren().addAll(channels, lines);
    darkroom
        .opened()
        .subscribe(
            opened ->
                channels.setVisible(
                    opened.stream().anyMatch(o -> o.photo().raster().colours() > 1)));
    darkroom
        .developed()
        .subscribe(
            developed ->
                developed.ifPresent(result -> channels.setVisible(result.told().channels() > 1)));
    table
        .spot()
        .subscribe(
            spot -> {
              if (spot.isEmpty()) {
                hint(darkroom.opened().get().isPresent());
              }
            });
    darkroom.opened().subscribe(opened -> hint(opened.isPresent()));
  }

  private static Label line(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  void show(PixelStory story) {
    place.setText(story.place());
    sums.setText(String.join("\n", story.sums()));
    ending.setText(story.ending());
    padding.setText(story.padding());
  }

  private void hint(boolean opened) {
    place.setText("");
    sums.setText("");
    ending.setText("");
    padding.setText(opened ? HINT : "");
  }
}
