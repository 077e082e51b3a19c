package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.LatestOnly;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;

/// The photograph before and after, side by side in one place.
///
/// [PhotoGestures] say where to look and which pixel is asked about; here that is shown.
final class PhotoStage extends Region {
  private static final double MARGIN = 12;

  /// Numbers are many: they are written when the photograph stands still, and moved until then.
  private static final Duration PAUSE = Duration.millis(80);

  private final Darkroom darkroom;
  private final Table table;
  private final ImageView before = view();
  private final ImageView after = view();
  private final ImageView numbers = view();
  private final PixelMarks marks;
  private final Divider divider;
  private final Tags tags = new Tags();
  private final Minimap map;
  private final ColourKey key;
  private final BlackNotice black;
  private final HistogramPane histogram;
  private final After filtered;
  private final LatestOnly<Views> painter = new LatestOnly<>("photo view", this::show);
  private final LatestOnly<Optional<Seen>> scribe = new LatestOnly<>("photo numbers", this::write);
  private final LatestOnly<PixelStory> teller;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private Optional<Views> views = Optional.empty();
  private Optional<Seen> written = Optional.empty();
  private Optional<PixelStory> story = Optional.empty();

  /// @param tell gets the story of the pixel asked about
  PhotoStage(Darkroom darkroom, Table table, Appearance appearance, Consumer<PixelStory> tell) {
    this.darkroom = darkroom;
    this.table = table;
    this.marks = new PixelMarks(table, appearance);
    this.divider = new Divider(table.divider());
    this.key = new ColourKey(darkroom, appearance);
    this.black = new BlackNotice(darkroom);
    this.map = new Minimap(darkroom, table, appearance);
    this.histogram = new HistogramPane(darkroom, table, appearance);
    this.filtered = new After(darkroom);
    this.teller =
        new LatestOnly<>(
            "photo story",
            told -> {
              story = Optional.of(told);
              tell.accept(told);
              setAccessibleHelp(told.place() + ". " + told.ending());
              mark();
            });
    setId("photo-stage");
    getStyleClass().add("photo-stage");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setCursor(Cursor.CROSSHAIR);
    getChildren().addAll(before, after, numbers);
    getChildren().addAll(tags.nodes());
    getChildren().addAll(divider, marks, map, histogram, key, black);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    pause.setOnFinished(_ -> number());
    listen();
    new PhotoGestures(darkroom, table).on(this);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> marks.point(e.getX(), e.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> table.tap().set(Optional.empty()));
  }

  private static ImageView view() {
    ImageView view = new ImageView();
    view.setSmooth(false);
    view.setMouseTransparent(true);
    view.setManaged(false);
    return view;
  }

  private void listen() {
    table.lens().subscribe(_ -> changed());
    table.divider().subscribe(_ -> divided());
    table.held().subscribe(_ -> divided());
    Held.release(this, KeyCode.SPACE, table.held());
    table.spot().subscribe(_ -> ask());
    table.channel().subscribe(_ -> ask());
    darkroom
        .opened()
        .subscribe(
            _ -> {
              views = Optional.empty();
              written = Optional.empty();
              before.setImage(null);
              after.setImage(null);
              numbers.setImage(null);
              changed();
            });
    darkroom.pending().subscribe(_ -> changed());
    darkroom.developed().subscribe(_ -> ask());
    painter.busy().subscribe(darkroom::painting);
    setAccessibleText("Photo");
  }

  /// Asks for the story of the present spot.
  private void ask() {
    Optional<Developed> developed = darkroom.developed().get();
    if (developed.isEmpty() || table.spot().get().isEmpty()) {
      teller.clear();
      story = Optional.empty();
      mark();
      return;
    }
    Developed result = developed.get();
    Spot spot = table.spot().get().get().within(result.told().problem());
    int channel = table.channel().get();
    teller.run(() -> PixelStory.of(result.told(), spot, channel));
  }

  /// Looks at both photographs anew; until they are painted, what was seen is moved to its new
  /// place.
  private void changed() {
    divide();
    Optional<Opened> opened = darkroom.opened().get();
    if (opened.isPresent() && getWidth() >= 1 && getHeight() >= 1) {
      Opened photo = opened.get();
      Optional<Views.Source> source = filtered.source(photo);
      boolean preview = filtered.preview();
      Optional<Views> last = views;
      Lens lens = table.lens().get();
      double density = density();
      painter.run(() -> Views.of(lens, density, photo, source, preview, last));
      pause.playFromStart();
    }
  }

  private void number() {
    Optional<Opened> opened = darkroom.opened().get();
    if (opened.isPresent()) {
      Opened photo = opened.get();
      Optional<Developed> developed = darkroom.developed().get();
      Lens lens = table.lens().get();
      double density = density();
      double line = line();
      scribe.run(() -> Numbers.of(lens, density, photo.pyramid(), developed, line));
    }
  }

  private double density() {
    return Optional.ofNullable(getScene())
        .map(Scene::getWindow)
        .map(Window::getRenderScaleX)
        .orElse(1.0);
  }

  private void show(Views next) {
    views = Optional.of(next);
    divide();
  }

  private void write(Optional<Seen> next) {
    written = next;
    divide();
  }

  /// The line was moved: the images are there already, the numbers are not.
  private void divided() {
    divide();
    if (written.isPresent()) {
      pause.playFromStart();
    }
  }

  /// Where the photograph as it was ends and the filtered one begins.
  private double line() {
    boolean all = table.held().get() || !comparing();
    return all ? getWidth() : Math.round(table.divider().get() * getWidth());
  }

  private boolean comparing() {
    return darkroom.developed().get().isPresent() || filtered.preview();
  }

  /// Shows the left part of one photograph and the right part of the other.
  private void divide() {
    Lens lens = table.lens().get();
    double line = line();
    views.ifPresent(
        both -> {
          both.before().show(before, lens, 0, line);
          both.after().show(after, lens, line, getWidth());
        });
    numbers.setVisible(false);
    written
        .filter(seen -> seen.lens().scale() == lens.scale())
        .ifPresent(seen -> seen.show(numbers, lens, 0, getWidth()));
    divider.setVisible(comparing() && !table.held().get());
    tags.show(comparing(), line, getWidth(), views.filter(Views::preview).isPresent());
    darkroom.opened().get().ifPresent(opened -> setAccessibleText(table.told(opened, comparing())));
    mark();
    requestLayout();
  }

  /// Whether everything that was asked for is seen.
  BooleanBinding resting() {
    return painter
        .busy()
        .or(scribe.busy())
        .or(teller.busy())
        .or(histogram.counting())
        .or(pause.statusProperty().isEqualTo(Animation.Status.RUNNING))
        .not();
  }

  /// Draws the window of the pixel asked about.
  private void mark() {
    marks.show(story, darkroom.developed().get().map(Developed::told));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    Lens lens = table.lens().get();
    if (lens.width() != width || lens.height() != height) {
      table.sized(width, height);
    }
    marks.resizeRelocate(0, 0, width, height);
    double line = Math.round(table.divider().get() * width);
    double left = Math.clamp(line - Divider.WIDTH / 2, 0, Math.max(0, width - Divider.WIDTH));
    divider.resizeRelocate(left, 0, Divider.WIDTH, height);
    tags.layout(width);
    map.relocate(width - map.getWidth() - MARGIN, height - map.getHeight() - MARGIN);
    histogram.autosize();
    histogram.relocate(MARGIN, height - histogram.getHeight() - MARGIN);
    double floor = map.isVisible() ? map.getLayoutY() : height;
    key.relocate(width - key.getWidth() - MARGIN, floor - key.getHeight() - MARGIN);
    black.autosize();
    black.relocate((width - black.getWidth()) / 2, height - black.getHeight() - MARGIN);
  }
}
