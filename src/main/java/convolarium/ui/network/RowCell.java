package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.network.Address;
import convolarium.tensor.Shape;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the flow, set in by as much as there are blocks around it.
final class RowCell extends ListCell<Row> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /// Of the font's size.
  private static final double STEP = 1.2;

  private final Card card;
  private final Label endTitle = new Label();
  private final Label endShape = new Label();
  private final HBox end = new HBox(endTitle, endShape);
  private final Label pathTitle = new Label();
  private final Button plus = new Button("", new FontIcon(Feather.PLUS));
  private final HBox path = new HBox(pathTitle, plus);
  private final Region margin = new Region();
  private final StackPane content = new StackPane();
  private final HBox row = new HBox(margin, content);
  private final Tooltip tip = new Tooltip();
  private final Wishes wishes;

  /// What rows ask for.
  interface Wishes extends Card.Wishes {
    /// Asks which layer to put in front of an address.
    void add(Address place, Node owner);
  }

  RowCell(Wishes wishes) {
    this.wishes = wishes;
    card = new Card(wishes);
    end.getStyleClass().add("card-end");
    end.setAlignment(Pos.BASELINE_LEFT);
    endTitle.setWrapText(true);
    endShape.getStyleClass().addAll("mono", "card-shape");
    endShape.setMinWidth(Region.USE_PREF_SIZE);
    endTitle.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(endTitle, Priority.ALWAYS);
    path.getStyleClass().add("card-path");
    path.setAlignment(Pos.CENTER_LEFT);
    plus.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    plus.setFocusTraversable(false);
    margin.getStyleClass().add("card-margin");
    margin.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(content, Priority.ALWAYS);
    getStyleClass().add("card-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Row item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    switch (item) {
      case Row.Card now -> {
        card.show(now);
        place(card, now.depth());
        tell(Card.told(now));
      }
      case Row.Path(var at, int depth, String title, boolean nothing) -> {
        pathTitle.setText(nothing ? title + ": hands on what it gets" : title);
        plus.setOnAction(_ -> wishes.add(at, plus));
        plus.setAccessibleText("Add a layer to " + title);
        plus.setTooltip(new Tooltip("Add a layer at the end of this path"));
        place(path, depth);
        tell(title);
      }
      case Row.Input(Shape shape, var fault) -> {
        end(fault.orElse("Input"), Amounts.shape(shape), fault.isPresent());
      }
      case Row.Output(String title, var shape, boolean known) -> {
        end(title, shape.map(s -> known ? Amounts.shape(s) : "?").orElse(""), shape.isEmpty());
      }
    }
    if (getGraphic() != row) {
      setGraphic(row);
    }
  }

  private void end(String title, String shape, boolean wrong) {
    endTitle.setText(title);
    endShape.setText(shape);
    end.pseudoClassStateChanged(WRONG, wrong);
    place(end, 0);
    tell(Sentences.dotted(title, shape));
  }

  private void place(Node node, int depth) {
    margin.setPrefWidth(Math.round(depth * STEP * getFont().getSize()));
    if (content.getChildren().size() != 1 || content.getChildren().getFirst() != node) {
      content.getChildren().setAll(node);
    }
  }

  /// As high as sentences need that are wrapped at the width of the list.
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() != row) {
      return super.computePrefHeight(width);
    }
    double own = getWidth() > 0 ? getWidth() : getListView().getWidth();
    return snappedTopInset()
        + row.prefHeight(own - snappedLeftInset() - snappedRightInset())
        + snappedBottomInset();
  }

  /// How far it is set in.
  double margin() {
    return margin.getPrefWidth() + getInsets().getLeft();
  }

  private void tell(String words) {
    tip.setText(words.replace(" · ", "\n"));
    setTooltip(tip);
    setAccessibleText(words);
  }
}
