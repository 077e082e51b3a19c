package convolarium.ui.arithmetic;

import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Unsuited;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The examples to begin with, in a pop-over: typing narrows the list, Enter takes the first.
final class PresetList {
  /// An example and what it shows.
  record Example(Preset preset, Document document) {
    boolean speaksOf(String words) {
      String all = String.join(" ", preset.group(), preset.name(), preset.title(), preset.look());
      return holds(all, words);
    }

    boolean isCalled(String words) {
      return holds(preset.title(), words);
    }

    private static boolean holds(String text, String words) {
      return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
          .allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }
  }

  private Consumer<Example> choose = _ -> {};
  private final CustomTextField search = new CustomTextField();
  private final List<Example> all = all();
  private final ObservableList<Example> examples = FXCollections.observableArrayList(all);
  private final ListView<Example> list = new ListView<>(examples);
  private final PopOver popOver;

  PresetList() {
    search.setId("preset-search");
    search.setPromptText("Search presets");
    search.setAccessibleText("Search presets");
    search.setLeft(new FontIcon(Feather.SEARCH));
    search.textProperty().subscribe(this::narrow);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("preset-list");
    list.setAccessibleText("Presets");
    list.setPlaceholder(new Label("No preset has these words"));
    list.setCellFactory(_ -> new Row());
    list.setOnMouseClicked(_ -> take());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            take();
          }
        });
    VBox content = new VBox(search, list);
    content.getStyleClass().add("presets");
    popOver = new PopOver(content);
    popOver.setArrowLocation(ArrowLocation.RIGHT_TOP);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  /// All presets that this workspace can show.
  static List<Example> all() {
    List<Example> fitting = new ArrayList<>();
    for (Preset preset : Presets.all()) {
      try {
        fitting.add(new Example(preset, Conversion.document(preset.model())));
      } catch (Unsuited _) {
        // whole networks are for other places
      }
    }
    return fitting;
  }

  /// Opens beside a node.
  ///
  /// @param choose told of the example taken
  void show(Node owner, Consumer<Example> choose) {
    this.choose = choose;
    search.clear();
    popOver.show(owner);
    search.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  void hide() {
    popOver.hide();
  }

  /// Those that are called so come before those of which it is said.
  private void narrow(String words) {
    Map<Boolean, List<Example>> found =
        all.stream()
            .filter(example -> example.speaksOf(words))
            .collect(Collectors.partitioningBy(example -> example.isCalled(words)));
    examples.setAll(found.get(true));
    examples.addAll(found.get(false));
    list.getSelectionModel().selectFirst();
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

  private void take() {
    Example example = list.getSelectionModel().getSelectedItem();
    if (example != null) {
      hide();
      choose.accept(example);
    }
  }

  /// Title and what to look at; over the first of a group the group's name.
  private static final class Row extends ListCell<Example> {
    private static final double MARGIN = 24;

    private final Label group = new Label();
    private final Label title = new Label();
    private final Label look = new Label();
    private final VBox box = new VBox(group, title, look);

    Row() {
      group.getStyleClass().add("form-heading");
      group.managedProperty().bind(group.visibleProperty());
      title.getStyleClass().add("preset-title");
      look.getStyleClass().add("sentence");
      look.setWrapText(true);
      look.setMinHeight(Region.USE_PREF_SIZE);
      look.prefWidthProperty().bind(widthProperty().subtract(MARGIN));
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Example example, boolean empty) {
      super.updateItem(example, empty);
      if (empty || example == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        group.setText(example.preset().group());
        group.setVisible(begins(example));
        title.setText(example.preset().title());
        look.setText(example.preset().look());
        setAccessibleText(example.preset().group() + ": " + example.preset().title());
        setGraphic(box);
      }
    }

    /// Whether the example is the first of its group in what is listed.
    private boolean begins(Example example) {
      int index = getIndex();
      return index <= 0
          || !getListView()
              .getItems()
              .get(index - 1)
              .preset()
              .group()
              .equals(example.preset().group());
    }
  }
}
