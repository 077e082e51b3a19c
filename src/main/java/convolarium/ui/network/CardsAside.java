package convolarium.ui.network;

import convolarium.ui.shell.Commands;
import java.util.Optional;
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

  /// Where the divider was before the cards got more room, …
  private Optional<Double> usual = Optional.empty();

  /// … and where it went.
  private double widened;

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

  /// Gives the cards more room, if not too little is left for the views; takes it back when they
  /// need no more, unless the user has moved the divider since.
  ///
  /// @param cardsWidth 0 when they need no more than usual
  void widen(double cardsWidth) {
    if (!shown.get() || getDividers().isEmpty()) {
      return;
    }
    double now = getDividerPositions()[0];
    double share = (cardsWidth + DIVIDER) / getWidth();
    if (cardsWidth == 0) {
      usual.filter(_ -> untouched(now)).ifPresent(before -> setDividerPosition(0, before));
      usual = Optional.empty();
    } else if (share > now && share <= MOST_CARDS) {
      usual = usual.filter(_ -> untouched(now)).or(() -> Optional.of(now));
      setDividerPosition(0, share);
      widened = share;
    }
  }

  private boolean untouched(double now) {
    return Math.abs(now - widened) < 0.01;
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
