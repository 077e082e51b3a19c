package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Recipe;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// A row for each number that can be set for the chosen filter.
final class DialRows extends GridPane {
  private final Darkroom darkroom;
  private List<Dial> dials = List.of();
  private List<ParameterRow> rows = List.of();

  DialRows(Darkroom darkroom) {
    this.darkroom = darkroom;
    getStyleClass().add("photo-dials");
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), controls);
    darkroom.treatment().subscribe(treatment -> show(treatment.recipe()));
  }

  private void show(Recipe recipe) {
    Optional<Builtin> builtin = recipe.builtin();
    List<Dial> wanted = builtin.map(Builtin::dials).orElse(List.of());
    if (!wanted.equals(dials)) {
      dials = wanted;
      rows = dials.stream().map(dial -> new ParameterRow(darkroom, dial)).toList();
      getChildren().clear();
      for (int row = 0; row < rows.size(); row++) {
        addRow(row, rows.get(row).nodes());
      }
    }
    builtin.ifPresent(filter -> rows.forEach(row -> row.show(filter, recipe.settings())));
  }
}
