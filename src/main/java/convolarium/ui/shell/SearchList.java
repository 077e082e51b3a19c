package convolarium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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

/// Things to choose one of, in groups: typing narrows the list, Enter takes the first.
public final class SearchList<T> extends VBox {
  private final Function<T, Entry> told;
  private final Consumer<T> take;
  private final CustomTextField search = new CustomTextField();
  private final ObservableList<T> left = FXCollections.observableArrayList();
  private final ListView<T> list = new ListView<>(left);
  private List<T> all = List.of();

  /// What is said of a thing.
  ///
  /// @param group the title of those that it stands among; may be empty
  /// @param words further ones by which it is found
  public record Entry(String group, String title, String sentence, String words) {
    private boolean speaksOf(String wanted) {
      return holds(String.join(" ", group, title, sentence, words), wanted);
    }

    private boolean isCalled(String wanted) {
      return holds(title, wanted);
    }

    private static boolean holds(String text, String wanted) {
      return Stream.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+"))
          .allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }
  }

  /// @param id the field is `id-search`, the list `id-list`
  /// @param what they are, as `presets`
  /// @param take gets what was chosen
  public SearchList(String id, String what, Function<T, Entry> told, Consumer<T> take) {
    this.told = told;
    this.take = take;
    getStyleClass().add("search-list");
    search.setId(id + "-search");
    search.setPromptText("Search " + what);
    search.setAccessibleText("Search " + what);
    search.setLeft(new FontIcon(Feather.SEARCH));
    search.textProperty().subscribe(this::narrow);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId(id + "-list");
    list.setAccessibleText(what);
    list.setPlaceholder(new Label("None of the " + what + " has these words"));
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

  /// Offers these, those of a group one behind the other.
  public void offer(List<T> things) {
    all = List.copyOf(things);
    narrow(search.getText());
  }

  /// Takes the keyboard, with everything on offer.
  public void begin() {
    search.clear();
    search.requestFocus();
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  /// Those that are called so come before those of which it is said.
  private void narrow(String words) {
    Map<Boolean, List<T>> found =
        all.stream()
            .filter(thing -> told.apply(thing).speaksOf(words))
            .collect(Collectors.partitioningBy(thing -> told.apply(thing).isCalled(words)));
    List<T> sorted = new ArrayList<>(found.get(true));
    sorted.addAll(found.get(false));
    left.setAll(sorted);
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

  private void take() {
    T thing = list.getSelectionModel().getSelectedItem();
    if (thing != null) {
      take.accept(thing);
    }
  }

  /// Title and sentence; over the first of a group the group's name.
  private final class Row extends ListCell<T> {
    private static final double MARGIN = 24;

    private final Label group = new Label();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final VBox box = new VBox(group, title, sentence);

    Row() {
      group.getStyleClass().add("form-heading");
      group.managedProperty().bind(group.visibleProperty());
      title.getStyleClass().add("preset-title");
      sentence.getStyleClass().add("sentence");
      sentence.setWrapText(true);
      sentence.setMinHeight(Region.USE_PREF_SIZE);
      sentence.prefWidthProperty().bind(widthProperty().subtract(MARGIN));
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T thing, boolean empty) {
      super.updateItem(thing, empty);
      if (empty || thing == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        Entry entry = told.apply(thing);
        group.setText(entry.group());
        group.setVisible(!entry.group().isEmpty() && begins(entry.group()));
        title.setText(entry.title());
        sentence.setText(entry.sentence());
        setAccessibleText(
            entry.group().isEmpty() ? entry.title() : entry.group() + ": " + entry.title());
        setGraphic(box);
      }
    }

    /// Whether it is the first of its group in what is listed.
    private boolean begins(String group) {
      int index = getIndex();
      return index <= 0
          || !told.apply(getListView().getItems().get(index - 1)).group().equals(group);
    }
  }
}
