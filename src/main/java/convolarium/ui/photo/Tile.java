package convolarium.ui.photo;

import convolarium.filter.Recipe;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A filter in the gallery: what it makes of the photograph, and its name.
final class Tile extends VBox {
  static final int WIDTH = 82;
  static final int HEIGHT = 62;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
  private static final double TIP_WIDTH = 280;

  private final Offer offer;
  private final Runnable onChoose;
  private final ImageView picture = new ImageView();
  private Optional<Wish> made = Optional.empty();
  private boolean chosen;

  /// What a tile should show.
  record Wish(Miniature photo, Recipe recipe) {}

  Tile(Offer offer, Runnable onChoose) {
    this.offer = offer;
    this.onChoose = onChoose;
    setId((offer.kept().isPresent() ? "own-" : "filter-") + offer.name().replace(' ', '-'));
    getStyleClass().add("photo-tile");
    picture.setFitWidth(WIDTH);
    picture.setFitHeight(HEIGHT);
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("photo-tile-frame");
    Label name = new Label(offer.name());
    getChildren().addAll(frame, name);
    Tooltip tip = new Tooltip(offer.name() + "\n" + offer.told());
    tip.setWrapText(true);
    tip.setPrefWidth(TIP_WIDTH);
    tip.setShowDelay(Duration.millis(600));
    Tooltip.install(this, tip);
    focusedProperty().subscribe(_ -> pseudoClassStateChanged(REACHED, false));
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    setAccessibleText(offer.name());
    setAccessibleHelp(offer.told());
  }

  Offer offer() {
    return offer;
  }

  /// Comes here by a key, which shows where one is.
  void reach() {
    requestFocus();
    pseudoClassStateChanged(REACHED, true);
  }

  void choose(boolean chosen) {
    if (this.chosen != chosen) {
      this.chosen = chosen;
      pseudoClassStateChanged(CHOSEN, chosen);
      notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }
  }

  boolean isChosen() {
    return chosen;
  }

  /// Whether it shows something else than that.
  boolean lacks(Wish wish) {
    return !made.equals(Optional.of(wish));
  }

  /// @param image what was made of the wish; where nothing could be, the last one stays
  void show(Wish wish, Optional<Image> image) {
    made = Optional.of(wish);
    image.ifPresent(picture::setImage);
  }

  /// Whether it lies within the window, or would after little scrolling.
  boolean isInView() {
    Bounds place = localToScene(getLayoutBounds());
    return getScene() != null && place.getMaxY() > 0 && place.getMinY() < getScene().getHeight();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? Boolean.valueOf(chosen)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      onChoose.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
