package convolarium.figure;

import java.util.List;

/// Which way a step is read, from the input to the output.
///
/// @see Arrangement
enum Flow {
  /// From left to right: planes, and volumes whose slices stand in several lines.
  ACROSS(false, false),
  /// From top to bottom: signals, and volumes, whose slices take the width.
  DOWN(true, true),
  /// The kernels beside the input, the output below.
  UNDER(false, true);

  /// Whether the kernel stands below its input.
  final boolean pairDown;

  /// Whether the output stands below the kernels.
  final boolean bandDown;

  Flow(boolean pairDown, boolean bandDown) {
    this.pairDown = pairDown;
    this.bandDown = bandDown;
  }

  /// The ways that suit a number of spatial axes, the best first.
  static List<Flow> of(int rank) {
    return switch (rank) {
      case 1 -> List.of(DOWN);
      case 2 -> List.of(ACROSS);
      default -> List.of(DOWN, UNDER, ACROSS);
    };
  }
}
