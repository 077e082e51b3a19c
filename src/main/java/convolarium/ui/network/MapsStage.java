package convolarium.ui.network;

import convolarium.figure.FeatureColours;
import convolarium.figure.FeatureSpot;
import convolarium.figure.Features;
import convolarium.figure.LayerSheet;
import convolarium.figure.MapRef;
import convolarium.figure.MapSheet;
import convolarium.figure.MapZoom;
import convolarium.figure.Palette;
import convolarium.figure.RowRef;
import convolarium.figure.Scroll;
import convolarium.network.Measured;
import convolarium.picture.Ref;
import convolarium.tensor.Tensor;
import convolarium.ui.network.SheetPane.Pointed;
import convolarium.ui.shell.Look;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The maps of all layers, of one layer, or one map in large; and what the mouse and the keyboard
/// do there.
final class MapsStage {
  private static final double CLOSER = 1.5;
  private static final double CLOSEST = 64;

  private final Workshop workshop;
  private final SheetPane pane = new SheetPane("network-maps");
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
  private final BooleanProperty own = new SimpleBooleanProperty(this, "own");
  private final BooleanProperty large = new SimpleBooleanProperty(this, "large");
  private final IntegerProperty slice = new SimpleIntegerProperty(this, "slice");
  private final ReadOnlyIntegerWrapper slices = new ReadOnlyIntegerWrapper(this, "slices", 1);
  private double magnified = 1;
  private int marked;
  private Optional<Ran> ran = Optional.empty();
  private Optional<LayerRows> rows = Optional.empty();
  private Optional<Layer> layer = Optional.empty();

  /// One layer that is looked at.
  private record Layer(Ran ran, Measured measured, FeatureColours colours, Palette palette) {
    Features features() {
      return colours.features();
    }
  }

  MapsStage(Workshop workshop) {
    this.workshop = workshop;
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.accessibleTextProperty().bind(told);
    pane.onHover(this::hover);
    pane.onClick(this::click);
    pane.onDoubleClick(this::enlarge);
    pane.setOnKeyPressed(this::pressed);
    workshop.unit().subscribe(_ -> remark());
    own.subscribe(_ -> again());
    slice.subscribe(_ -> again());
    large.subscribe(
        _ -> {
          magnified = 1;
          again();
        });
  }

  SheetPane pane() {
    return pane;
  }

  /// What is to be said of what is pointed at, or else of the unit asked about.
  ReadOnlyStringProperty told() {
    return told.getReadOnlyProperty();
  }

  /// Whether each map has a scale of its own.
  BooleanProperty own() {
    return own;
  }

  /// Whether one map is seen in large.
  BooleanProperty large() {
    return large;
  }

  /// The frame that is seen of a volume.
  IntegerProperty slice() {
    return slice;
  }

  /// How many frames there are; 1 of what is no volume.
  ReadOnlyIntegerProperty slices() {
    return slices.getReadOnlyProperty();
  }

  /// Shows what is chosen of a run.
  void show(Ran run) {
    Optional<Measured> chosen = workshop.chosen().getValue();
    Palette palette = workshop.desk().appearance().look().map(Look::palette).getValue();
    ran = Optional.of(run);
    if (chosen.isEmpty()) {
      layer = Optional.empty();
      large.set(false);
      slices.set(1);
      all(run, palette);
    } else {
      run.output(chosen.get()).ifPresent(output -> one(run, chosen.get(), output, palette));
    }
    tell();
  }

  /// Whether a layer's maps are seen, and not those of all.
  boolean single() {
    return layer.isPresent();
  }

  private void again() {
    ran.ifPresent(this::show);
  }

  private void all(Ran run, Palette palette) {
    LayerRows now =
        rows.filter(r -> r.of(run, palette))
            .orElseGet(() -> new LayerRows(run, workshop.review().get(), palette));
    rows = Optional.of(now);
    marked = Math.clamp(marked, 0, Math.max(0, now.size() - 1));
    LayerSheet sheet = now.sheet(Optional.of(marked).filter(_ -> pane.isFocused()));
    if (shows(LayerSheet.class)) {
      pane.replace(sheet);
    } else {
      pane.begin(sheet);
      pane.reveal(new RowRef(marked));
    }
  }

  private boolean shows(Class<? extends Scroll> kind) {
    return pane.drawn().get().filter(drawn -> kind.isInstance(drawn.sheet())).isPresent();
  }

  private void one(Ran run, Measured measured, Tensor output, Palette palette) {
    Features features = Features.of(output);
    boolean another = layer.filter(l -> l.measured.path().equals(measured.path())).isEmpty();
    slices.set(features.slices());
    int frame = another ? features.slice() : Math.clamp(slice.get(), 0, features.slices() - 1);
    Features seen = new Features(output, frame);
    boolean same =
        layer
            .filter(l -> l.ran == run && l.palette == palette && l.features().equals(seen))
            .filter(l -> !another && l.colours.own() == own.get())
            .isPresent();
    if (!same) {
      FeatureColours colours = new FeatureColours(seen, own.get(), palette);
      layer = Optional.of(new Layer(run, measured, colours, palette));
    }
    if (another) {
      slice.set(frame);
      large.set(false);
    }
    draw(layer.orElseThrow(), another);
  }

  private void draw(Layer now, boolean another) {
    FeatureSpot spot = spot(now.features());
    String title = MapsWords.title(now.measured);
    if (large.get() && now.features().rank() > 0) {
      pane.replace(new MapZoom(now.measured.name(), now.colours, spot, magnified, now.palette));
    } else {
      MapSheet sheet = new MapSheet(title, now.colours, Optional.of(spot), now.palette);
      if (another || !shows(MapSheet.class)) {
        pane.begin(sheet);
        pane.reveal(new MapRef(0, spot.channel()));
      } else {
        pane.replace(sheet);
      }
    }
  }

  private FeatureSpot spot(Features features) {
    Unit unit = workshop.unit().getValue().orElseThrow();
    List<Integer> cell = unit.cell();
    int rank = features.rank();
    return new FeatureSpot(
        unit.channel(), rank < 2 ? 0 : cell.get(rank - 2), rank < 1 ? 0 : cell.get(rank - 1));
  }

  private void remark() {
    layer
        .filter(l -> current(l))
        .ifPresent(
            l -> {
              draw(l, false);
              tell();
            });
  }

  private boolean current(Layer l) {
    return workshop.chosen().getValue().filter(m -> m.path().equals(l.measured.path())).isPresent();
  }

  private void tell() {
    told.set(
        layer
            .filter(this::current)
            .map(l -> "Unit asked about: " + MapsWords.unit(l.features(), spot(l.features())))
            .orElse("Choose a layer to see all its maps"));
  }

  private void hover(Optional<Pointed> pointed) {
    pointed.flatMap(this::words).ifPresentOrElse(told::set, this::tell);
  }

  private Optional<String> words(Pointed pointed) {
    return layer.isPresent()
        ? pointedAt(pointed).map(spot -> MapsWords.unit(layer.get().features(), spot))
        : rows.flatMap(r -> r.words(pointed.ref()));
  }

  /// The number of the layer that is pointed at.
  private Optional<FeatureSpot> pointedAt(Pointed pointed) {
    return pointed.ref() instanceof MapRef(_, int channel)
        ? layer.map(
            l ->
                new FeatureSpot(
                    channel,
                    (int) (pointed.down() * l.features().rows()),
                    (int) (pointed.across() * l.features().columns())))
        : Optional.empty();
  }

  private void click(Pointed pointed) {
    if (layer.isPresent()) {
      pointedAt(pointed).ifPresent(this::ask);
    } else {
      open(pointed.ref());
    }
  }

  private void enlarge(Pointed pointed) {
    if (layer.isPresent()) {
      pointedAt(pointed).ifPresent(this::ask);
      large.set(true);
    }
  }

  /// Asks about a number of the layer.
  private void ask(FeatureSpot spot) {
    layer.ifPresent(l -> workshop.ask(unit(l.features(), spot)));
  }

  private static Unit unit(Features features, FeatureSpot spot) {
    return new Unit(
        spot.channel(),
        switch (features.rank()) {
          case 0 -> List.of();
          case 1 -> List.of(spot.column());
          case 2 -> List.of(spot.row(), spot.column());
          default -> List.of(features.slice(), spot.row(), spot.column());
        });
  }

  /// Opens the layer of a row.
  private void open(Ref ref) {
    switch (ref) {
      case RowRef(int row) -> choose(row);
      case MapRef(int row, int channel) -> {
        choose(row);
        workshop
            .chosen()
            .getValue()
            .map(Measured::output)
            .ifPresent(out -> workshop.ask(new Unit(channel, Unit.middle(out).cell())));
      }
      default -> {}
    }
  }

  private void choose(int row) {
    marked = row;
    rows.flatMap(r -> r.address(row)).ifPresent(at -> workshop.select(Optional.of(at)));
  }

  /// From one map to all of the layer, from these to all layers.
  void back() {
    if (large.get()) {
      large.set(false);
    } else {
      rows.ifPresent(r -> marked = layer.map(l -> r.row(l.measured)).orElse(marked));
      workshop.select(Optional.empty());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean meant = layer.isPresent() ? pressedOne(event) : pressedAll(event.getCode());
    if (meant) {
      event.consume();
    }
  }

  private boolean pressedAll(KeyCode code) {
    int last = rows.map(LayerRows::size).orElse(0) - 1;
    int before = marked;
    switch (code) {
      case UP -> marked = Math.max(0, marked - 1);
      case DOWN -> marked = Math.min(last, marked + 1);
      case PAGE_UP -> marked = Math.max(0, marked - 8);
      case PAGE_DOWN -> marked = Math.min(last, marked + 8);
      case HOME -> marked = 0;
      case END -> marked = last;
      case ENTER, SPACE -> choose(marked);
      default -> {
        return false;
      }
    }
    if (marked != before) {
      again();
      pane.reveal(new RowRef(marked));
      rows.flatMap(r -> r.words(new RowRef(marked))).ifPresent(told::set);
    }
    return true;
  }

  private boolean pressedOne(KeyEvent event) {
    Layer now = layer.orElseThrow();
    FeatureSpot spot = spot(now.features());
    boolean cells = large.get() || event.isShiftDown();
    int columns = pane.drawn().get().map(drawn -> drawn.laid().columns()).orElse(1);
    switch (event.getCode()) {
      case LEFT -> move(spot, cells, -1, 0, -1);
      case RIGHT -> move(spot, cells, 1, 0, 1);
      case UP -> move(spot, cells, -columns, -1, 0);
      case DOWN -> move(spot, cells, columns, 1, 0);
      case PAGE_UP -> to(spot, spot.channel() - (large.get() ? 1 : 4 * columns));
      case PAGE_DOWN -> to(spot, spot.channel() + (large.get() ? 1 : 4 * columns));
      case HOME -> to(spot, 0);
      case END -> to(spot, now.features().channels() - 1);
      case ENTER, SPACE -> large.set(now.features().rank() > 0);
      case ESCAPE, BACK_SPACE -> back();
      case PLUS, ADD, EQUALS -> magnify(CLOSER);
      case MINUS, SUBTRACT -> magnify(1 / CLOSER);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(FeatureSpot spot, boolean cells, int channels, int down, int across) {
    if (!cells) {
      to(spot, spot.channel() + channels);
      return;
    }
    Features features = layer.orElseThrow().features();
    ask(
        new FeatureSpot(
            spot.channel(),
            Math.clamp(spot.row() + down, 0, features.rows() - 1),
            Math.clamp(spot.column() + across, 0, features.columns() - 1)));
  }

  private void to(FeatureSpot spot, int channel) {
    int last = layer.orElseThrow().features().channels() - 1;
    int kept = Math.clamp(channel, 0, last);
    ask(new FeatureSpot(kept, spot.row(), spot.column()));
    pane.reveal(new MapRef(0, kept));
  }

  private void magnify(double factor) {
    magnified = Math.clamp(magnified * factor, 1, CLOSEST);
    again();
  }
}
