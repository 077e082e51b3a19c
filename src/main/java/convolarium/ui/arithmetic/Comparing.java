package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.studio.Document;
import convolarium.studio.Kind;
import convolarium.studio.Store;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts a second configuration beside the first, lets them change places and takes it away again.
final class Comparing {
  private final Store store;
  private final MenuButton with = new MenuButton("Compare", new FontIcon(Feather.COPY));
  private final Button swap = new Button("Swap", new FontIcon(Feather.REPEAT));
  private final Button end = new Button("End", new FontIcon(Feather.X));
  private final HBox ending = new HBox(swap, end);

  /// @param choose opens the presets beside a node and hands on the one taken
  Comparing(Store store, Consumer<Node> choose) {
    this.store = store;
    with.setId("compare");
    with.setTooltip(new Tooltip("A second configuration beside this one"));
    MenuItem copy = new MenuItem("This, as it is now");
    copy.setOnAction(_ -> store.compareWith("Compare", store.studio().shown()));
    Menu kinds = new Menu("This as another kind");
    kinds.getItems().setAll(Arrays.stream(Kind.values()).map(this::item).toList());
    MenuItem preset = new MenuItem("A preset…");
    preset.setOnAction(_ -> choose.accept(with));
    with.getItems().setAll(copy, kinds, new SeparatorMenuItem(), preset);
    swap.setId("swap");
    swap.setTooltip(new Tooltip("Edits go to A: let A and B change places"));
    swap.setOnAction(_ -> store.swap());
    end.setId("end-comparison");
    end.setTooltip(new Tooltip("Take B away"));
    end.setOnAction(_ -> store.endComparison());
    ending.getStyleClass().add("form-row");
    for (var button : List.of(swap, end)) {
      button.getStyleClass().add(Styles.SMALL);
    }
  }

  private MenuItem item(Kind kind) {
    MenuItem item = new MenuItem(kind.title());
    item.setOnAction(
        _ -> {
          Document shown = store.studio().shown();
          store.compareWith("Compare with " + kind.title(), kind.applied(shown));
        });
    return item;
  }

  /// Opens the choice.
  MenuButton with() {
    return with;
  }

  /// What there is to do while two documents are shown.
  HBox ending() {
    return ending;
  }

  void show(Bench.Worked worked) {
    ending.setVisible(worked.compared().isPresent());
    swap.setDisable(!worked.upToDate());
  }
}
