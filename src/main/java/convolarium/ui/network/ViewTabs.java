package convolarium.ui.network;

import convolarium.ui.shell.Buttons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.action.Action;

/// The buttons that bring the views of a network into sight, side by side; where there is no room
/// for them, a menu that says which is seen.
final class ViewTabs extends Region {
  private static final double GAP = 4;

  private final Button aside;
  private final SegmentedButton tabs = new SegmentedButton();
  private final MenuButton menu = new MenuButton();
  private final List<ToggleButton> buttons = new ArrayList<>();

  /// @param onChoose gets the view that is to be seen
  /// @param aside shows or hides what stands beside the views
  ViewTabs(List<NetworkView> views, Consumer<NetworkView> onChoose, Action aside) {
    this.aside = Buttons.of(aside);
    this.aside.setId("network-aside");
    for (NetworkView view : views) {
      buttons.add(tab(view, onChoose));
      MenuItem item = new MenuItem(view.parts().title());
      item.setOnAction(_ -> onChoose.accept(view));
      menu.getItems().add(item);
    }
    tabs.setId("network-views");
    tabs.setToggleGroup(null);
    tabs.getButtons().setAll(buttons);
    menu.setId("network-view");
    menu.setVisible(false);
    getStyleClass().add("network-views");
    getChildren().setAll(this.aside, tabs, menu);
  }

  private static ToggleButton tab(NetworkView view, Consumer<NetworkView> onChoose) {
    ToggleButton button = new ToggleButton(view.parts().title());
    button.setUserData(view);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(view.parts().help()));
    button.setOnAction(
        _ -> {
          onChoose.accept(view);
          button.setSelected(true);
        });
    return button;
  }

  /// Says which view is seen.
  void show(NetworkView view) {
    buttons.forEach(button -> button.setSelected(button.getUserData() == view));
    menu.setText(view.parts().title());
    menu.setTooltip(new Tooltip(view.parts().help()));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + tallest() + snappedBottomInset();
  }

  private double tallest() {
    return Math.max(Math.max(aside.prefHeight(-1), tabs.prefHeight(-1)), menu.prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double room = getWidth() - left - snappedRightInset();
    double height = tallest();
    double first = Math.min(room, aside.prefWidth(-1));
    aside.resizeRelocate(left, snappedTopInset(), first, height);
    left += first + GAP;
    room = Math.max(0, room - first - GAP);
    boolean side = tabs.prefWidth(-1) <= room;
    tabs.setVisible(side);
    menu.setVisible(!side);
    tabs.resizeRelocate(left, snappedTopInset(), tabs.prefWidth(-1), height);
    menu.resizeRelocate(left, snappedTopInset(), Math.min(room, menu.prefWidth(-1)), height);
  }
}
