package convolarium.figure;

/// A figure for the stage: it has a size and shows what the reader points at.
public interface StageFigure extends Figure {
  /// The same figure with the reader's focus; what does not depend on it is shared.
  StageFigure with(Focus focus);

  /// The width of its pictures: the page's, or more when it does not fit.
  double width();

  /// The height of its pictures.
  double height();
}
