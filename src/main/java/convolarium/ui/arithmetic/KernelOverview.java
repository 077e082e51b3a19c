package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.figure.CellRef;
import convolarium.figure.Figures;
import convolarium.figure.Focus;
import convolarium.figure.Page;
import convolarium.figure.Part;
import convolarium.figure.StageFigure;
import convolarium.picture.Ref;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Look;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// All slices of the kernels of a stage in a pop-over, input channels across and output channels
/// down: a click walks the channel of that slice.
final class KernelOverview {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 440;

  private final Bench bench;
  private final ObservableValue<Look> look;
  private final Button button = new Button("All kernels");
  private final PictureCanvas canvas = new PictureCanvas();
  private final PopOver popOver = new PopOver(new ScrollPane(canvas));

  KernelOverview(Bench bench, ObservableValue<Look> look) {
    this.bench = bench;
    this.look = look;
    button.setId("all-kernels");
    button.getStyleClass().add(Styles.SMALL);
    button.setTooltip(new Tooltip("Every slice of every kernel, to jump from"));
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(_ -> open());
    popOver.setArrowLocation(ArrowLocation.TOP_RIGHT);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    canvas.setId("kernel-slices");
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    bench.sight().subscribe(this::show);
  }

  Button button() {
    return button;
  }

  private void show(Sight sight) {
    Part part = sight.exhibit().part(sight.part());
    boolean several = part.problem().inChannels() * part.problem().outChannels() > 1;
    button.setVisible(several && part.problem().weight().isPresent());
    if (popOver.isShowing()) {
      paint();
    }
  }

  private void open() {
    paint();
    popOver.show(button);
  }

  private void paint() {
    Sight sight = bench.now();
    Page page = Page.of(WIDTH, HEIGHT, look.getValue().palette()).forPart(sight.part());
    Part part = sight.exhibit().part(sight.part());
    Optional<StageFigure> figure = Figures.kernels(part, sight.showing(), page);
    if (figure.isEmpty()) {
      popOver.hide();
      return;
    }
    List<CellRef> pinned = sight.selection().pinned().stream().toList();
    canvas.show(figure.get().with(new Focus(Optional.empty(), pinned)).at(0));
  }

  private void pressed(MouseEvent event) {
    Optional<Ref> ref = canvas.refAt(event.getX(), event.getY());
    if (ref.isPresent() && ref.get() instanceof CellRef cell && bench.isThere(cell)) {
      Taps.of(bench.now().exhibit().problem(cell.part())).through(cell.cell()).stream()
          .findFirst()
          .map(Tap::output)
          .ifPresent(output -> bench.show(s -> s.in(cell.part(), output.channel())));
      bench.select(s -> s.pinning(Optional.of(cell)));
    }
    event.consume();
  }

  void hide() {
    popOver.hide();
  }
}
