package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Recipe;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// A row for each number that can be set for the chosen filter.
final class DialRows extends VBox {
  private final Darkroom darkroom;
  private List<Dial> dials = List.of();
  private List<ParameterRow> rows = List.of();

  DialRows(Darkroom darkroom) {
    this.darkroom = darkroom;
    darkroom.treatment().subscribe(treatment -> show(treatment.recipe()));
  }

  private void show(Recipe recipe) {
    Optional<Builtin> builtin = recipe.builtin();
    List<Dial> wanted = builtin.map(Builtin::dials).orElse(List.of());
    if (!wanted.equals(dials)) {
      dials = wanted;
      rows = dials.stream().map(dial -> new ParameterRow(darkroom, dial)).toList();
      getChildren().setAll(rows);
    }
    builtin.ifPresent(filter -> rows.forEach(row -> row.show(filter, recipe.settings())));
  }
}
