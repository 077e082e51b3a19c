package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.network.Address;
import convolarium.ui.network.Row.Standing;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A layer: what it is, what comes out, what it costs, and why it does not fit if it does not.
final class Card extends VBox {
  private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final RowDesk desk;
  private final boolean narrow;
  private final FontIcon twist = new FontIcon(Feather.CHEVRON_RIGHT);
  private final Button turn = new Button("", twist);
  private final Label title = label("card-title");
  private final Label shape = label("card-shape");
  private final Label name = label("card-name");
  private final Label costs = label("card-costs");
  private final HBox head = line();
  private final HBox foot = line();
  private final Region share = new Region();
  private final StackPane bar = new StackPane(share);
  private final Reproach reproach;
  private Optional<Row.Card> shown = Optional.empty();

  /// What a card asks for.
  interface Wishes extends Reproach.Wishes {
    void open(Address block, boolean open);

    /// Works on a layer.
    void choose(Address layer);
  }

  /// @param narrow whether it stands beside others: numbers go below words then, not beside them
  Card(RowDesk desk, boolean narrow) {
    this.desk = desk;
    this.narrow = narrow;
    reproach = new Reproach(desk.wishes());
    getStyleClass().add("card");
    pseudoClassStateChanged(NARROW, narrow);
    setMinWidth(0);
    setMaxHeight(USE_PREF_SIZE);
    setOnMousePressed(_ -> shown.ifPresent(card -> desk.wishes().choose(card.address())));
    turn.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "card-turn");
    turn.setFocusTraversable(false);
    turn.setOnAction(_ -> shown.ifPresent(c -> desk.wishes().open(c.address(), !c.open())));
    for (Label number : List.of(shape, costs)) {
      number.getStyleClass().add("mono");
      if (!narrow) {
        number.setMinWidth(USE_PREF_SIZE);
      }
    }
    for (Label words : List.of(title, name)) {
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
    }
    for (Label wrapped : List.of(title, costs)) {
      wrapped.setWrapText(narrow);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    share.getStyleClass().add("card-share");
    bar.getStyleClass().add("card-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().setAll(turn, title);
    if (narrow) {
      getChildren().setAll(head, shape, costs, bar, reproach);
    } else {
      head.getChildren().add(shape);
      foot.getChildren().setAll(name, costs);
      getChildren().setAll(head, foot, bar, reproach);
    }
    for (Region part : List.of(turn, shape, foot, costs, bar)) {
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }

  private static HBox line() {
    HBox line = new HBox();
    line.getStyleClass().add("card-line");
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  void show(Row.Card card) {
    shown = Optional.of(card);
    boolean slim = CardWords.slim(card.layer());
    title.setText(title(card));
    shape.setText(CardWords.shape(card));
    shape.setVisible(!slim && !(narrow && shape.getText().isEmpty()));
    turn.setVisible(card.block());
    turn.setAccessibleText((card.open() ? "Close " : "Open ") + card.name());
    twist.setIconCode(card.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    name.setText(CardWords.second(card));
    costs.setText(CardWords.costs(card));
    costs.setVisible(!costs.getText().isEmpty() && !(narrow && slim));
    if (!narrow) {
      place(costs, slim ? head : foot);
      foot.setVisible(!slim && !(name.getText().isEmpty() && costs.getText().isEmpty()));
    }
    bar.setVisible(!slim && card.measured().filter(m -> m.parameters() > 0).isPresent());
    share.maxWidthProperty().bind(bar.widthProperty().multiply(card.share()));
    reproach.show(card);
    pseudoClassStateChanged(SLIM, slim);
    pseudoClassStateChanged(BLOCK, card.block());
    pseudoClassStateChanged(WRONG, card.standing() instanceof Standing.Wrong);
    pseudoClassStateChanged(WAITING, card.standing() instanceof Standing.Waits);
  }

  private static void place(Label label, HBox line) {
    if (label.getParent() != line) {
      line.getChildren().add(label);
    }
  }

  private String title(Row.Card card) {
    return desk.titles().of(card.layer(), card.input());
  }

  /// All of it in words.
  String told() {
    return shown.map(card -> CardWords.told(card, title(card))).orElse("");
  }
}
