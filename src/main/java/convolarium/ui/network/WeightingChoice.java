package convolarium.ui.network;

import convolarium.network.Review;
import convolarium.studio.Weighting;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// Chooses the weights that the network is run with.
final class WeightingChoice extends ComboBox<Weighting> {
  WeightingChoice(Workshop workshop) {
    setId("network-weighting");
    setAccessibleText("Weights that the network is run with");
    setTooltip(new Tooltip("Weights that the network is run with"));
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Weighting weighting) {
            return weighting == null ? "" : words(weighting, workshop.review().get());
          }

          @Override
          public Weighting fromString(String text) {
            return getValue();
          }
        });
    workshop.review().subscribe(this::offer);
    valueProperty().bindBidirectional(workshop.outcomes().weighting());
  }

  private static String words(Weighting weighting, Review review) {
    return switch (weighting) {
      case OWN ->
          Weighting.isWeighted(review.model()) ? "The model’s own weights" : "Made-up weights";
      case MADE_UP -> "Made-up weights";
      case BANK -> "Hand-made first layer";
    };
  }

  /// A model without weights of its own is run with made-up ones in any case.
  private void offer(Review review) {
    List<Weighting> offered =
        Weighting.isWeighted(review.model())
            ? List.of(Weighting.values())
            : List.of(Weighting.OWN, Weighting.BANK);
    Weighting now = getValue();
    if (!getItems().equals(offered)) {
      getItems().setAll(offered);
    }
    if (now != null) {
      setValue(offered.contains(now) ? now : Weighting.OWN);
    }
  }
}
