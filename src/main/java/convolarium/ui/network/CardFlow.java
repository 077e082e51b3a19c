package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.studio.Blueprint;
import convolarium.studio.LayerRemedy;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
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
/// Up and Down choose, Right opens a block, Left closes it or goes to the block around; between
/// paths that stand side by side they go from one to the other.
final class CardFlow extends BorderPane {
  /// What a row leaves empty at its sides, with the scroll bar.
  private static final double MARGINS = 36;

  private final Workshop workshop;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(rows);
  private final Opened opened = new Opened();
  private final CardEdits edits;
  private final ObservableValue<Double> font;
  private DoubleConsumer onRoom = _ -> {};

  /// Whether what is selected is being told, not changed.
  private boolean telling;

  CardFlow(Workshop workshop) {
    this.workshop = workshop;
    edits = new CardEdits(workshop, opened);
    font = workshop.desk().appearance().look().map(look -> look.palette().text());
    list.setId("network-cards");
    list.getStyleClass().add("cards");
    list.setAccessibleText("Layers");
    list.setAccessibleHelp(
        "Up and Down choose a layer, Right opens a block, Left closes it or goes to the path"
            + " beside; with Alt, arrows move the layer");
    RowFace.Desk desk =
        new RowFace.Desk(
            new Requests(), new Titles(), font, workshop.blueprint().map(Blueprint::selected));
    list.setCellFactory(_ -> new RowCell(desk));
    list.widthProperty().subscribe(_ -> refit());
    font.subscribe(_ -> refit());
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

  /// Told how wide the cards would have to be for the paths of a block that is opened to stand side
  /// by side.
  void onRoom(DoubleConsumer wish) {
    onRoom = wish;
  }

  /// What there is for layers, in times the size of letters.
  private boolean fit() {
    Model model = workshop.review().get().model();
    return opened.fit(model, (list.getWidth() - MARGINS) / font.getValue());
  }

  private void refit() {
    if (list.getWidth() > 0 && fit()) {
      list();
    }
  }

  /// Lists the rows anew, and leaves those alone that are as they were: the list stays where it is
  /// scrolled to.
  private void list() {
    fit();
    List<Row> now = Rows.of(workshop.review().get(), opened.addresses(), opened.breadth());
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
        .filter(i -> rows.get(i).cards().stream().anyMatch(c -> c.address().equals(address)))
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
    Optional<Address> now = workshop.blueprint().getValue().selected();
    switch (list.getSelectionModel().getSelectedItem()) {
      case Row.Input _ -> workshop.select(Optional.empty());
      case null -> select(now);
      case Row row -> {
        List<Address> there = row.cards().stream().map(Row.Card::address).toList();
        boolean stays = there.isEmpty() || now.filter(there::contains).isPresent();
        workshop.select(stays ? now : Optional.of(there.getFirst()));
        select(workshop.blueprint().getValue().selected());
      }
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
    Blueprint now = workshop.blueprint().getValue();
    Optional<Address> at = now.selected();
    Walk walk = new Walk(now, opened);
    switch (code) {
      case UP -> workshop.select(at.flatMap(walk::up));
      case DOWN -> at.map(walk::down).orElseGet(walk::first).ifPresent(this::choose);
      case HOME -> workshop.select(Optional.empty());
      case END -> walk.last().ifPresent(this::choose);
      case RIGHT -> at.ifPresent(layer -> right(walk, layer));
      case LEFT -> at.ifPresent(layer -> left(walk, layer));
      case ENTER, SPACE ->
          at.filter(this::block).ifPresent(b -> open(b, !opened.addresses().contains(b)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(Address layer) {
    workshop.select(Optional.of(layer));
  }

  private boolean block(Address layer) {
    return !workshop.blueprint().getValue().at(layer).orElseThrow().paths().isEmpty();
  }

  /// Opens a block, or goes into one that is open, else to the path at the right.
  private void right(Walk walk, Address at) {
    if (!block(at)) {
      walk.beside(at, 1).ifPresent(this::choose);
    } else if (opened.addresses().contains(at)) {
      walk.down(at).ifPresent(this::choose);
    } else {
      open(at, true);
    }
  }

  /// Closes a block that is open, else goes to the path at the left, else to the block around.
  private void left(Walk walk, Address at) {
    if (opened.addresses().contains(at)) {
      open(at, false);
    } else if (!at.top()) {
      choose(walk.beside(at, -1).orElseGet(at::block));
    }
  }

  /// A layer inside of a block that is closed is worked on no more: the block is.
  void open(Address block, boolean open) {
    Blueprint now = workshop.blueprint().getValue();
    opened.set(block, now.at(block).orElseThrow(), open);
    boolean inside = now.selected().filter(block::holds).isPresent();
    if (!open && inside) {
      workshop.select(Optional.of(block));
    }
    list();
    if (open) {
      Address top = Address.of(block.steps().getFirst());
      double room = Breadth.needed(now.at(top).orElseThrow(), top, opened.addresses());
      onRoom.accept(room * font.getValue() + MARGINS);
    }
  }

  /// What the rows ask for.
  private final class Requests implements RowFace.Wishes {
    @Override
    public void open(Address block, boolean open) {
      CardFlow.this.open(block, open);
    }

    @Override
    public void choose(Address layer) {
      CardFlow.this.choose(layer);
    }

    @Override
    public void remedy(Address layer, LayerRemedy remedy) {
      workshop.edit(
          remedy.label(), now -> now.with(layer, remedy.layer()).select(Optional.of(layer)));
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
