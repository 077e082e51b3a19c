package convolarium.figure;

/// The sizes in pixels of what stands between the two tensors of a stage.
sealed interface Room permits SlidingRoom, GatingRoom, ReturningRoom {
  static Room of(Part part, boolean down, int cell, int columns, double text) {
    return switch (part) {
      case Scene scene -> new SlidingRoom(scene, down, cell, columns, text);
      case GatedScene gated -> new GatingRoom(gated, down, cell, text);
      case UnpoolScene _ -> new ReturningRoom(down, cell, text);
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
