package convolarium.ui.photo;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Above four views of a corner: which one is seen, and the way out.
final class CornerButtons extends HBox {
  private final Map<Corner, ToggleButton> buttons = new EnumMap<>(Corner.class);

  CornerButtons(Consumer<Corner> onCorner, Runnable onLeave) {
    getStyleClass().add("photo-corners");
    setAlignment(Pos.CENTER_LEFT);
    setCursor(Cursor.DEFAULT);
    SegmentedButton segments = new SegmentedButton();
    segments.setToggleGroup(null);
    for (Corner corner : Corner.values()) {
      ToggleButton button = new ToggleButton(corner.arrow());
      button.setId("corner-" + corner.ordinal());
      button.setAccessibleText(corner.title());
      button.setTooltip(new Tooltip(corner.title()));
      button.setOnAction(
          _ -> {
            onCorner.accept(corner);
            select(corner);
          });
      buttons.put(corner, button);
      segments.getButtons().add(button);
    }
    Button leave = new Button("", new FontIcon(Feather.X));
    leave.setId("borders-leave");
    leave.setAccessibleText("Back to the photo");
    leave.setTooltip(new Tooltip("Back to the photo (Esc)"));
    leave.setOnAction(_ -> onLeave.run());
    leave.getStyleClass().add("flat");
    Label title = new Label("The same corner under each rule: drag or zoom, all four follow");
    title.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    segments.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, space, segments, leave);
  }

  void select(Corner corner) {
    buttons.forEach((each, button) -> button.setSelected(each == corner));
  }
}
