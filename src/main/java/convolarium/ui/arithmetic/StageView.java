package convolarium.ui.arithmetic;

import convolarium.figure.CellRef;
import convolarium.figure.Depiction;
import convolarium.figure.Figure;
import convolarium.figure.Focus;
import convolarium.figure.Greyed;
import convolarium.figure.Page;
import convolarium.figure.Palette;
import convolarium.figure.Role;
import convolarium.picture.Box;
import convolarium.picture.Picture;
import convolarium.studio.Document;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// The stage: the figure at the moment of the clock, and the pointer on its cells.
final class StageView extends StackPane {
  private static final double SMALLEST = 80;

  private final Bench bench;
  private final ObservableValue<Look> look;
  private final ObservableValue<Boolean> stillness;
  private final KernelFlip flip = new KernelFlip(this::paint, this::repaint);
  private final PictureCanvas canvas = new PictureCanvas();
  private final Pane over = new Pane();
  private final ScrollPane scroll = new ScrollPane();
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private Optional<Figure> shown = Optional.empty();
  private Optional<Focused> focused = Optional.empty();
  private Optional<Spoken> spoken = Optional.empty();
  private List<CellRef> ringed = List.of();

  /// What the figure shown depends on, but for the time.
  private record Focused(
      Optional<FittedFigure> figure, boolean greyed, Selection selection, List<CellRef> ringed) {}

  /// What the spoken words depend on.
  private record Spoken(int step, Selection selection, Document document) {}

  /// @param stillness whether nothing is to move by itself
  StageView(Bench bench, ObservableValue<Look> look, ObservableValue<Boolean> stillness) {
    this.bench = bench;
    this.look = look;
    this.stillness = stillness;
    setId("stage");
    setFocusTraversable(true);
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("figure");
    over.setPickOnBounds(false);
    StackPane content = new StackPane(canvas, over);
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("figure-scroll");
    getChildren().add(scroll);
    canvas.setOnMouseMoved(event -> hover(cellAt(event)));
    canvas.setOnMouseExited(_ -> hover(Optional.empty()));
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    look.subscribe(_ -> fit());
    zoom.subscribe(_ -> repaint());
    bench.sight().subscribe(this::flip);
    bench.sight().subscribe(_ -> refocus());
  }

  /// Called when a cell is clicked twice.
  void onEdit(Runnable onEdit) {
    this.onEdit = onEdit;
  }

  private Runnable onEdit = () -> {};

  /// The figure that is shown, with what the reader points at; none before the window has a size.
  Optional<Figure> shown() {
    return shown;
  }

  /// The layer above the figure, in its coordinates.
  Pane over() {
    return over;
  }

  /// How much larger than the room there is the figure is drawn; 1 fits.
  DoubleProperty zoom() {
    return zoom;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    fit();
  }

  /// Has the figure made for this room, unless it is.
  private void fit() {
    if (getWidth() > 0 && getHeight() > 0) {
      bench.fit(
          Page.of(
              Math.max(SMALLEST, Math.floor(getWidth()) - 2),
              Math.max(SMALLEST, Math.floor(getHeight()) - 2),
              palette()));
    }
  }

  private Palette palette() {
    return look.getValue().palette();
  }

  /// The colours of figures in a look. Rings cells without asking about them.
  void ring(List<CellRef> cells) {
    ringed = cells;
    refocus();
  }

  private void refocus() {
    Sight now = bench.now();
    Focused next = new Focused(now.figure(), !now.studio().upToDate(), now.selection(), ringed);
    if (!Optional.of(next).equals(focused)) {
      focused = Optional.of(next);
      shown =
          now.figure()
              .map(fitted -> fitted.figure().with(focus(now.selection())))
              .map(figure -> next.greyed() ? new Greyed(figure, palette()) : figure);
    }
    repaint();
  }

  private void flip(Sight before, Sight after) {
    if (after.showing().depiction() == Depiction.WINDOW && !stillness.getValue()) {
      flip.between(before, after);
    }
  }

  private void repaint() {
    double at = bench.now().studio().playback().at();
    if (!flip.isTurning()) {
      shown.ifPresent(f -> paint(f.at(at)));
    }
    speak();
  }

  private void paint(Picture picture) {
    double scale = zoom.get() * bench.now().figure().map(FittedFigure::scale).orElse(1.0);
    canvas.show(picture, scale);
  }

  /// Words are made only when there are new ones: not in every frame.
  private void speak() {
    Sight sight = bench.now();
    Spoken now =
        new Spoken(sight.studio().playback().step(), sight.selection(), sight.exhibit().document());
    if (!Optional.of(now).equals(spoken)) {
      spoken = Optional.of(now);
      setAccessibleText(Narration.of(bench));
    }
  }

  private Focus focus(Selection selection) {
    return new Focus(
        selection.asked(), Stream.concat(ringed.stream(), selection.pinned().stream()).toList());
  }

  private Optional<CellRef> cellAt(MouseEvent event) {
    return canvas
        .refAt(event.getX(), event.getY())
        .filter(CellRef.class::isInstance)
        .map(CellRef.class::cast);
  }

  private void hover(Optional<CellRef> cell) {
    if (!bench.now().selection().hovered().equals(cell)) {
      bench.select(s -> s.hovering(cell));
    }
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    Optional<CellRef> cell = cellAt(event).filter(bench::isThere);
    cell.filter(ref -> ref.role() == Role.OUTPUT)
        .ifPresent(ref -> bench.show(s -> s.in(ref.part(), ref.cell().channel())));
    boolean again =
        event.getButton() == MouseButton.PRIMARY && cell.equals(bench.now().selection().pinned());
    if (event.getClickCount() == 2) {
      bench.select(s -> s.pinning(cell));
      onEdit.run();
    } else {
      bench.select(s -> s.pinning(again ? Optional.empty() : cell));
    }
    event.consume();
  }

  /// Where a cell is drawn, in the coordinates of [#over].
  Optional<Box> place(CellRef cell) {
    return canvas.bounds(cell);
  }
}
