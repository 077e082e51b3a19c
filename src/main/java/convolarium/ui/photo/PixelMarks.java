package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.figure.Loupe;
import convolarium.figure.Palette;
import convolarium.figure.PixelWindow;
import convolarium.figure.TapRef;
import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.KernelText;
import convolarium.filter.Mixing;
import convolarium.filter.OrderFilter;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Appearance;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Over the photograph: the window of the pixel asked about, or, where pixels are seen too small
/// for one, a loupe beside the pixel that was clicked.
final class PixelMarks extends Region {
  private static final double LEAST_WINDOW = 3;

  /// In a larger view the window itself can be read.
  private static final double MOST_LOUPE = 8;

  private final Table table;
  private final Appearance appearance;
  private final PictureCanvas window = new PictureCanvas();
  private final PictureCanvas loupe = new PictureCanvas();
  private Optional<PixelStory> story = Optional.empty();
  private Optional<Told> told = Optional.empty();

  PixelMarks(Table table, Appearance appearance) {
    this.table = table;
    this.appearance = appearance;
    setId("pixel-marks");
    setMouseTransparent(true);
    getChildren().addAll(window, loupe);
    appearance.look().subscribe(_ -> draw());
    table.tap().subscribe(_ -> draw());
    table.pinned().subscribe(_ -> draw());
    table.lens().subscribe(_ -> draw());
  }

  /// @param story of the pixel asked about
  /// @param told the step that it is a story of
  void show(Optional<PixelStory> story, Optional<Told> told) {
    this.story = story;
    this.told = told;
    draw();
  }

  /// The pointer is at a point of the photograph.
  void point(double x, double y) {
    boolean seen = window.isVisible() && table.pinned().get();
    Optional<TapRef> pointed =
        (seen ? window.refAt(x, y) : Optional.empty())
            .filter(TapRef.class::isInstance)
            .map(TapRef.class::cast);
    table.tap().set(pointed);
  }

  private void draw() {
    Lens lens = table.lens().get();
    boolean there =
        told.isPresent()
            && story
                .map(PixelStory::spot)
                .filter(spot -> spot.equals(spot.within(told.get().problem())))
                .isPresent()
            && lens.width() >= 1;
    window.setVisible(there && lens.scale() >= LEAST_WINDOW);
    loupe.setVisible(there && table.pinned().get() && lens.scale() < MOST_LOUPE);
    if (window.isVisible()) {
      window(told.get(), story.get(), lens.reduced(told.get().before()));
    }
    if (loupe.isVisible()) {
      Told step = told.get();
      Lens reduced = lens.reduced(step.before());
      loupe.show(
          Loupe.of(step.problem(), step.input(), story.get().step().output(), reduced, palette()));
    }
  }

  private void window(Told told, PixelStory story, Lens lens) {
    window.show(
        PixelWindow.of(
            told.problem(),
            story.step(),
            divisor(told.filter()),
            table.tap().get(),
            lens,
            palette()));
  }

  private static int divisor(Filter filter) {
    return switch (filter) {
      case KernelFilter kernels -> KernelText.divisor(kernels.kernels().getFirst());
      case OrderFilter _, Mixing _ -> 1;
    };
  }

  private Palette palette() {
    return appearance.look().getValue().palette();
  }

  @Override
  protected void layoutChildren() {
    window.resizeRelocate(0, 0, getWidth(), getHeight());
    loupe.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
