package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.studio.Blueprint;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the selected layer as a whole, by menu, button and key.
final class CardEdits {
  private final Workshop workshop;
  private final Opened opened;
  private final Titles titles;
  private final Action add =
      Commands.of("Add layer…", Feather.PLUS, "Insert", () -> add(after(), adder()));
  private final Action duplicate =
      Commands.of("Duplicate layer", Feather.COPY, "Shortcut+D", this::duplicate);
  private final Action delete =
      Commands.of("Delete layer", Feather.TRASH_2, "Delete", this::delete);
  private final Action up = Commands.of("Move layer up", Feather.ARROW_UP, "Alt+Up", this::up);
  private final Action down =
      Commands.of("Move layer down", Feather.ARROW_DOWN, "Alt+Down", this::down);
  private final Action left =
      Commands.of("Move layer to the path before", "Alt+Left", () -> beside(-1));
  private final Action right =
      Commands.of("Move layer to the path behind", "Alt+Right", () -> beside(1));
  private final AddLayer adding;
  private final Button adder;
  private final HBox bar;

  CardEdits(Workshop workshop, Opened opened, Titles titles) {
    this.workshop = workshop;
    this.opened = opened;
    this.titles = titles;
    adding = new AddLayer(workshop);
    adder = Buttons.labelled(add);
    adder.setId("add-layer");
    adder.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar = new HBox(adder, space);
    bar.getStyleClass().add("cards-bar");
    for (Action action : List.of(up, down, duplicate, delete)) {
      bar.getChildren().add(Buttons.of(action));
    }
    workshop.blueprint().subscribe(this::tell);
  }

  private void tell(Blueprint now) {
    boolean none = now.selected().isEmpty();
    duplicate.setDisabled(none);
    delete.setDisabled(none);
    Moves moves = new Moves(now, opened);
    up.setDisabled(now.selected().flatMap(moves::up).isEmpty());
    down.setDisabled(now.selected().flatMap(moves::down).isEmpty());
    left.setDisabled(now.selected().flatMap(at -> moves.beside(at, -1)).isEmpty());
    right.setDisabled(now.selected().flatMap(at -> moves.beside(at, 1)).isEmpty());
  }

  private Node adder() {
    return adder;
  }

  /// Above the cards.
  Node bar() {
    return bar;
  }

  List<Action> actions() {
    return List.of(add, duplicate, delete, up, down, left, right);
  }

  /// A key that was pressed while cards are worked on; consumed if it means something here.
  void typed(KeyEvent event) {
    if (event.isShortcutDown()) {
      return;
    }
    Optional<Action> action =
        switch (event.getCode()) {
          case UP -> Optional.of(up).filter(_ -> event.isAltDown());
          case DOWN -> Optional.of(down).filter(_ -> event.isAltDown());
          case LEFT -> Optional.of(left).filter(_ -> event.isAltDown());
          case RIGHT -> Optional.of(right).filter(_ -> event.isAltDown());
          case DELETE -> Optional.of(delete);
          case INSERT, PLUS, ADD -> Optional.of(add);
          default -> Optional.empty();
        };
    if (action.isPresent()) {
      action.filter(a -> !a.isDisabled()).ifPresent(a -> a.handle(null));
      event.consume();
    }
  }

  private Blueprint now() {
    return workshop.blueprint().getValue();
  }

  /// Behind the selected layer, or behind the input.
  private Address after() {
    return now()
        .selected()
        .map(address -> address.at(address.place() + 1))
        .orElseGet(() -> Address.of(0));
  }

  /// Asks which layer to put in front of an address.
  void add(Address place, Node owner) {
    adding.show(place, owner);
  }

  /// What is open of it goes away.
  void hide() {
    adding.hide();
  }

  private void duplicate() {
    now()
        .selected()
        .ifPresent(at -> workshop.edit("Duplicate " + called(at), now -> now.doubled(at)));
  }

  private void delete() {
    now().selected().ifPresent(at -> workshop.edit("Delete " + called(at), now -> now.minus(at)));
  }

  private void up() {
    move(new Moves(now(), opened)::up);
  }

  private void down() {
    move(new Moves(now(), opened)::down);
  }

  private void beside(int direction) {
    move(at -> new Moves(now(), opened).beside(at, direction));
  }

  private void move(Function<Address, Optional<Address>> goal) {
    now().selected().ifPresent(at -> goal.apply(at).ifPresent(to -> move(at, to)));
  }

  /// Moves a layer.
  ///
  /// @param to in front of which address
  void move(Address from, Address to) {
    workshop.edit("Move " + called(from), now -> now.moved(from, to));
  }

  private String called(Address address) {
    Layer layer = now().at(address).orElseThrow();
    Optional<Shape> input = Optional.ofNullable(workshop.review().get().inputs().get(address));
    return layer.name().orElseGet(() -> titles.of(layer, input));
  }
}
