package convolarium.ui.network;

import convolarium.arithmetic.Binding.Remedy;
import convolarium.network.Address;
import convolarium.network.Review;
import convolarium.studio.Blueprint;
import convolarium.studio.Operations;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;

/// The layers as cards, one below the other: those in sight only, for there may be hundreds.
///
/// Up and Down choose, Right opens a block, Left closes it or goes to the block around.
final class CardFlow extends BorderPane {
  private final Workshop workshop;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(rows);
  private final Opened opened = new Opened();
  private final CardEdits edits;

  /// Whether what is selected is being told, not changed.
  private boolean telling;

  CardFlow(Workshop workshop) {
    this.workshop = workshop;
    edits = new CardEdits(workshop, opened);
    list.setId("network-cards");
    list.getStyleClass().add("cards");
    list.setAccessibleText("Layers");
    list.setAccessibleHelp(
        "Up and Down choose a layer, Right opens a block, Left closes it; with Alt, Up and Down"
            + " move the layer");
    list.setCellFactory(_ -> new RowCell(new Requests()));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    // a number half typed elsewhere counts for the layer that it was typed for
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> list.requestFocus());
    list.getSelectionModel().selectedIndexProperty().subscribe(_ -> chosen());
    getStyleClass().add("card-flow");
    setTop(edits.bar());
    Pane over = new Pane();
    new CardDrag(list, over, edits::move);
    setCenter(new StackPane(list, over));
    list.setContextMenu(ActionUtils.createContextMenu(edits.actions()));
    workshop.review().subscribe(this::show);
    workshop.blueprint().subscribe(now -> select(now.selected()));
  }

  private void show(Review review) {
    opened.follow(review.model());
    list();
  }

  /// Lists the rows anew, and leaves those alone that are as they were: the list stays where it is
  /// scrolled to.
  private void list() {
    List<Row> now = Rows.of(workshop.review().get(), opened.addresses());
    int most = Math.min(now.size(), rows.size());
    int same =
        IntStream.range(0, most)
            .filter(i -> !now.get(i).equals(rows.get(i)))
            .findFirst()
            .orElse(most);
    int back =
        IntStream.range(0, most - same)
            .filter(i -> !now.get(now.size() - 1 - i).equals(rows.get(rows.size() - 1 - i)))
            .findFirst()
            .orElse(most - same);
    telling = true;
    int end = rows.size() - back;
    int overlap = Math.min(end, now.size() - back);
    for (int i = same; i < overlap; i++) {
      rows.set(i, now.get(i));
    }
    rows.remove(overlap, end);
    rows.addAll(overlap, now.subList(overlap, now.size() - back));
    telling = false;
    select(workshop.blueprint().getValue().selected());
  }

  /// Shows which layer is being worked on, opening the blocks around it.
  private void select(Optional<Address> address) {
    if (address.filter(this::unfold).isPresent()) {
      list();
      return;
    }
    int index = address.flatMap(this::row).orElse(0);
    telling = true;
    list.getSelectionModel().clearAndSelect(index);
    list.getFocusModel().focus(index);
    telling = false;
    reveal(index);
  }

  /// Opens the blocks around a layer; false when they are open.
  private boolean unfold(Address address) {
    boolean changed = false;
    Blueprint now = workshop.blueprint().getValue();
    for (Address at = address; !at.top(); ) {
      at = at.block();
      if (!opened.addresses().contains(at)) {
        opened.set(at, now.at(at).orElseThrow(), true);
        changed = true;
      }
    }
    return changed;
  }

  private Optional<Integer> row(Address address) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i) instanceof Row.Card card && card.address().equals(address))
        .boxed()
        .findFirst();
  }

  /// Scrolls no further than it must.
  private void reveal(int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    } else {
      list.scrollTo(index);
    }
  }

  private void chosen() {
    if (telling) {
      return;
    }
    switch (list.getSelectionModel().getSelectedItem()) {
      case Row.Card card -> workshop.select(Optional.of(card.address()));
      case Row.Input _ -> workshop.select(Optional.empty());
      case null, default -> select(workshop.blueprint().getValue().selected());
    }
  }

  private void typed(KeyEvent event) {
    edits.typed(event);
    boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
    if (!event.isConsumed() && plain && walk(event.getCode())) {
      event.consume();
    }
  }

  private boolean walk(KeyCode code) {
    int index = list.getSelectionModel().getSelectedIndex();
    switch (code) {
      case UP -> go(index, -1);
      case DOWN -> go(index, 1);
      case HOME -> go(-1, 1);
      case END -> go(rows.size(), -1);
      case RIGHT -> turn(index, true);
      case LEFT -> turn(index, false);
      case ENTER, SPACE -> {
        if (rows.get(index) instanceof Row.Card card) {
          turn(index, !card.open());
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// To the next row in a direction that can be chosen.
  private void go(int from, int direction) {
    for (int i = from + direction; i >= 0 && i < rows.size(); i += direction) {
      if (rows.get(i) instanceof Row.Card || rows.get(i) instanceof Row.Input) {
        list.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }

  /// Opens a block, or goes into one that is open; closes it, or goes to the one around.
  private void turn(int index, boolean open) {
    if (!(rows.get(index) instanceof Row.Card card)) {
      return;
    }
    if (card.block() && card.open() != open) {
      open(card.address(), open);
    } else if (open && card.block()) {
      go(index, 1);
    } else if (!open && !card.address().top()) {
      workshop.select(Optional.of(card.address().block()));
    }
  }

  /// A layer inside of a block that is closed is worked on no more: the block is.
  private void open(Address block, boolean open) {
    Blueprint now = workshop.blueprint().getValue();
    opened.set(block, now.at(block).orElseThrow(), open);
    boolean inside = now.selected().filter(block::holds).isPresent();
    if (!open && inside) {
      workshop.select(Optional.of(block));
    }
    list();
  }

  /// What the rows ask for.
  private final class Requests implements RowCell.Wishes {
    @Override
    public void open(Address block, boolean open) {
      CardFlow.this.open(block, open);
    }

    @Override
    public void remedy(Address layer, String label, Remedy remedy) {
      workshop.edit(
          label,
          now ->
              now.with(layer, Operations.with(now.at(layer).orElseThrow(), remedy.operation()))
                  .select(Optional.of(layer)));
    }

    @Override
    public void undo() {
      workshop.undo();
    }

    @Override
    public void add(Address place, Node owner) {
      edits.add(place, owner);
    }
  }

  /// Commands that change the network.
  List<Action> actions() {
    return edits.actions();
  }

  /// What is open beside the cards goes away.
  void hide() {
    edits.hide();
  }

  /// A key that no control has taken.
  void pressed(KeyEvent event) {
    edits.typed(event);
  }
}
