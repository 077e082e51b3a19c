package convolarium.ui.photo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Tiles under the headings of their groups, to be walked through by arrow keys.
final class Gallery extends VBox {
  private final Map<Offer, Tile> tiles = new LinkedHashMap<>();
  private final Map<Node, List<Tile>> groups = new LinkedHashMap<>();
  private final Consumer<Offer> onChoose;
  private final Runnable onOpen;

  /// @param onChoose gets the filter that is clicked on or taken by Enter
  /// @param onOpen what a double click does after that
  Gallery(Consumer<Offer> onChoose, Runnable onOpen) {
    this.onChoose = onChoose;
    this.onOpen = onOpen;
    getStyleClass().add("photo-gallery");
  }

  /// Lays these out, group by group; those that are there already keep what they show.
  void offer(List<Offer> offers) {
    tiles.keySet().retainAll(offers);
    Map<String, List<Tile>> titled = new LinkedHashMap<>();
    for (Offer offer : offers) {
      Tile tile = tiles.computeIfAbsent(offer, this::tile);
      titled.computeIfAbsent(offer.group(), _ -> new ArrayList<>()).add(tile);
    }
    groups.clear();
    titled.forEach((title, members) -> groups.put(group(title, members), members));
    getChildren().setAll(groups.keySet());
  }

  private static Node group(String title, List<Tile> members) {
    Label heading = new Label(title);
    heading.getStyleClass().add("form-heading");
    TilePane grid = new TilePane();
    grid.getStyleClass().add("photo-tiles");
    grid.getChildren().setAll(members);
    VBox group = new VBox(heading, grid);
    group.managedProperty().bind(group.visibleProperty());
    return group;
  }

  private Tile tile(Offer offer) {
    Tile tile = new Tile(offer, () -> onChoose.accept(offer));
    tile.managedProperty().bind(tile.visibleProperty());
    tile.setOnMouseClicked(event -> clicked(tile, event));
    tile.setOnKeyPressed(event -> pressed(tile, event));
    tile.focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                Scrolling.show(tile);
              }
            });
    return tile;
  }

  /// From the first to the last.
  List<Tile> tiles() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /// Marks those that are chosen; Tab comes to the first of them alone.
  void choose(Predicate<Offer> chosen) {
    tiles().forEach(tile -> tile.choose(chosen.test(tile.offer())));
    placeTab();
  }

  private void placeTab() {
    Optional<Tile> stop =
        tiles().stream()
            .filter(tile -> tile.isVisible() && tile.isChosen())
            .findFirst()
            .or(this::first);
    tiles().forEach(tile -> tile.setFocusTraversable(stop.equals(Optional.of(tile))));
  }

  /// Brings the one that is chosen into view.
  void reveal() {
    tiles().stream().filter(tile -> tile.isVisible() && tile.isChosen()).forEach(Scrolling::show);
  }

  /// Leaves only what is wanted in view.
  ///
  /// @return whether anything is
  boolean narrow(Predicate<Offer> wanted) {
    tiles().forEach(tile -> tile.setVisible(wanted.test(tile.offer())));
    groups.forEach(
        (group, members) -> group.setVisible(members.stream().anyMatch(Node::isVisible)));
    placeTab();
    return first().isPresent();
  }

  /// The first in view.
  Optional<Tile> first() {
    return tiles().stream().filter(Node::isVisible).findFirst();
  }

  private void clicked(Tile tile, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      tile.requestFocus();
      onChoose.accept(tile.offer());
      if (event.getClickCount() == 2) {
        onOpen.run();
      }
      event.consume();
    }
  }

  private void pressed(Tile tile, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    List<Tile> seen = tiles().stream().filter(Node::isVisible).toList();
    int place = seen.indexOf(tile);
    switch (event.getCode()) {
      case ENTER, SPACE -> onChoose.accept(tile.offer());
      case LEFT -> seen.get(Math.max(place - 1, 0)).reach();
      case RIGHT -> seen.get(Math.min(place + 1, seen.size() - 1)).reach();
      case UP -> nearest(tile, seen, -1).ifPresent(Tile::reach);
      case DOWN -> nearest(tile, seen, 1).ifPresent(Tile::reach);
      case HOME -> seen.getFirst().reach();
      case END -> seen.getLast().reach();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// The tile of the next row, also of the next group, that lies nearest above or below.
  private static Optional<Tile> nearest(Tile from, List<Tile> seen, int direction) {
    Bounds start = from.localToScene(from.getLayoutBounds());
    Optional<Tile> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Tile tile : seen) {
      Bounds place = tile.localToScene(tile.getLayoutBounds());
      double rows = direction * (place.getCenterY() - start.getCenterY()) / start.getHeight();
      double columns = Math.abs(place.getCenterX() - start.getCenterX()) / start.getWidth();
      double distance = 100 * Math.rint(rows) + columns;
      if (rows > 0.5 && distance < least) {
        least = distance;
        best = Optional.of(tile);
      }
    }
    return best;
  }
}
