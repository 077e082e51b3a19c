package convolarium.figure;

/// The sizes in pixels of what stands between the two tensors of a stage.
sealed interface Room permits SlidingRoom, GatingRoom, ReturningRoom {
  static Room of(Part part, Course course, int columns, double text) {
    return switch (part) {
      case Scene scene -> new SlidingRoom(scene, course, columns, text);
      case GatedScene gated -> new GatingRoom(gated, course, text);
      case UnpoolScene _ -> new ReturningRoom(course.down(), course.cell(), text);
    };
  }

  double width();

  double height();

  /// What stands beside one input channel: channels must be that far apart.
  default double unitWidth() {
    return 0;
  }

  default double unitHeight() {
    return 0;
  }
}
