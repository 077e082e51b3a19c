package convolarium.ui.arithmetic;

import convolarium.studio.Document;
import convolarium.studio.Kind;
import convolarium.ui.shell.Setting;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What kind of operation it is, and what that means in one sentence.
final class KindChooser extends VBox {
  private final ComboBox<Kind> kinds = new ComboBox<>();
  private final Label sentence = new Label();
  private final Setting setting = new Setting();

  /// @param chosen told of the kind that the user takes
  KindChooser(Consumer<Kind> chosen) {
    kinds.setId("kind");
    kinds.getItems().setAll(Kind.values());
    kinds.setVisibleRowCount(Kind.values().length);
    kinds.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Kind kind) {
            return kind == null ? "" : kind.title();
          }

          @Override
          public Kind fromString(String title) {
            throw new UnsupportedOperationException(title);
          }
        });
    kinds.setCellFactory(_ -> new Row());
    kinds.setMaxWidth(Double.MAX_VALUE);
    kinds.setAccessibleText("Kind of operation");
    kinds.setOnAction(_ -> setting.heed(() -> chosen.accept(kinds.getValue())));
    sentence.setId("kind-sentence");
    sentence.getStyleClass().add("sentence");
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("kind");
    getChildren().setAll(kinds, sentence);
  }

  void show(Document document) {
    Kind kind = Kind.of(document);
    setting.show(() -> kinds.setValue(kind));
    sentence.setText(kind.sentence());
  }

  /// The kinds, each group of them apart from the next.
  private static final class Row extends ListCell<Kind> {
    private static final List<Kind> FIRST_OF_GROUP =
        List.of(Kind.TRANSPOSED, Kind.MAX_POOL, Kind.CHAIN);

    @Override
    protected void updateItem(Kind kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(empty || kind == null ? "" : kind.title());
      setAccessibleText(empty || kind == null ? "" : kind.title() + ": " + kind.sentence());
      getStyleClass().remove("first-of-group");
      if (!empty && FIRST_OF_GROUP.contains(kind)) {
        getStyleClass().add("first-of-group");
      }
    }
  }
}
