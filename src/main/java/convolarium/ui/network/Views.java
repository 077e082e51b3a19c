package convolarium.ui.network;

import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.action.Action;

/// The views of a network, of which one is seen.
final class Views {
  private final List<NetworkView> all;
  private final BorderPane stage = new BorderPane();
  private final StackPane strip = new StackPane();
  private final StackPane transport = new StackPane();
  private final ObjectProperty<Optional<NetworkView>> seen =
      new SimpleObjectProperty<>(this, "seen", Optional.empty());
  private boolean inView;

  /// @param all the first is seen first
  Views(List<NetworkView> all) {
    this.all = List.copyOf(all);
    SegmentedButton tabs = new SegmentedButton();
    tabs.setId("network-views");
    tabs.setToggleGroup(null);
    tabs.getButtons().setAll(all.stream().map(this::tab).toList());
    tabs.getStyleClass().add("network-views");
    stage.setTop(tabs);
    stage.setMinSize(0, 0);
    seen.subscribe(
        view -> {
          tabs.getButtons()
              .forEach(b -> b.setSelected(view.filter(v -> v == b.getUserData()).isPresent()));
          view.ifPresent(this::place);
        });
    all.stream().findFirst().ifPresent(this::show);
  }

  private ToggleButton tab(NetworkView view) {
    ToggleButton button = new ToggleButton(view.parts().title());
    button.setUserData(view);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(view.parts().help()));
    button.setOnAction(
        _ -> {
          show(view);
          button.setSelected(true);
        });
    return button;
  }

  private void place(NetworkView view) {
    stage.setCenter(view.parts().stage());
    strip.getChildren().setAll(view.parts().strip());
    transport.getChildren().setAll(view.parts().transport());
  }

  /// Brings a view into sight.
  void show(NetworkView view) {
    if (seen.get().filter(v -> v == view).isPresent()) {
      return;
    }
    if (inView) {
      seen.get().ifPresent(NetworkView::hidden);
    }
    seen.set(Optional.of(view));
    if (inView) {
      view.shown();
    }
  }

  /// Commands that bring the views into sight.
  List<Action> actions() {
    return all.stream().map(view -> Commands.of(view.parts().title(), () -> show(view))).toList();
  }

  Parent stage() {
    return stage;
  }

  Parent strip() {
    return strip;
  }

  Parent transport() {
    return transport;
  }

  /// The view that is seen.
  Optional<NetworkView> seen() {
    return seen.get();
  }

  /// The workspace comes into view.
  void shown() {
    inView = true;
    seen.get().ifPresent(NetworkView::shown);
  }

  /// Another workspace takes its place.
  void hidden() {
    inView = false;
    seen.get().ifPresent(NetworkView::hidden);
  }
}
