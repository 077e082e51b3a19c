package convolarium.ui.arithmetic;

import convolarium.figure.Figures;
import convolarium.figure.Page;
import convolarium.figure.StageFigure;
import convolarium.picture.Picture;
import convolarium.studio.Document;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// The kernel turning by 180° before the reader's eyes, once, when true convolution is switched on
/// or off.
final class KernelFlip extends Transition {
  private static final Duration TIME = Duration.seconds(1);

  private final Consumer<Picture> show;
  private Optional<StageFigure> figure = Optional.empty();

  /// @param show draws a moment
  /// @param done draws the stage as it is
  KernelFlip(Consumer<Picture> show, Runnable done) {
    this.show = show;
    setCycleDuration(TIME);
    setInterpolator(Interpolator.LINEAR);
    setOnFinished(
        _ -> {
          figure = Optional.empty();
          done.run();
        });
  }

  boolean isTurning() {
    return figure.isPresent();
  }

  /// Begins if the second sight is the first with its kernel turned; ends at any other change of
  /// what is shown.
  void between(Sight before, Sight after) {
    if (before.exhibit() == after.exhibit()) {
      return;
    }
    stop();
    figure = isTurned(before.exhibit(), after.exhibit()) ? turning(after) : Optional.empty();
    if (figure.isPresent()) {
      playFromStart();
    }
  }

  private static Optional<StageFigure> turning(Sight after) {
    return after.page().flatMap(page -> turning(after, page));
  }

  private static Optional<StageFigure> turning(Sight sight, Page page) {
    double scale = sight.figure().map(FittedFigure::scale).orElse(1.0);
    Page drawn = page.sized(page.width() / scale, page.height() / scale);
    return Figures.turning(sight.exhibit().part(0), sight.showing(), drawn);
  }

  private static boolean isTurned(Exhibit before, Exhibit after) {
    Document now = after.document();
    return now.turned() != before.document().turned()
        && now.input() == before.document().input()
        && after.parts().size() == 1;
  }

  @Override
  protected void interpolate(double fraction) {
    figure.ifPresent(turning -> show.accept(turning.at(fraction)));
  }
}
