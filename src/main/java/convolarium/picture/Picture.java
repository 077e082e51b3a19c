package convolarium.picture;

import java.util.List;
import java.util.Optional;

/// A finished drawing of `width` by `height` pixels: marks in the order in which they are painted,
/// on nothing (a ground is a first mark of the whole size).
///
/// @throws IllegalArgumentException if a size is not above 0
public record Picture(double width, double height, List<Mark> marks) {

  public Picture {
    Require.positive("width", width);
    Require.positive("height", height);
    marks = List.copyOf(marks);
  }

  /// What is depicted at a point: the reference of the topmost mark there that has one. Marks
  /// without one let the pointer through.
  public Optional<Ref> at(double x, double y) {
    return Hit.at(marks, x, y);
  }

  /// The box around everything that depicts `ref`; empty when nothing visible does.
  public Optional<Box> bounds(Ref ref) {
    return Bounds.of(marks, ref);
  }

  /// The box around the first mark that depicts `ref`: its place where the same thing is drawn more
  /// than once.
  public Optional<Box> first(Ref ref) {
    return Bounds.first(marks, ref);
  }

  /// Everything depicted, in the order of painting and each once: the order in which a keyboard
  /// walks.
  public List<Ref> refs() {
    return Refs.of(marks);
  }
}
