package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.explain.Numeral;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.tensor.Shape;
import convolarium.ui.network.Row.Standing;
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
  private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final Wishes wishes;
  private final FontIcon twist = new FontIcon(Feather.CHEVRON_RIGHT);
  private final Button turn = new Button("", twist);
  private final Label title = label("card-title");
  private final Label shape = label("card-shape");
  private final Label name = label("card-name");
  private final Label costs = label("card-costs");
  private final HBox head;
  private final HBox foot;
  private final Region share = new Region();
  private final StackPane bar = new StackPane(share);
  private final Reproach reproach;
  private Optional<Row.Card> shown = Optional.empty();

  /// What a card asks for.
  interface Wishes extends Reproach.Wishes {
    void open(Address block, boolean open);
  }

  Card(Wishes wishes) {
    this.wishes = wishes;
    reproach = new Reproach(wishes);
    getStyleClass().add("card");
    setMinWidth(0);
    turn.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "card-turn");
    turn.setFocusTraversable(false);
    turn.managedProperty().bind(turn.visibleProperty());
    turn.setOnAction(_ -> shown.ifPresent(card -> wishes.open(card.address(), !card.open())));
    shape.getStyleClass().add("mono");
    costs.getStyleClass().add("mono");
    for (Label whole : new Label[] {shape, costs}) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    head = line(turn, title, shape);
    foot = line(name, costs);
    foot.managedProperty().bind(foot.visibleProperty());
    share.getStyleClass().add("card-share");
    bar.getStyleClass().add("card-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.managedProperty().bind(bar.visibleProperty());
    share.maxWidthProperty().bind(bar.widthProperty().multiply(0));
    getChildren().addAll(head, foot, bar, reproach);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }

  /// Words at the left, a number at the right.
  private static HBox line(Region... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("card-line");
    line.setAlignment(Pos.BASELINE_LEFT);
    Region words = parts[parts.length - 2];
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    return line;
  }

  void show(Row.Card card) {
    shown = Optional.of(card);
    Layer layer = card.layer();
    boolean block = card.block();
    boolean slim = slim(layer);
    Optional<Shape> input = card.measured().map(Measured::input);
    title.setText(LayerTitle.of(layer, input));
    shape.setText(shape(card));
    shape.setVisible(!slim);
    shape.setManaged(!slim);
    turn.setVisible(block);
    turn.setAccessibleText((card.open() ? "Close " : "Open ") + card.name());
    twist.setIconCode(card.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    place(costs, slim ? head : foot);
    name.setText(second(card));
    costs.setText(card.measured().map(m -> costs(m, slim)).orElse(""));
    foot.setVisible(!slim && !(name.getText().isEmpty() && costs.getText().isEmpty()));
    bar.setVisible(!slim && card.measured().filter(m -> m.parameters() > 0).isPresent());
    share.maxWidthProperty().bind(bar.widthProperty().multiply(card.share()));
    reproach.show(card);
    pseudoClassStateChanged(SLIM, slim);
    pseudoClassStateChanged(BLOCK, block);
    pseudoClassStateChanged(WRONG, card.standing() instanceof Standing.Wrong);
    pseudoClassStateChanged(WAITING, card.standing() instanceof Standing.Waits);
  }

  private static void place(Label label, HBox line) {
    if (label.getParent() != line) {
      line.getChildren().add(label);
    }
  }

  /// Layers that keep the shape and cost next to nothing.
  private static boolean slim(Layer layer) {
    return switch (layer) {
      case Layer.Activate _, Layer.BatchNorm _, Layer.Dropout _, Layer.LocalResponseNorm _ -> true;
      default -> false;
    };
  }

  private static String shape(Row.Card card) {
    return card.measured().map(m -> m.known() ? Amounts.shape(m.output()) : "?").orElse("");
  }

  /// What stands below the title.
  private static String second(Row.Card card) {
    String waits =
        card.standing() instanceof Standing.Waits(String other) ? "waits for " + other : "";
    String run = card.run().of() > 1 ? card.run().nth() + " of " + card.run().of() + " alike" : "";
    String inside = card.block() ? LayerTitle.inside(card.layer()) : "";
    boolean plain =
        card.layer().name().isEmpty()
            && card.measured().filter(m -> m.parameters() == 0 && m.macs() == 0).isPresent();
    return Sentences.dotted(plain ? "" : card.name(), waits, inside, run);
  }

  private static String costs(Measured measured, boolean slim) {
    String parameters = measured.parameters() == 0 ? "" : Numeral.compact(measured.parameters());
    if (slim) {
      return parameters;
    }
    String macs = measured.macs() == 0 ? "" : Numeral.compact(measured.macs());
    return parameters.isEmpty() ? macs : parameters + " · " + macs;
  }

  /// All of it in words.
  static String told(Row.Card card) {
    String costs =
        card.measured()
            .map(
                m ->
                    Sentences.dotted(
                        "gives " + shape(card),
                        m.parameters() == 0 ? "" : Numeral.count(m.parameters()) + " parameters",
                        m.macs() == 0 ? "" : Numeral.count(m.macs()) + " multiply-adds"))
            .orElse("");
    String why = card.standing() instanceof Standing.Wrong(_, String sentence, _) ? sentence : "";
    return Sentences.dotted(
        LayerTitle.of(card.layer(), card.measured().map(Measured::input)),
        second(card),
        costs,
        why);
  }
}
