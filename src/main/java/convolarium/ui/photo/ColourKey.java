package convolarium.ui.photo;

import convolarium.engine.Response.Of;
import convolarium.figure.SumKey;
import convolarium.filter.Filtered.Scale;
import convolarium.filter.KernelFilter;
import convolarium.filter.Pipeline;
import convolarium.filter.Showing;
import convolarium.picture.Picture;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// Which sum has which colour in the filtered photograph, where samples do not stand for themselves
/// and nothing comes after the step that is told.
final class ColourKey extends StackPane {
  private final Darkroom darkroom;
  private final Appearance appearance;
  private final PictureCanvas canvas = new PictureCanvas();

  ColourKey(Darkroom darkroom, Appearance appearance) {
    this.darkroom = darkroom;
    this.appearance = appearance;
    setId("photo-key");
    setManaged(false);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    darkroom.developed().subscribe(_ -> draw());
    appearance.look().subscribe(_ -> draw());
  }

  private void draw() {
    Optional<Told> told =
        darkroom.developed().get().filter(ColourKey::endsThere).map(Developed::told);
    Optional<Scale> scale = told.flatMap(step -> step.output().scale());
    setVisible(scale.isPresent());
    if (scale.isPresent() && told.get().filter() instanceof KernelFilter filter) {
      boolean diverging = filter.showing() == Showing.DIVERGING;
      Picture key =
          SumKey.of(scale.get(), diverging, title(filter), appearance.look().getValue().palette());
      canvas.show(key);
      resize(key.width(), key.height());
      Optional.ofNullable(getParent()).ifPresent(Parent::requestLayout);
      setAccessibleText(title(filter) + ": " + SumKey.told(scale.get(), diverging));
    }
  }

  /// Whether no step comes after the one that is told.
  private static boolean endsThere(Developed developed) {
    List<Pipeline.Step> steps = developed.pipeline().steps();
    int next = Math.min(developed.told().step() + 1, steps.size());
    return steps.subList(next, steps.size()).stream().noneMatch(Pipeline.Step::on);
  }

  private static String title(KernelFilter filter) {
    String what = filter.response().of() == Of.MAGNITUDE ? "magnitude" : "sum";
    String of = filter.showing() == Showing.DIVERGING ? " of brightness" : "";
    return what + of + (filter.linear() ? ", in light" : "");
  }
}
