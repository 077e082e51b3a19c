package convolarium.ui.network;

import convolarium.ui.shell.Commands;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// The cards beside the views. In a narrow window they give way to views that list the layers
/// themselves, until the user wants them back.
final class CardsAside extends SplitPane {
  private static final double CARDS = 0.36;
  private static final double MOST_CARDS = 0.6;
  private static final double DIVIDER = 8;

  /// Less room than that, in times the size of letters, is too little for both.
  private static final double NARROW = 38;

  private final Node cards;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
  private final ObservableValue<Double> font;
  private final Action toggle;

  /// @param font the size of letters
  CardsAside(Node cards, ObservableValue<Double> font) {
    this.cards = cards;
    this.font = font;
    toggle = Commands.of("Hide the cards", Feather.SIDEBAR, () -> shown.set(!shown.get()));
    widthProperty().subscribe(_ -> measure());
    font.subscribe(_ -> measure());
    shown.subscribe(
        on -> {
          toggle.setText(on ? "Hide the cards" : "Show the cards");
          place();
        });
  }

  /// Shows or hides the cards.
  Action toggle() {
    return toggle;
  }

  /// @param views beside the cards
  /// @param listing whether the view that is seen lists the layers itself
  void show(Node views, ObservableValue<Boolean> listing) {
    getItems().add(views);
    place();
    listing.subscribe(on -> shown.set(!narrow.get() || !on));
    narrow.subscribe(on -> shown.set(!on || !listing.getValue()));
  }

  /// Gives the cards more room, if not too little is left for the views.
  void widen(double cardsWidth) {
    double share = (cardsWidth + DIVIDER) / getWidth();
    if (shown.get() && share > getDividerPositions()[0] && share <= MOST_CARDS) {
      setDividerPosition(0, share);
    }
  }

  private void measure() {
    if (getWidth() > 0) {
      narrow.set(getWidth() < NARROW * font.getValue());
    }
  }

  private void place() {
    if (shown.get() && !getItems().contains(cards)) {
      getItems().addFirst(cards);
      setDividerPositions(CARDS);
    } else if (!shown.get()) {
      getItems().remove(cards);
    }
  }
}
