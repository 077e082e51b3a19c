package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Recipe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// A row for each number that can be set for the chosen filter.
final class DialRows extends GridPane {
  private final Darkroom darkroom;
  private final Map<Dial, ParameterRow> made = new HashMap<>();
  private final FaultLine fault = new FaultLine("photo-dial-fault");
  private List<Dial> dials = List.of();

  DialRows(Darkroom darkroom) {
    this.darkroom = darkroom;
    getStyleClass().add("photo-dials");
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), controls);
  }

  /// What is wrong with a number that is being typed.
  FaultLine fault() {
    return fault;
  }

  /// Shows what can be set for the chosen filter, and what is.
  void show(Recipe recipe) {
    Optional<Builtin> builtin = recipe.builtin();
    List<Dial> wanted = builtin.map(Builtin::dials).orElse(List.of());
    if (!wanted.equals(dials)) {
      dials = wanted;
      getChildren().clear();
      for (int row = 0; row < dials.size(); row++) {
        addRow(row, row(dials.get(row)).nodes());
      }
    }
    builtin.ifPresent(filter -> dials.forEach(dial -> row(dial).show(filter, recipe.settings())));
  }

  /// A row is made once: its controls take their time.
  private ParameterRow row(Dial dial) {
    return made.computeIfAbsent(dial, _ -> new ParameterRow(darkroom, dial, fault));
  }
}
