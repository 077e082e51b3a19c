package convolarium.ui.photo;

import convolarium.figure.Asked;
import convolarium.figure.ChannelRef;
import convolarium.figure.Palette;
import convolarium.figure.PixelSheet;
import convolarium.figure.TapRef;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.studio.Treatment;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.LatestOnly;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How the pixel asked about comes about, drawn: its window, the kernel, the products, and what
/// becomes of their sum. Cells that are pointed at are marked everywhere, also on the photograph.
final class PixelPage extends VBox {
  private static final double MARGIN = 12;
  private static final double NARROWEST = 200;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Darkroom darkroom;
  private final Table table;
  private final Appearance appearance;
  private final PictureCanvas canvas = new PictureCanvas();

  /// A window of 63×63 pixels has thousands of cells.
  private final LatestOnly<Picture> painter = new LatestOnly<>("pixel page", canvas::show);

  private final VBox empty = new VBox();
  private final HBox steps = new HBox();
  private final Label step = new Label();
  private final Button before = new Button("Ask the step before");
  private final HBox ways = new HBox();
  private Optional<PixelStory> story = Optional.empty();

  /// What is to be asked as soon as that step has been worked out.
  private Optional<Asking> asking = Optional.empty();

  private record Asking(int step, Spot spot) {}

  PixelPage(Darkroom darkroom, Table table, Appearance appearance, PixelDoor door) {
    this.darkroom = darkroom;
    this.table = table;
    this.appearance = appearance;
    setId("pixel-page");
    getStyleClass().add("pixel-page");
    canvas.setId("pixel-sheet");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.TEXT);
    canvas.setOnMouseMoved(e -> point(canvas.refAt(e.getX(), e.getY())));
    canvas.setOnMouseExited(_ -> table.tap().set(Optional.empty()));
    canvas.setOnMousePressed(this::pressed);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    fill(door);
    getChildren().addAll(empty, steps, canvas, ways);
    for (var part : List.of(empty, steps, canvas, ways)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    table.tap().subscribe(_ -> draw());
    table.spot().subscribe(this::asked);
    appearance.look().subscribe(_ -> draw());
    widthProperty().subscribe(_ -> draw());
    visibleProperty().subscribe(_ -> draw());
    darkroom.developed().subscribe(_ -> developed());
  }

  private void fill(PixelDoor door) {
    Label title = new Label("Click a pixel");
    title.getStyleClass().add("pixel-title");
    Label words =
        new Label(
            "Its window, the kernel, every product and the sum are shown here. The arrow keys walk"
                + " from pixel to pixel, Escape lets go.");
    words.setWrapText(true);
    words.getStyleClass().add("sentence");
    empty.setId("pixel-empty");
    empty.getStyleClass().add("pixel-empty");
    empty.getChildren().addAll(title, words);
    step.setId("pixel-step");
    step.getStyleClass().add("muted");
    before.setId("pixel-before");
    before.getStyleClass().add("small");
    before.setTooltip(
        new Tooltip(
            "How the values of this window came about: the same place, one filter earlier"));
    before.setOnAction(_ -> askBefore());
    steps.setAlignment(Pos.CENTER_LEFT);
    steps.getStyleClass().add("pixel-steps");
    steps.getChildren().addAll(step, before);
    Button copy = new Button("Copy");
    copy.setId("pixel-copy");
    copy.setTooltip(
        new Tooltip(
            "All channels as a table, and the story as text (" + COPY.getDisplayText() + ")"));
    copy.setOnAction(_ -> copy());
    ways.setAlignment(Pos.CENTER_LEFT);
    ways.getStyleClass().add("pixel-ways");
    ways.getChildren().addAll(door, copy);
  }

  /// Tells of a pixel.
  void show(PixelStory next) {
    story = Optional.of(next);
    canvas.setAccessibleText(next.text());
    draw();
  }

  private void asked(Optional<Spot> spot) {
    if (spot.isEmpty()) {
      story = Optional.empty();
      draw();
    }
  }

  private void draw() {
    boolean there = story.isPresent();
    empty.setVisible(!there);
    canvas.setVisible(there);
    ways.setVisible(there);
    if (there && isVisible() && getWidth() >= NARROWEST) {
      Asked asked = story.get().asked();
      Optional<TapRef> pointed = table.tap().get();
      double width = getWidth() - 2 * MARGIN;
      Palette palette = appearance.look().getValue().palette();
      painter.run(() -> PixelSheet.of(asked, pointed, width, palette));
    } else {
      painter.clear();
    }
    steps(there);
  }

  /// Whether what is seen is of an earlier moment.
  ReadOnlyBooleanProperty busy() {
    return painter.busy();
  }

  /// `Step 2 of 3: gaussian`, where there are several.
  private void steps(boolean there) {
    List<Integer> places = places();
    Optional<Told> told = darkroom.developed().get().map(Developed::told);
    steps.setVisible(there && places.size() > 1 && told.isPresent());
    told.ifPresent(
        now -> {
          int number = places.indexOf(now.step());
          step.setText(
              "Step %d of %d: %s".formatted(number + 1, places.size(), now.filter().name()));
          before.setDisable(number <= 0);
        });
  }

  /// The places of the steps that are done.
  private List<Integer> places() {
    Treatment treatment = darkroom.history().get().present();
    var all = treatment.pipeline().steps();
    return IntStream.range(0, all.size()).filter(i -> all.get(i).on()).boxed().toList();
  }

  /// Asks the same place of what the step got.
  private void askBefore() {
    darkroom
        .developed()
        .get()
        .map(Developed::told)
        .ifPresent(
            told ->
                table
                    .spot()
                    .get()
                    .ifPresent(
                        spot -> {
                          int stride = told.filter().stride();
                          ask(told, new Spot(spot.row() * stride, spot.column() * stride));
                        }));
  }

  private void ask(Told told, Spot spot) {
    int number = places().indexOf(told.step());
    if (number > 0) {
      int earlier = places().get(number - 1);
      asking = Optional.of(new Asking(earlier, spot));
      darkroom.select(earlier);
    }
  }

  private void developed() {
    darkroom
        .developed()
        .get()
        .map(Developed::told)
        .ifPresent(
            told -> {
              Optional<Asking> now = asking.filter(wanted -> wanted.step() == told.step());
              asking = Optional.empty();
              now.ifPresent(wanted -> table.spot().set(Optional.of(wanted.spot())));
            });
    draw();
  }

  private void point(Optional<Ref> ref) {
    table.tap().set(ref.filter(TapRef.class::isInstance).map(TapRef.class::cast));
  }

  /// A press on a channel's column tells that channel.
  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    if (canvas.refAt(event.getX(), event.getY()).orElse(null) instanceof ChannelRef(int channel)) {
      table.channel().set(channel);
    }
  }

  private void copy() {
    story.ifPresent(
        told -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(told.copied());
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
