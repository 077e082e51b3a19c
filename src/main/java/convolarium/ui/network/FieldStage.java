package convolarium.ui.network;

import convolarium.figure.Page;
import convolarium.figure.Palette;
import convolarium.network.UnitGradient.Mode;
import convolarium.picture.Picture;
import convolarium.ui.canvas.PictureCanvas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.controlsfx.control.SegmentedButton;

/// The drawing of a field, and above it what is drawn.
final class FieldStage extends BorderPane {
  private static final double LEAST = 120;

  private final ObjectProperty<FieldLook> look =
      new SimpleObjectProperty<>(this, "look", FieldLook.FIELD);
  private final BooleanProperty close = new SimpleBooleanProperty(this, "close");
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.LINEAR);
  private final PictureCanvas canvas = new PictureCanvas();
  private final Pane paper = new Pane(canvas);

  FieldStage() {
    setId("field-stage");
    getStyleClass().add("field-stage");
    setMinSize(0, 0);
    paper.setMinSize(0, 0);
    canvas.setId("field-canvas");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setCenter(paper);
    FlowPane tools = new FlowPane(looks(), zoom(), modes());
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("field-tools");
    setTop(tools);
    look.subscribe(now -> close.set(now.close()));
  }

  private SegmentedButton looks() {
    SegmentedButton looks = new SegmentedButton();
    looks.setId("field-looks");
    looks.setToggleGroup(null);
    for (FieldLook one : FieldLook.values()) {
      ToggleButton button = new ToggleButton(one.title());
      button.setTooltip(new Tooltip(one.help()));
      button.setId("field-look-" + one.name().toLowerCase(Locale.ROOT));
      button.setOnAction(
          _ -> {
            look.set(one);
            button.setSelected(true);
          });
      look.subscribe(now -> button.setSelected(now == one));
      looks.getButtons().add(button);
    }
    return looks;
  }

  private ToggleButton zoom() {
    ToggleButton button = new ToggleButton("Close up");
    button.setId("field-close");
    button.setTooltip(new Tooltip("Only the field and a little around it, not the whole input"));
    button.selectedProperty().bindBidirectional(close);
    button.visibleProperty().bind(look.map(FieldLook::zooms));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private SegmentedButton modes() {
    SegmentedButton modes = new SegmentedButton();
    modes.setId("field-modes");
    modes.setToggleGroup(null);
    for (Mode one : List.of(Mode.LINEAR, Mode.AS_RUN)) {
      ToggleButton button = new ToggleButton(one == Mode.LINEAR ? "Linear" : "As run");
      button.setTooltip(
          new Tooltip(
              one == Mode.LINEAR
                  ? "Functions pass the gradient on: it depends on the weights alone"
                  : "Functions scale the gradient by their slopes for this picture"));
      button.setOnAction(
          _ -> {
            mode.set(one);
            button.setSelected(true);
          });
      mode.subscribe(now -> button.setSelected(now == one));
      modes.getButtons().add(button);
    }
    modes.visibleProperty().bind(look.map(now -> now == FieldLook.EFFECTIVE));
    modes.managedProperty().bind(modes.visibleProperty());
    return modes;
  }

  ObjectProperty<FieldLook> look() {
    return look;
  }

  BooleanProperty close() {
    return close;
  }

  ObjectProperty<Mode> mode() {
    return mode;
  }

  PictureCanvas canvas() {
    return canvas;
  }

  /// Where the drawing goes, whose size follows the window.
  Pane paper() {
    return paper;
  }

  /// The page that there is; none before there is room for one.
  Optional<Page> page(Palette palette) {
    double width = Math.floor(paper.getWidth());
    double height = Math.floor(paper.getHeight());
    return Math.min(width, height) < LEAST
        ? Optional.empty()
        : Optional.of(Page.of(width, height, palette));
  }

  /// @param words of the picture, for who cannot see it
  void show(Picture picture, String words) {
    canvas.show(picture);
    canvas.setAccessibleText(words);
  }
}
