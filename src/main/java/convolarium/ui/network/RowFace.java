package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.network.Address;
import convolarium.tensor.Shape;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a row of the flow, or what stands in one path of a row across several; set in by as much
/// as there are blocks around it.
final class RowFace extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RowDesk desk;
  private final boolean narrow;
  private final Card card;
  private final Label endTitle = new Label();
  private final Label endShape = new Label();
  private final HBox end = new HBox(endTitle, endShape);
  private final Label pathTitle = new Label();
  private final Button plus = new Button("", new FontIcon(Feather.PLUS));
  private final HBox path = new HBox(pathTitle, plus);
  private final Region margin = new Region();
  private final StackPane content = new StackPane();
  private final Tooltip tip = new Tooltip();
  private final Tooltip adding = new Tooltip("Add a layer at the end of this path");
  private Optional<Across> across = Optional.empty();
  private Optional<Row> row = Optional.empty();
  private String told = "";

  /// @param narrow whether it stands beside others
  RowFace(RowDesk desk, boolean narrow) {
    this.desk = desk;
    this.narrow = narrow;
    card = new Card(desk, narrow);
    end.getStyleClass().add("card-end");
    end.setAlignment(Pos.BASELINE_LEFT);
    endTitle.setWrapText(true);
    endShape.getStyleClass().addAll("mono", "card-shape");
    endShape.setMinWidth(Region.USE_PREF_SIZE);
    endTitle.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(endTitle, Priority.ALWAYS);
    path.getStyleClass().add("card-path");
    pathTitle.setTextAlignment(TextAlignment.CENTER);
    plus.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    plus.setFocusTraversable(false);
    plus.setMinWidth(Region.USE_PREF_SIZE);
    plus.setTooltip(adding);
    margin.setMinWidth(Region.USE_PREF_SIZE);
    content.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(content, Priority.ALWAYS);
    getStyleClass().add("card-face");
    getChildren().setAll(margin, content);
    desk.chosen().subscribe(_ -> mark());
  }

  void show(Row now) {
    row = Optional.of(now);
    switch (now) {
      case Row.Card layer -> {
        card.show(layer);
        place(card, layer.depth());
        tell(card.told());
      }
      case Row.Path(var at, int depth, String title, boolean nothing) -> {
        boolean head = narrow && depth == 0;
        path.setAlignment(head ? Pos.CENTER : Pos.CENTER_LEFT);
        pathTitle.setText(nothing ? title + (head ? ":\n" : ": ") + "as it is" : title);
        plus.setOnAction(_ -> desk.wishes().add(at, plus));
        plus.setAccessibleText("Add a layer to " + title);
        place(path, depth);
        tell(pathTitle.getText().replace('\n', ' '));
      }
      case Row.Input(Shape shape, var fault) ->
          end(fault.orElse("Input"), Amounts.shape(shape), fault.isPresent());
      case Row.Output(String title, var shape, boolean known) ->
          end(title, shape.map(s -> known ? Amounts.shape(s) : "?").orElse(""), shape.isEmpty());
      case Row.Abreast line -> {
        Across paths = across.orElseGet(() -> new Across(desk));
        across = Optional.of(paths);
        paths.show(line);
        place(paths, line.depth());
        tell("");
      }
      case Row.Wire _ -> {
        content.getChildren().clear();
        margin.setPrefWidth(0);
        tell("");
      }
    }
    mark();
  }

  private void end(String title, String shape, boolean wrong) {
    endTitle.setText(title);
    endShape.setText(shape);
    end.pseudoClassStateChanged(WRONG, wrong);
    place(end, 0);
    tell(Sentences.dotted(title, shape));
  }

  private void place(Node node, int depth) {
    margin.setPrefWidth(Math.round(depth * Breadth.STEP * desk.font().getValue()));
    if (content.getChildren().size() != 1 || content.getChildren().getFirst() != node) {
      content.getChildren().setAll(node);
    }
  }

  private void mark() {
    Optional<Address> now = desk.chosen().getValue();
    boolean here = row.filter(r -> r instanceof Row.Input).isPresent() && now.isEmpty();
    end.pseudoClassStateChanged(CHOSEN, here);
    card.pseudoClassStateChanged(
        CHOSEN,
        row.filter(r -> r instanceof Row.Card c && Optional.of(c.address()).equals(now))
            .isPresent());
  }

  private void tell(String words) {
    told = words;
    if (words.isEmpty()) {
      Tooltip.uninstall(this, tip);
    } else {
      tip.setText(words.replace(" · ", "\n"));
      Tooltip.install(this, tip);
    }
  }

  /// A box reckons with the least width of what it holds, not with what that gets.
  @Override
  protected double computePrefHeight(double width) {
    return row.orElse(null) instanceof Row.Abreast && width > 0
        ? across.orElseThrow().prefHeight(width - margin.getPrefWidth())
        : super.computePrefHeight(width);
  }

  /// What it shows; nothing before it shows anything.
  Optional<Row> row() {
    return row;
  }

  /// In words; of a row across several paths, the layer that is worked on, else all of them.
  String told() {
    if (!(row.orElse(null) instanceof Row.Abreast)) {
      return told;
    }
    return leaves()
        .filter(face -> face.card.getPseudoClassStates().contains(CHOSEN) && face.isCard())
        .findFirst()
        .map(RowFace::told)
        .orElseGet(
            () ->
                String.join(
                    "; ", leaves().map(RowFace::told).filter(words -> !words.isEmpty()).toList()));
  }

  private boolean isCard() {
    return row.filter(Row.Card.class::isInstance).isPresent();
  }

  /// The faces that show no line across others: itself, or those inside.
  Stream<RowFace> leaves() {
    return row.orElse(null) instanceof Row.Abreast
        ? across.orElseThrow().faces().flatMap(RowFace::leaves)
        : Stream.of(this);
  }

  /// How far its content is set in.
  double margin() {
    return margin.getWidth();
  }
}
