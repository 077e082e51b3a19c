package convolarium.figure;

import convolarium.picture.Bounds;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Figures without empty margins.
public final class Trimmed {
  /// So many moments tell how much room a figure takes.
  private static final int SAMPLES = 8;

  private static final double MARGIN = 16;

  private Trimmed() {}

  /// The part of a figure's pictures in which something is drawn at some time, with a margin, in
  /// whole pixels: lines stay as sharp as they are.
  public static Box view(StageFigure figure) {
    Box page = new Box(0, 0, figure.width(), figure.height());
    return IntStream.rangeClosed(0, SAMPLES)
        .mapToObj(i -> drawn(figure.at(Math.ceil(figure.duration() * i / SAMPLES))))
        .flatMap(Optional::stream)
        .reduce(Box::union)
        .map(box -> whole(box.grow(MARGIN)).intersection(page))
        .orElse(page);
  }

  /// The box around everything but the ground, which is the first mark and as large as the page.
  private static Optional<Box> drawn(Picture picture) {
    List<Mark> marks = picture.marks();
    return Bounds.of(marks.subList(Math.min(1, marks.size()), marks.size()));
  }

  private static Box whole(Box box) {
    double left = Math.floor(box.x());
    double top = Math.floor(box.y());
    return new Box(left, top, Math.ceil(box.right()) - left, Math.ceil(box.bottom()) - top);
  }
}
