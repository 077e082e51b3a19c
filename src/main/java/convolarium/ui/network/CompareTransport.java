package convolarium.ui.network;

import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.studio.Pairing;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Below the strip of the comparison: which networks are compared.
final class CompareTransport extends HBox {
  /// A row narrower than this, in times the size of letters, shows icons for what is rarer.
  private static final double NARROW = 38;

  /// What can be asked of a comparison.
  interface Wishes {
    void take(Pairing pairing);

    void choose(Preset preset);

    void open();

    void keep();

    void swap();
  }

  /// @param blocks whether the residual blocks are seen in place of two networks
  CompareTransport(Wishes wishes, BooleanProperty blocks, ObservableValue<Double> font) {
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("count-transport");
    MenuButton pairs = new MenuButton("Ready pairs");
    pairs.setId("compare-pairs");
    for (Pairing pairing : Pairing.all()) {
      pairs.getItems().add(item(pairing.title(), () -> wishes.take(pairing)));
    }
    MenuButton second = new MenuButton("Second network");
    second.setId("compare-second");
    second.getItems().add(item("The present one, kept as it is", wishes::keep));
    second.getItems().add(item("From a file…", wishes::open));
    second.getItems().add(new SeparatorMenuItem());
    for (Preset preset : Presets.layered()) {
      second.getItems().add(item(preset.title(), () -> wishes.choose(preset)));
    }
    Button swap = new Button("Swap", new FontIcon(Feather.REPEAT));
    swap.setId("compare-swap");
    swap.setTooltip(new Tooltip("Swap: B becomes the present network, and the other way"));
    swap.setOnAction(_ -> wishes.swap());
    ToggleButton five = new ToggleButton("Residual blocks", new FontIcon(Feather.COLUMNS));
    five.setId("compare-five");
    five.setTooltip(new Tooltip("Residual blocks: the five orders of their layers side by side"));
    five.selectedProperty().bindBidirectional(blocks);
    for (Labeled rare : List.of(swap, five)) {
      rare.setAccessibleText(rare.getText());
      rare.contentDisplayProperty()
          .bind(
              widthProperty()
                  .map(
                      w ->
                          w.doubleValue() < NARROW * font.getValue()
                              ? ContentDisplay.GRAPHIC_ONLY
                              : ContentDisplay.LEFT));
    }
    setMinWidth(0);
    getChildren().setAll(pairs, second, swap, five);
    getChildren().forEach(child -> ((Region) child).setMinWidth(Region.USE_PREF_SIZE));
  }

  private static MenuItem item(String text, Runnable run) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }
}
