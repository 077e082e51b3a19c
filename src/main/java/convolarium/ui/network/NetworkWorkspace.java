package convolarium.ui.network;

import convolarium.document.Preset;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Pyramid;
import convolarium.network.Address;
import convolarium.studio.Blueprint;
import convolarium.studio.Excerpt;
import convolarium.studio.History;
import convolarium.studio.Pairing;
import convolarium.studio.Rescue;
import convolarium.studio.Weighting;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.LineReader;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Recoverable;
import convolarium.ui.shell.Undoing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A network as a stack of layers.
public final class NetworkWorkspace implements Recoverable {
  private final Workshop workshop;
  private final CardFlow cards;
  private final FieldView field;
  private final CountsView counts;
  private final CompareView compare;
  private final MapsView maps;
  private final Views views;
  private final LayerInspector inspector;
  private final CardsAside stage;
  private final NetworkFile file;
  private final NetworkLine line;
  private final Undoing undoing;
  private final Action openPresets =
      Commands.of("Networks…", Feather.LIST, "Shortcut+K", this::showPresets);

  public NetworkWorkspace(Desk desk) {
    workshop = new Workshop(desk);
    undoing = new Undoing(workshop::undo, workshop::redo);
    cards = new CardFlow(workshop);
    field = new FieldView(workshop);
    counts = new CountsView(workshop);
    compare = new CompareView(workshop);
    maps = new MapsView(workshop);
    stage = new CardsAside(cards, desk.appearance().look().map(look -> look.palette().text()));
    views = new Views(List.of(field, maps, counts, compare), stage.toggle());
    stage.show(views.stage(), views.seen().map(view -> view.filter(v -> v != field).isPresent()));
    inspector = new LayerInspector(workshop, this::take);
    cards.onRoom(stage::widen);
    file = new NetworkFile(this, workshop);
    line = new NetworkLine(workshop);
    for (Parent part : List.of(stage, inspector, views.strip(), views.transport())) {
      part.getStylesheets()
          .add(Objects.requireNonNull(getClass().getResource("network.css")).toExternalForm());
    }
    workshop.history().subscribe(this::tell);
  }

  private void showPresets() {
    workshop.select(Optional.empty());
    inspector.search();
  }

  private void tell(History<Blueprint> history) {
    undoing.tell(history.undoLabel(), history.redoLabel());
  }

  /// What is being built.
  Workshop workshop() {
    return workshop;
  }

  /// Takes an example.
  public void take(Preset preset) {
    workshop.take(preset);
    file.taken();
  }

  /// Shows where the counts of the network are.
  public void showCounts() {
    views.show(counts);
  }

  /// Compares two networks.
  public void compare(Pairing pairing) {
    views.show(compare);
    compare.take(pairing);
  }

  /// Shows the orders of layers in residual blocks side by side.
  public void showResidualBlocks() {
    views.show(compare);
    compare.blocks().set(true);
  }

  /// Shows the network a photograph.
  public void show(Pyramid photo) {
    workshop.photograph().show(photo);
  }

  /// Shows the network a picture that has no file.
  public void open(Image picture) {
    workshop.photograph().open(picture);
  }

  /// Works on the layer of that name, if there is one.
  public void choose(String layer) {
    named(layer).ifPresent(at -> workshop.select(Optional.of(at)));
  }

  /// Opens the block of that name, if there is one.
  public void open(String block) {
    choose(block);
    named(block).ifPresent(at -> cards.open(at, true));
  }

  private Optional<Address> named(String layer) {
    return workshop.review().get().measured().entrySet().stream()
        .filter(entry -> entry.getValue().name().equals(layer))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Shows a side of what a unit sees.
  ///
  /// @param look as its button says: `Theoretical`, `Cells read`, `Paths`, `Effective`, `Seen by`
  public void showField(String look) {
    views.show(field);
    field.look(FieldLook.titled(look));
  }

  /// Lets the field shown grow up to a layer, and a part of the next.
  public void growTo(double at) {
    field.growTo(at);
  }

  /// Shows the feature maps: of the layer of that name, or of all layers.
  public void showMaps(Optional<String> layer) {
    views.show(maps);
    workshop.select(Optional.empty());
    layer.ifPresent(this::choose);
  }

  /// Where units go that are to be walked step by step.
  public void onExcerpt(Consumer<Excerpt> open) {
    maps.onExcerpt(open);
  }

  /// Which weights the network is run with.
  public ObjectProperty<Weighting> weighting() {
    return workshop.outcomes().weighting();
  }

  /// Whether the picture is read and all that was asked for is seen.
  public boolean rests() {
    return !workshop.photograph().likening().get()
        && workshop.photograph().likeness().get().isPresent()
        && views.seen().get().filter(view -> !view.parts().resting().get()).isEmpty();
  }

  @Override
  public String title() {
    return "Network";
  }

  @Override
  public Ikon icon() {
    return Feather.LAYERS;
  }

  @Override
  public Node stage() {
    return stage;
  }

  @Override
  public Node inspector() {
    return inspector;
  }

  @Override
  public Node strip() {
    return views.strip();
  }

  @Override
  public Node transport() {
    return views.transport();
  }

  @Override
  public ObservableValue<String> notation() {
    return line.line();
  }

  @Override
  public Optional<LineReader> lineReader() {
    return Optional.of(line);
  }

  @Override
  public ObservableValue<String> subject() {
    return file.subject();
  }

  @Override
  public List<Action> actions(Place place) {
    return switch (place) {
      case FILE -> file.actions(openPresets);
      case EDIT ->
          Stream.of(undoing.actions(), cards.actions(), file.exchange())
              .flatMap(List::stream)
              .toList();
      case VIEW -> Stream.concat(views.actions().stream(), Stream.of(stage.toggle())).toList();
    };
  }

  @Override
  public boolean opens(Path file) {
    return Incoming.takes(file) || PhotoFormat.ofEnding(file).isPresent();
  }

  @Override
  public void open(Path path) {
    if (Incoming.takes(path)) {
      file.open(path);
    } else {
      workshop.photograph().open(path);
    }
  }

  @Override
  public Optional<String> unsaved() {
    return file.unsaved();
  }

  @Override
  public void save(Runnable done) {
    file.save(done);
  }

  @Override
  public void onRescue(Runnable listener) {
    workshop.review().subscribe((_, _) -> listener.run());
    workshop.saved().subscribe((_, _) -> listener.run());
  }

  @Override
  public Optional<Rescue> rescue() {
    return file.rescue();
  }

  @Override
  public void restore(Rescue rescue, Runnable done) {
    file.restore(rescue, done);
  }

  @Override
  public void pressed(KeyEvent event) {
    cards.pressed(event);
  }

  @Override
  public void shown() {
    workshop.photograph().begin();
    views.shown();
  }

  @Override
  public void hidden() {
    cards.hide();
    views.hidden();
  }
}
