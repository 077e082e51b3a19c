package convolarium.ui.photo;

import convolarium.ui.shell.Buttons;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row below the strip: zoom, before and after, how long it took, save.
final class PhotoTransport extends HBox {
  private static final double WHY = 520;

  private final DoubleProperty divider;
  private final Label speed = new Label();
  private final Button saving;
  private Optional<Developed> done = Optional.empty();
  private final List<ToggleButton> parts =
      List.of(part("Before", 1), part("Both", 0.5), part("After", 0));

  PhotoTransport(
      Darkroom darkroom, Table table, BorderStage borders, List<Action> zooms, Action save) {
    this.divider = table.divider();
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("photo-transport");
    Label zoom = new Label();
    zoom.setId("photo-zoom");
    zoom.getStyleClass().add("mono");
    zoom.setMinWidth(Region.USE_PREF_SIZE);
    zoom.setAccessibleHelp("How large the photo is seen");
    zoom.textProperty()
        .bind(
            borders
                .visibleProperty()
                .flatMap(compared -> compared ? borders.lens() : table.lens())
                .map(lens -> percent(lens.scale())));
    for (Action action : zooms) {
      boolean pictured = action.getGraphic() != null;
      getChildren().add(pictured ? Buttons.of(action) : actualSize(action));
    }
    SegmentedButton both = new SegmentedButton();
    both.getButtons().addAll(parts);
    both.setId("photo-parts");
    both.setToggleGroup(null);
    both.setMinWidth(Region.USE_PREF_SIZE);
    parts.forEach(part -> part.setMinWidth(Region.USE_PREF_SIZE));
    divider.subscribe(_ -> select());
    Button held = new Button("", new FontIcon(Feather.EYE));
    held.setAccessibleText("Hold to see the photo as it was");
    held.setId("photo-hold");
    held.getStyleClass().add("flat");
    held.setFocusTraversable(false);
    held.setMinWidth(Region.USE_PREF_SIZE);
    held.setTooltip(new Tooltip("Hold to see the photo as it was (Space)"));
    held.pressedProperty().subscribe(pressed -> table.held().set(pressed));
    speed.setId("photo-speed");
    speed.getStyleClass().addAll("mono", "muted");
    speed.setMinWidth(0);
    Tooltip why = new Tooltip();
    why.setWrapText(true);
    why.setMaxWidth(WHY);
    speed.setTooltip(why);
    darkroom
        .developed()
        .subscribe(
            now -> {
              done = now;
              why.setText(now.map(d -> d.speed() + "\n" + Effort.full(d.efforts())).orElse(""));
              requestLayout();
            });
    // what was before is not seen while borders are compared
    both.disableProperty().bind(borders.visibleProperty());
    held.disableProperty().bind(borders.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    saving = Buttons.labelled(save);
    saving.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(zoom, both, held, space, speed, saving);
    setMinWidth(0);
  }

  /// A narrow row says less, but nothing by half.
  @Override
  protected void layoutChildren() {
    String all = done.map(Developed::speed).orElse("");
    String time = done.map(Developed::time).orElse("");
    boolean fits =
        fits(all, ContentDisplay.LEFT)
            || fits(time, ContentDisplay.LEFT)
            || fits(time, ContentDisplay.GRAPHIC_ONLY)
            || fits("", ContentDisplay.GRAPHIC_ONLY);
    speed.setVisible(fits);
    super.layoutChildren();
  }

  /// Whether there is room for these words about the speed and that look of the last button, which
  /// are then shown.
  private boolean fits(String words, ContentDisplay display) {
    if (!speed.getText().equals(words)) {
      speed.setText(words);
    }
    saving.setContentDisplay(display);
    double taken = snappedLeftInset() + snappedRightInset();
    for (Node child : getManagedChildren()) {
      taken += child == speed ? speed.prefWidth(-1) : child.minWidth(-1);
    }
    return taken + getSpacing() * (getManagedChildren().size() - 1) <= getWidth();
  }

  /// No icon says it as well as the ratio.
  private static Button actualSize(Action action) {
    Button button = new Button("1:1");
    button.setAccessibleText(action.getText());
    button.setTooltip(new Tooltip(action.getText() + " (1)"));
    button.setOnAction(action::handle);
    button.getStyleClass().add("flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private ToggleButton part(String text, double share) {
    ToggleButton button = new ToggleButton(text);
    button.setTooltip(new Tooltip(text.equals("Both") ? "Before and after (B)" : text + " alone"));
    button.setOnAction(
        _ -> {
          dividerTo(share);
          select();
        });
    return button;
  }

  private void dividerTo(double share) {
    divider.set(share);
  }

  private void select() {
    double share = divider.get();
    parts.get(0).setSelected(share == 1);
    parts.get(1).setSelected(share > 0 && share < 1);
    parts.get(2).setSelected(share == 0);
  }

  private static String percent(double scale) {
    return scale < 0.1 ? "%.1f %%".formatted(scale * 100) : "%.0f %%".formatted(scale * 100);
  }
}
