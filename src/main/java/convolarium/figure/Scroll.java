package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import java.util.Optional;

/// A drawing that may be longer than the view, of which a part is drawn at a time. Laying it out
/// and drawing it may take a while.
public interface Scroll {
  /// Fitted into a view.
  ///
  /// @param width of the view, above 0
  /// @param height of the view, above 0
  Laid laid(double width, double height);

  /// It as it is in a view of some size.
  interface Laid {
    /// The height of the whole.
    double height();

    /// What is seen when so much of its upper end has been scrolled away; as large as the view.
    Picture at(double top);

    /// Where something is, from the upper end of the whole; nothing where it is not drawn.
    Optional<Box> place(Ref ref);

    /// How much of the view's upper end does not move.
    double head();

    /// How many things stand side by side.
    int columns();
  }
}
