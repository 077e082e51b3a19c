package convolarium.ui.network;

import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.action.Action;

/// The views of a network, of which one is seen.
final class Views {
  private final List<NetworkView> all;
  private final BorderPane stage = new BorderPane();
  private final StackPane strip = new StackPane();
  private final StackPane transport = new StackPane();
  private final ReadOnlyObjectWrapper<Optional<NetworkView>> seen =
      new ReadOnlyObjectWrapper<>(this, "seen", Optional.empty());
  private boolean inView;

  /// @param all the first is seen first
  /// @param aside shows or hides what stands beside them
  Views(List<NetworkView> all, Action aside) {
    this.all = List.copyOf(all);
    ViewTabs tabs = new ViewTabs(all, this::show, aside);
    stage.setTop(tabs);
    stage.setMinSize(0, 0);
    seen.subscribe(
        view -> {
          view.ifPresent(tabs::show);
          view.ifPresent(this::place);
        });
    all.stream().findFirst().ifPresent(this::show);
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
  ReadOnlyObjectProperty<Optional<NetworkView>> seen() {
    return seen.getReadOnlyProperty();
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
