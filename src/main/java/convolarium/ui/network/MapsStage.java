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
import convolarium.ui.shell.Look;
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

/// The maps of all layers, of one layer, or one map in large.
final class MapsStage {
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
    new MapsGestures(this);
    new MapsKeys(this);
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

  /// The layer whose maps are seen; empty while those of all layers are.
  Optional<Features> features() {
    return layer.map(Layer::features);
  }

  /// The rows in which all layers are seen.
  Optional<LayerRows> rows() {
    return rows;
  }

  /// The row that the keyboard is at.
  int marked() {
    return marked;
  }

  /// Moves the keyboard to another row.
  void mark(int row) {
    if (row != marked) {
      marked = row;
      again();
      pane.reveal(new RowRef(row));
      rows.flatMap(r -> r.words(new RowRef(row))).ifPresent(told::set);
    }
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

  /// The unit asked about.
  FeatureSpot spot(Features features) {
    return workshop.unit().getValue().orElseThrow().spot(features);
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

  /// Tells of the unit asked about.
  void tell() {
    told.set(
        layer
            .filter(this::current)
            .map(l -> "Unit asked about: " + MapsWords.unit(l.features(), spot(l.features())))
            .orElse("Choose a layer to see all its maps"));
  }

  /// Tells of something else.
  void tell(String words) {
    told.set(words);
  }

  /// Asks about a number of the layer.
  void ask(FeatureSpot spot) {
    layer.ifPresent(l -> workshop.ask(Unit.of(l.features(), spot)));
  }

  /// Opens the layer of a row.
  void open(Ref ref) {
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

  /// Works on the layer of a row.
  void choose(int row) {
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

  /// One map in large, larger or smaller by a factor.
  void magnify(double factor) {
    magnified = Math.clamp(magnified * factor, 1, CLOSEST);
    again();
  }
}
