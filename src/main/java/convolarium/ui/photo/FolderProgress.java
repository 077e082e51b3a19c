package convolarium.ui.photo;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a batch is, and at last what became of it.
final class FolderProgress extends VBox {
  private final FolderRun run;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label place = new Label();
  private final Label speed = new Label();
  private final TextArea failures = new TextArea();

  FolderProgress(FolderRun run) {
    this.run = run;
    getStyleClass().add("folder-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    place.setId("folder-place");
    speed.setId("folder-speed");
    speed.getStyleClass().addAll("mono", "muted");
    speed.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    failures.setId("folder-failures");
    failures.setEditable(false);
    failures.setWrapText(true);
    failures.setPrefRowCount(5);
    failures.setAccessibleText("What failed");
    failures.managedProperty().bind(failures.visibleProperty());
    failures.visibleProperty().bind(failures.textProperty().isNotEmpty());
    VBox.setVgrow(failures, Priority.ALWAYS);
    getChildren().addAll(bar, new HBox(place, space, speed), failures);
  }

  /// Whether some failed: then this is higher.
  ReadOnlyBooleanProperty failed() {
    return failures.visibleProperty();
  }

  /// Shows how far it is now.
  void refresh() {
    bar.setProgress(run.fraction());
    place.setText(run.place());
    told();
  }

  /// Shows what became of it.
  void end() {
    bar.setProgress(run.isWhole() ? 1 : run.fraction());
    place.setText(run.summary());
    told();
  }

  private void told() {
    speed.setText(run.speed());
    String all = String.join("\n", run.failures());
    if (!all.equals(failures.getText())) {
      failures.setText(all);
    }
  }
}
