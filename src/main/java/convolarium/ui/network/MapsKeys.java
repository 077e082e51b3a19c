package convolarium.ui.network;

import convolarium.figure.FeatureSpot;
import convolarium.figure.Features;
import convolarium.figure.MapRef;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keyboard does over feature maps: it walks over layers, over maps and, in a large one or
/// with Shift, over cells.
final class MapsKeys {
  private static final double CLOSER = 1.5;

  /// Rows that are turned over at once.
  private static final int PAGE = 8;

  /// Rows of maps that are turned over at once.
  private static final int LINES = 4;

  private final MapsStage maps;

  MapsKeys(MapsStage maps) {
    this.maps = maps;
    maps.pane().setOnKeyPressed(this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Optional<Features> features = maps.features();
    boolean meant =
        features.isPresent() ? pressedOne(event, features.get()) : pressedAll(event.getCode());
    if (meant) {
      event.consume();
    }
  }

  private boolean pressedAll(KeyCode code) {
    int last = Math.max(0, maps.rows().map(LayerRows::size).orElse(0) - 1);
    int marked = maps.marked();
    switch (code) {
      case UP -> maps.mark(Math.max(0, marked - 1));
      case DOWN -> maps.mark(Math.min(last, marked + 1));
      case PAGE_UP -> maps.mark(Math.max(0, marked - PAGE));
      case PAGE_DOWN -> maps.mark(Math.min(last, marked + PAGE));
      case HOME -> maps.mark(0);
      case END -> maps.mark(last);
      case ENTER, SPACE -> maps.choose(marked);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean pressedOne(KeyEvent event, Features features) {
    Walk walk = new Walk(features, maps.spot(features), maps.large().get() || event.isShiftDown());
    int columns = maps.pane().drawn().get().map(drawn -> drawn.laid().columns()).orElse(1);
    int page = maps.large().get() ? 1 : LINES * columns;
    switch (event.getCode()) {
      case LEFT -> walk.move(-1, 0, -1);
      case RIGHT -> walk.move(1, 0, 1);
      case UP -> walk.move(-columns, -1, 0);
      case DOWN -> walk.move(columns, 1, 0);
      case PAGE_UP -> walk.to(walk.spot.channel() - page);
      case PAGE_DOWN -> walk.to(walk.spot.channel() + page);
      case HOME -> walk.to(0);
      case END -> walk.to(features.channels() - 1);
      case ENTER, SPACE -> maps.large().set(features.rank() > 0);
      case ESCAPE, BACK_SPACE -> maps.back();
      case PLUS, ADD, EQUALS -> maps.magnify(CLOSER);
      case MINUS, SUBTRACT -> maps.magnify(1 / CLOSER);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A step from the unit asked about, to another cell or to another map.
  private final class Walk {
    private final Features features;
    private final FeatureSpot spot;
    private final boolean cells;

    Walk(Features features, FeatureSpot spot, boolean cells) {
      this.features = features;
      this.spot = spot;
      this.cells = cells;
    }

    void move(int channels, int down, int across) {
      if (!cells) {
        to(spot.channel() + channels);
        return;
      }
      maps.ask(
          new FeatureSpot(
              spot.channel(),
              Math.clamp(spot.row() + down, 0, features.rows() - 1),
              Math.clamp(spot.column() + across, 0, features.columns() - 1)));
    }

    void to(int channel) {
      int kept = Math.clamp(channel, 0, features.channels() - 1);
      maps.ask(new FeatureSpot(kept, spot.row(), spot.column()));
      maps.pane().reveal(new MapRef(0, kept));
    }
  }
}
