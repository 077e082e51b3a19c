package convolarium.ui.network;

import convolarium.document.Preset;
import convolarium.document.Presets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Well-known networks to begin with: typing narrows the list, Enter takes the first.
final class NetworkList extends VBox {
  private final CustomTextField search = new CustomTextField();
  private final FilteredList<Preset> presets =
      new FilteredList<>(FXCollections.observableList(Presets.networks()));
  private final ListView<Preset> list = new ListView<>(presets);
  private final Consumer<Preset> take;

  NetworkList(Consumer<Preset> take) {
    this.take = take;
    getStyleClass().add("network-presets");
    search.setId("network-search");
    search.setPromptText("Search networks");
    search.setAccessibleText("Search networks");
    search.setLeft(new FontIcon(Feather.SEARCH));
    search.textProperty().subscribe(this::narrow);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("network-presets");
    list.setAccessibleText("Networks");
    list.setPlaceholder(new Label("No network has these words"));
    list.setCellFactory(_ -> new Row());
    list.setOnMouseClicked(_ -> take());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
          }
        });
    getChildren().addAll(search, list);
  }

  private void narrow(String words) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    presets.setPredicate(
        preset -> {
          String all =
              Stream.of(preset.name(), preset.title(), preset.look())
                  .map(text -> text.toLowerCase(Locale.ROOT))
                  .reduce("", String::concat);
          return wanted.stream().allMatch(all::contains);
        });
    if (!words.isBlank()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> take();
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      default -> {
        return;
      }
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  /// Takes the keyboard.
  void begin() {
    search.requestFocus();
    search.selectAll();
  }

  private void take() {
    Preset preset = list.getSelectionModel().getSelectedItem();
    if (preset != null) {
      list.getSelectionModel().clearSelection();
      take.accept(preset);
    }
  }

  /// Title and what to look at.
  private static final class Row extends ListCell<Preset> {
    private static final double MARGIN = 28;

    private final Label title = new Label();
    private final Label look = new Label();
    private final VBox box = new VBox(title, look);

    Row() {
      title.getStyleClass().add("preset-title");
      look.getStyleClass().add("sentence");
      look.setWrapText(true);
      look.setMinHeight(Region.USE_PREF_SIZE);
      look.prefWidthProperty().bind(widthProperty().subtract(MARGIN));
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Preset preset, boolean empty) {
      super.updateItem(preset, empty);
      if (empty || preset == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        title.setText(preset.title());
        look.setText(preset.look());
        setAccessibleText(preset.title() + ": " + preset.look());
        setGraphic(box);
      }
    }
  }
}
