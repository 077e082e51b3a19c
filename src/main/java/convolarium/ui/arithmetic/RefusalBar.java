package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.arithmetic.Parameter;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Store;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Above the stage while the document does not fit: why, and the nearest numbers that would, as
/// buttons.
final class RefusalBar extends HBox {
  private final Store store;
  private final Label sentence = new Label();
  private final FlowPane ways = new FlowPane();

  RefusalBar(Bench bench) {
    this.store = bench.store();
    setId("refusal");
    getStyleClass().add("refusal");
    sentence.setId("refusal-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    ways.getStyleClass().add("refusal-ways");
    FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("warning");
    VBox words = new VBox(sentence, ways);
    words.getStyleClass().add("refusal-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
    setAlignment(Pos.TOP_LEFT);
    setMaxHeight(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    bench.worked().subscribe(this::show);
  }

  private void show(Bench.Worked worked) {
    setVisible(!worked.upToDate());
    if (worked.document().fit() instanceof Fit.Refuses refused) {
      sentence.setText(Narration.capital(refused.sentence()) + ".");
      Document document = worked.document();
      ways.getChildren()
          .setAll(
              refused.remedies(document).stream()
                  .map(remedy -> button(remedy, refused.stage(), document.rank()))
                  .toList());
      if (store.undoLabel().isPresent()) {
        ways.getChildren().add(undo());
      }
    }
  }

  private Button button(Remedy remedy, int stage, int rank) {
    String name = name(remedy, rank);
    Button button = new Button(name);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> store.edit(name, d -> d.with(stage, remedy.operation())));
    return button;
  }

  private static String name(Remedy remedy, int rank) {
    String capital = Narration.capital(remedy.toString());
    return remedy.axis() < 0 || rank == 1
        ? capital
        : capital + " (" + Parameter.axisName(remedy.axis(), rank) + ")";
  }

  private Button undo() {
    Button button = new Button("Undo");
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setOnAction(_ -> store.undo());
    return button;
  }
}
