package convolarium.ui.arithmetic;

import convolarium.document.Notation;
import convolarium.document.Pipelines;
import convolarium.figure.Showing;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Excerpt;
import convolarium.studio.Kind;
import convolarium.studio.Playback;
import convolarium.studio.Rescue;
import convolarium.studio.Store;
import convolarium.studio.Studio;
import convolarium.ui.shell.AboutStep;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.LineReader;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Recoverable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One convolution, step by step: stage, inspector, strip and transport over one store.
public final class ArithmeticWorkspace implements Recoverable {
  /// Turns of a number that follow each other faster are one gesture.
  private static final Duration GESTURE = Duration.seconds(1);

  private final Bench bench;
  private final Store store;
  private final Configuring configuring;
  private final DocumentFile file;
  private final StageView stageView;
  private final Exports exports;
  private final ViewBar views;
  private final CodePanel code;
  private final VBox stage;
  private final Inspector inspector;
  private final Strip strip;
  private final Transport transport;
  private final CellKeys keys;
  private final PresetList presets;
  private final ReadOnlyStringWrapper notation = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
  private Optional<Document> written = Optional.empty();
  private final AboutStep about;
  private final ArithmeticCommands commands;

  public ArithmeticWorkspace(Desk desk, Store store) {
    this.store = store;
    bench = new Bench(store, desk.engine(), desk.lanes().lane());
    configuring = new Configuring(store);
    file = new DocumentFile(this, store, desk);
    Action openPresets = Commands.of("Presets…", Feather.LIST, "Shortcut+K", this::showPresets);
    stageView = new StageView(bench, desk.appearance().look(), desk.appearance().stillness());
    exports = new Exports(bench, stageView, file, desk);
    Action openCode = Commands.of("Code…", Feather.CODE, "Shortcut+Shift+L", this::showCode);
    Editing editing = new Editing(bench, desk, stageView);
    code = new CodePanel(bench, configuring);
    RefusalBar refusal = new RefusalBar(bench);
    VBox.setVgrow(stageView, Priority.ALWAYS);
    about = new AboutStep(() -> Optional.of(Accounts.of(bench.now())));
    Action openAbout = Commands.of("About this step", Feather.INFO, "Shortcut+I", this::showAbout);
    bench.sight().subscribe(_ -> about.refresh());
    views = new ViewBar(bench, desk.appearance().look(), openAbout);
    stage = new VBox(views, refusal, stageView);
    inspector = new Inspector(bench, openPresets, this::chooseComparison, editing.panel(openCode));
    strip = new Strip(bench, stageView::ring);
    transport = new Transport(bench);
    commands =
        new ArithmeticCommands(
            store,
            file,
            exports,
            editing,
            stageView.zoom(),
            new ArithmeticCommands.Pages(openPresets, openCode, openAbout));
    CellCursor cursor = new CellCursor(bench);
    keys = new CellKeys(bench, cursor, new CellEditor(bench, stageView, cursor), transport);
    stageView.onEdit(keys::edit);
    stageView.setOnKeyTyped(keys::typed);
    presets = new PresetList();
    new Clock(store, desk.appearance().stillness());
    PauseTransition settle = new PauseTransition(GESTURE);
    settle.setOnFinished(_ -> store.settle());
    bench.studio().subscribe((before, after) -> restart(settle, before, after));
    store.onChange(_ -> tell());
    file.path().subscribe(_ -> tell());
  }

  private static void restart(PauseTransition settle, Studio before, Studio after) {
    if (before.document() != after.document()) {
      settle.playFromStart();
    }
  }

  /// Also of what has been saved meanwhile, which changes nothing that the panels show.
  private void tell() {
    Document document = store.studio().document();
    if (!Optional.of(document).equals(written)) {
      written = Optional.of(document);
      notation.set(Notation.print(Conversion.model(document)).orElse(""));
    }
    subject.set(file.name() + (store.isSaved() ? "" : " •"));
  }

  private void showPresets() {
    presets.show(inspector.presets(), this::take);
  }

  private void chooseComparison(Node owner) {
    presets.show(
        owner,
        example ->
            store.compareWith("Compare with " + example.preset().title(), example.document()));
  }

  /// Takes the preset of that name.
  ///
  /// @throws IllegalArgumentException when there is none that can be shown here
  public void take(String preset) {
    take(
        PresetList.all().stream()
            .filter(example -> example.preset().name().equals(preset))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no preset " + preset)));
  }

  private void take(PresetList.Example example) {
    file.take(example);
    bench.show(Wishes.of(example.preset(), Kind.of(example.document())));
  }

  /// Takes a pixel of a photograph, at rest after the step that makes it; what it replaces can be
  /// had back by undo.
  public void take(Excerpt excerpt) {
    file.take("Pixel", excerpt.document());
    bench.show(_ -> Showing.PLAIN.in(0, excerpt.channel()));
    store.play(_ -> Playback.restingAt(excerpt.step(), store.studio().steps()));
  }

  /// Opens models elsewhere that are too much for this workspace.
  public void onUnsuited(Consumer<Path> elsewhere) {
    file.onUnsuited(elsewhere);
  }

  @Override
  public void onRescue(Runnable listener) {
    store.onRescue(listener);
  }

  @Override
  public Optional<Rescue> rescue() {
    return file.rescue();
  }

  @Override
  public void restore(Rescue rescue, Runnable done) {
    file.restore(rescue, done);
  }

  /// Exports what is shown in the background: every step, as a GIF.
  ///
  /// @param file that ends in `.gif`
  public void export(Path file) {
    exports.film(file);
  }

  @Override
  public String title() {
    return "Arithmetic";
  }

  @Override
  public Ikon icon() {
    return Feather.GRID;
  }

  @Override
  public Node stage() {
    return stage;
  }

  @Override
  public Node inspector() {
    return inspector.node();
  }

  @Override
  public Node strip() {
    return strip;
  }

  @Override
  public Node transport() {
    return transport;
  }

  @Override
  public ObservableValue<String> notation() {
    return notation.getReadOnlyProperty();
  }

  @Override
  public Optional<LineReader> lineReader() {
    return Optional.of(configuring::notation);
  }

  @Override
  public ObservableValue<String> subject() {
    return subject.getReadOnlyProperty();
  }

  @Override
  public List<Action> actions(Place place) {
    return commands.at(place);
  }

  private void showCode() {
    code.show(views);
  }

  private void showAbout() {
    about.toggle(views.about(), ArrowLocation.TOP_LEFT);
  }

  @Override
  public boolean opens(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") && !Pipelines.named(path);
  }

  @Override
  public void open(Path path) {
    file.open(path);
  }

  @Override
  public void pressed(KeyEvent event) {
    keys.pressed(event);
  }

  @Override
  public Optional<String> unsaved() {
    return store.isSaved()
        ? Optional.empty()
        : Optional.of("The changes to “" + file.name() + "” are not saved.");
  }

  @Override
  public void save(Runnable done) {
    file.save(done);
  }

  @Override
  public void hidden() {
    store.play(playback -> playback.pause());
    presets.hide();
    views.hide();
    code.hide();
    about.hide();
  }
}
