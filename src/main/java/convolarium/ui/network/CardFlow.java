package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.studio.Blueprint;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;

/// The layers as cards, one below the other: those in sight only, for there may be hundreds.
final class CardFlow extends BorderPane {
  /// What a row leaves empty at its sides, with the scroll bar.
  private static final double MARGINS = 36;

  /// How many rows of a block tell what it is.
  private static final int BEGINNING = 4;

  private final Workshop workshop;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(rows);
  private final Opened opened = new Opened();
  private final CardEdits edits;
  private final ObservableValue<Double> font;
  private DoubleConsumer onRoom = _ -> {};

  /// The layer that was selected, or the block that was opened, last.
  private Optional<Address> sought = Optional.empty();

  /// Whether what is selected is being told, not changed.
  private boolean telling;

  CardFlow(Workshop workshop) {
    this.workshop = workshop;
    Titles titles = new Titles();
    edits = new CardEdits(workshop, opened, titles);
    font = workshop.desk().appearance().look().map(look -> look.palette().text());
    list.setId("network-cards");
    list.getStyleClass().add("cards");
    list.setAccessibleText("Layers");
    list.setAccessibleHelp(
        "Up and Down choose a layer, Right opens a block, Left closes it or goes to the path"
            + " beside; with Alt, arrows move the layer");
    RowDesk desk =
        new RowDesk(
            new CardWishes(workshop, edits, this::open),
            titles,
            font,
            workshop.blueprint().map(Blueprint::selected));
    list.setCellFactory(_ -> new RowCell(desk));
    list.widthProperty().subscribe(_ -> refit());
    font.subscribe(_ -> refit());
    CardKeys keys = new CardKeys(workshop, opened, edits, this::open);
    list.addEventFilter(KeyEvent.KEY_PRESSED, keys::typed);
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
  /// by side; 0 when no block is open any more.
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

  /// Lists the rows anew.
  private void list() {
    fit();
    List<Row> now = Rows.of(workshop.review().get(), opened.addresses(), opened.breadth());
    telling = true;
    Renewal.of(rows, now);
    telling = false;
    mark(workshop.blueprint().getValue().selected());
    reveal();
    if (opened.addresses().isEmpty()) {
      onRoom.accept(0);
    }
  }

  /// Shows which layer is being worked on, opening the blocks around it.
  private void select(Optional<Address> address) {
    sought = address;
    if (address.filter(this::unfold).isPresent()) {
      list();
    } else {
      mark(address);
      reveal();
    }
  }

  private void mark(Optional<Address> address) {
    int index = address.flatMap(this::row).orElse(0);
    telling = true;
    list.getSelectionModel().clearAndSelect(index);
    list.getFocusModel().focus(index);
    telling = false;
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

  /// Shows what was asked for last, of an open block also how it begins; scrolls no further than it
  /// must.
  private void reveal() {
    int index = sought.flatMap(this::row).orElse(0);
    int rest = sought.filter(opened.addresses()::contains).isPresent() ? BEGINNING : 0;
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(Math.min(index + rest, rows.size() - 1));
      flow.scrollTo(index);
      list.layout(); // now it knows how high the rows are
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

  /// A layer inside of a block that is closed is worked on no more: the block is.
  void open(Address block, boolean open) {
    Blueprint now = workshop.blueprint().getValue();
    opened.set(block, now.at(block).orElseThrow(), open);
    boolean inside = now.selected().filter(block::holds).isPresent();
    if (!open && inside) {
      workshop.select(Optional.of(block));
    }
    sought = Optional.of(block);
    list();
    if (open) {
      Address top = Address.of(block.steps().getFirst());
      double room = Breadth.needed(now.at(top).orElseThrow(), top, opened.addresses());
      onRoom.accept(room * font.getValue() + MARGINS);
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
