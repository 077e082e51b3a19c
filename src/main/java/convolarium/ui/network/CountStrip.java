package convolarium.ui.network;

import convolarium.network.Measured;
import convolarium.network.counts.Separable;
import convolarium.studio.CountFormula;
import convolarium.studio.Whereabouts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Below the counts: the selected layer's written out in its numbers, or how they are made.
final class CountStrip extends VBox {
  private final Label formula = new Label();
  private final Label notes = new Label();

  CountStrip() {
    setId("count-strip");
    getStyleClass().add("count-strip");
    formula.setId("count-formula");
    formula.setWrapText(true);
    formula.getStyleClass().add("mono");
    notes.setId("count-notes");
    notes.setWrapText(true);
    notes.getStyleClass().add("sentence");
    formula.setMinHeight(Region.USE_PREF_SIZE);
    notes.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(formula, notes);
  }

  /// @param layer that is selected, if one is and it fits
  /// @param all the layers that are no blocks
  void show(Optional<Measured> layer, Optional<Separable> pair, List<Measured> all) {
    String otherwise = layer.map(one -> CountFormula.otherwise(one, pair)).orElse("");
    formula.setText(
        layer
            .map(one -> one.name() + "  " + CountFormula.of(one))
            .orElseGet(() -> Whereabouts.learnt(all)));
    notes.setText(otherwise.isEmpty() ? Whereabouts.CONVENTION : otherwise);
  }
}
