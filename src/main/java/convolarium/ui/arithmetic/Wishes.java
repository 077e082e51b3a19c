package convolarium.ui.arithmetic;

import convolarium.document.Preset;
import convolarium.figure.Depiction;
import convolarium.figure.Showing;
import convolarium.studio.Kind;
import java.util.Set;
import java.util.function.UnaryOperator;

/// How something new is shown first, so that what is said of it can be seen.
final class Wishes {
  private static final Set<String> SAMES = Set.of("same_tensorflow", "same_pytorch");

  private Wishes() {}

  /// A transposed convolution in the two ways that it is told.
  static UnaryOperator<Showing> of(Kind kind) {
    return showing -> showing.with(kind == Kind.TRANSPOSED ? Depiction.BOTH : Depiction.WINDOW);
  }

  /// A preset as its text tells it: the checkerboard by the stamps that overlap, `same` in both
  /// frameworks' ways.
  static UnaryOperator<Showing> of(Preset preset, Kind kind) {
    boolean checkered = preset.name().startsWith("checkerboard");
    Depiction depiction =
        checkered
            ? Depiction.SCATTER
            : SAMES.contains(preset.name())
                ? Depiction.SAME
                : of(kind).apply(Showing.PLAIN).depiction();
    return _ -> Showing.PLAIN.with(depiction).withOverlaps(checkered);
  }
}
