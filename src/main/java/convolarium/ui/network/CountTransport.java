package convolarium.ui.network;

import convolarium.network.counts.Measure;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Below the strip of the counts: what the bars show, how the table is laid out, copies.
final class CountTransport extends HBox {
  /// A row narrower than this, in times the size of letters, shows icons alone.
  private static final double NARROW = 44;

  private final ObservableValue<ContentDisplay> display;

  CountTransport(
      ObjectProperty<Measure> seen,
      BooleanProperty flat,
      BooleanProperty largestFirst,
      MenuButton copy,
      ObservableValue<Double> font) {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getStyleClass().add("count-transport");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    display =
        widthProperty()
            .map(
                w ->
                    w.doubleValue() < NARROW * font.getValue()
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT);
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.contentDisplayProperty().bind(display);
    getChildren()
        .setAll(
            measures(seen),
            toggle(
                "Largest first", Feather.BAR_CHART_2, "sorts by what the bars show", largestFirst),
            toggle(
                "No blocks", Feather.LIST, "lists the layers inside blocks with all others", flat),
            space,
            copy);
  }

  private static SegmentedButton measures(ObjectProperty<Measure> seen) {
    List<ToggleButton> buttons = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      ToggleButton button = new ToggleButton(title(measure));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            seen.set(measure);
            button.setSelected(true);
          });
      seen.subscribe(now -> button.setSelected(now == measure));
      buttons.add(button);
    }
    SegmentedButton all = new SegmentedButton();
    all.setId("count-measures");
    all.setToggleGroup(null);
    all.getButtons().setAll(buttons);
    all.setMinWidth(Region.USE_PREF_SIZE);
    return all;
  }

  private static String title(Measure measure) {
    return switch (measure) {
      case PARAMETERS -> "Parameters";
      case MACS -> "MACs";
      case MEMORY -> "Memory";
    };
  }

  /// With its text where there is room, else its icon.
  private ToggleButton toggle(String text, Ikon icon, String help, BooleanProperty on) {
    ToggleButton button = new ToggleButton(text, new FontIcon(icon));
    button.setTooltip(new Tooltip(text + ": " + help));
    button.setAccessibleText(text);
    button.contentDisplayProperty().bind(display);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(on);
    return button;
  }
}
