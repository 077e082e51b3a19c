package convolarium.ui.photo;

import convolarium.document.Pipelines;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.sample.SampleImage;
import convolarium.studio.Excerpt;
import convolarium.ui.photo.PhotoInspector.Page;
import convolarium.ui.shell.AboutStep;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Sample;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A photograph before and after a filter.
///
/// It makes the parts of the workspace, ties them together and answers the window for them; what
/// each does stands in its own file.
public final class PhotoWorkspace implements Workspace {
  private final Desk desk;
  private final Darkroom darkroom;
  private final Table table = new Table();
  private final EmptyStage empty;
  private final BorderStage borders;
  private final StackPane stage;
  private final SettingsPage settings;
  private final PhotoInspector inspector;
  private final PhotoStrip strip;
  private final PixelDoor door;
  private final PixelPage pixel;
  private final PhotoTransport transport;
  private final PhotoKeys keys;
  private final BooleanBinding ready;
  private final ObservableValue<String> notation;
  private final ObservableValue<String> subject;
  private final PhotoFiles files;
  private final PipelineFiles pipelines;
  private final AboutStep about;
  private final PhotoCommands commands;

  /// A workspace whose library of own kernels lasts no longer than itself.
  public PhotoWorkspace(Desk desk) {
    this(desk, Optional.empty());
  }

  /// @param library the file in which own kernels are kept from run to run
  public PhotoWorkspace(Desk desk, Optional<Path> library) {
    this.desk = desk;
    darkroom = new Darkroom(desk);
    pipelines = new PipelineFiles(desk, darkroom, this::stage);
    about = new AboutStep(() -> darkroom.developed().get().map(Developed::account));
    Action openAbout = Commands.of("About this step", Feather.INFO, "Shortcut+I", this::showAbout);
    stage = new StackPane();
    files = new PhotoFiles(desk, darkroom, stage);
    empty = new EmptyStage(files.opening(), desk.lanes().lane(), darkroom::open);
    strip = new PhotoStrip(darkroom, table);
    door = new PixelDoor(darkroom, table, desk.notices());
    pixel = new PixelPage(darkroom, table, desk.appearance(), door);
    PhotoStage photos =
        new PhotoStage(
            darkroom,
            table,
            desk.appearance(),
            story -> {
              strip.show(story);
              pixel.show(story);
            });
    borders = new BorderStage(darkroom, table, desk.appearance());
    // there is no pixel to be asked about, and the four pictures need the room
    strip.visibleProperty().bind(borders.visibleProperty().not());
    strip.managedProperty().bind(strip.visibleProperty());
    stage.getChildren().setAll(photos, borders, empty);
    stage.setMinSize(0, 0);
    settings = new SettingsPage(darkroom, openAbout);
    Map<Page, Node> pages = new EnumMap<>(Page.class);
    FiltersPage filters = new FiltersPage(darkroom, this::showSettings);
    commands =
        new PhotoCommands(
            darkroom,
            table,
            borders,
            files,
            pipelines,
            () -> find(filters),
            List.of(door.action(), openAbout));
    Kernels kernels = new Kernels(desk, library);
    kernels.onChange(
        kept -> filters.offer(kept.stream().map(k -> Offer.kept(k.name(), k.own())).toList()));
    KernelPage kernel = new KernelPage(darkroom, desk, kernels);
    ready =
        photos
            .resting()
            .and(pixel.busy().not())
            .and(darkroom.current())
            .and(filters.busy().not())
            .and(kernel.busy().not())
            .and(borders.painting().not());
    pages.put(Page.FILTERS, filters.node());
    pages.put(Page.SETTINGS, settings.node());
    pages.put(Page.KERNEL, kernel.node());
    pages.put(Page.PIXEL, pixel);
    inspector = new PhotoInspector(darkroom, pages, filters.head());
    table.pinned().subscribe(this::pinned);
    darkroom.developed().subscribe(_ -> about.refresh());
    transport = new PhotoTransport(darkroom, table, borders, commands.zooms(), files.saving());
    keys = new PhotoKeys(darkroom, table);
    notation = Bindings.createStringBinding(this::line, darkroom.opened(), darkroom.history());
    subject = darkroom.opened().map(opened -> opened.map(Opened::name).orElse(""));
    for (Parent part : List.of(stage, inspector, strip, transport)) {
      part.getStylesheets()
          .add(Objects.requireNonNull(getClass().getResource("photo.css")).toExternalForm());
    }
    darkroom
        .opened()
        .subscribe(
            opened -> {
              empty.setVisible(opened.isEmpty());
              photos.setVisible(opened.isPresent());
              table.put(opened);
            });
  }

  /// Hands over pixels that are to be walked step by step.
  public void onExcerpt(Consumer<Excerpt> open) {
    door.onOpen(open);
  }

  private void pinned(boolean on) {
    if (on) {
      inspector.asked();
    }
  }

  private String line() {
    Pipeline pipeline = darkroom.history().get().present().pipeline();
    return darkroom
        .opened()
        .get()
        .map(o -> PhotoLine.of(o.name(), o.photo().raster().shape(), pipeline))
        .orElse("");
  }

  /// Brings all filters into view.
  public void showFilters() {
    inspector.page().set(Page.FILTERS);
  }

  /// Brings what can be set for the filter into view.
  public void showSettings() {
    inspector.page().set(Page.SETTINGS);
  }

  private void find(FiltersPage filters) {
    showFilters();
    filters.find();
  }

  /// Opens a picture that has no file, as one that is dropped.
  public void open(Image picture) {
    files.open(picture);
  }

  /// Opens a sample picture.
  public void open(SampleImage sample) {
    darkroom.open(sample);
  }

  /// Sets the filter of the selected step.
  public void choose(UnaryOperator<Recipe> change) {
    darkroom.edit("Filter", new Object(), treatment -> treatment.with(change));
  }

  /// Sets all steps, of which the last is worked on.
  public void take(Pipeline pipeline) {
    pipelines.take("Pipeline", pipeline);
  }

  /// Begins with the steps of the last run, which are kept in that file.
  public void remember(Path file) {
    pipelines.remember(file);
  }

  /// Keeps the steps for the next run.
  public void keep() {
    pipelines.keep();
  }

  /// In which JPEGs were saved last and are offered to be saved next, from 1 to 100.
  public IntegerProperty quality() {
    return files.quality();
  }

  /// Brings the page of the kernel into view.
  public void showKernel() {
    inspector.page().set(Page.KERNEL);
  }

  /// Whether a photograph is in view, has been filtered as is set, and is seen as is asked for.
  public ObservableBooleanValue ready() {
    return ready;
  }

  /// Looks closely at a pixel of the photograph.
  ///
  /// @param scale points of the view for a pixel
  public void look(int row, int column, double scale) {
    table.scale(scale);
    table.centre(row + 0.5, column + 0.5);
    table.pinned().set(true);
    table.spot().set(Optional.of(new Spot(row, column)));
  }

  /// Whether the border rules are compared, side by side.
  public BooleanProperty borders() {
    return table.borders();
  }

  /// Whether the histogram is seen.
  public BooleanProperty histogram() {
    return table.histogram();
  }

  @Override
  public String title() {
    return "Photo";
  }

  @Override
  public Ikon icon() {
    return Feather.IMAGE;
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
  public boolean scrollsInspector() {
    return true;
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
    return notation;
  }

  @Override
  public ObservableValue<String> subject() {
    return subject;
  }

  @Override
  public List<Action> actions(Place place) {
    return commands.at(place);
  }

  @Override
  public List<Sample> samples() {
    return Arrays.stream(SampleImage.values())
        .map(sample -> new Sample(sample.title(), () -> darkroom.open(sample)))
        .toList();
  }

  @Override
  public boolean opens(Path file) {
    return PhotoFormat.ofEnding(file).isPresent() || Pipelines.named(file);
  }

  @Override
  public void open(Path file) {
    if (Pipelines.named(file)) {
      pipelines.open(file);
    } else {
      darkroom.open(file);
    }
  }

  @Override
  public void pressed(KeyEvent event) {
    if (borders.isVisible()) {
      borders.pressed(event);
    } else {
      keys.pressed(event);
    }
  }

  /// Beside the inspector's button, or above the last row where a projector shows no inspector.
  private void showAbout() {
    if (desk.appearance().projector().get()) {
      about.toggle(transport, ArrowLocation.BOTTOM_CENTER);
    } else {
      inspector.page().set(Page.SETTINGS);
      about.toggle(settings.about(), ArrowLocation.RIGHT_BOTTOM);
    }
  }

  @Override
  public void shown() {
    empty.fill();
  }

  @Override
  public void hidden() {
    about.hide();
  }
}
