package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the kernels and sums of a windowed stage into its room: each slice in line with the channel
/// that it looks at.
final class SlidingPlaces {
  private final Scene scene;
  private final Problem problem;
  private final int number;
  private final int channel;
  private final SlidingRoom room;
  private final Field input;
  private final Box area;
  private final boolean down;

  SlidingPlaces(
      Scene scene, int number, int channel, SlidingRoom room, Field input, Box area, boolean down) {
    this.scene = scene;
    this.problem = scene.problem();
    this.number = number;
    this.channel = channel;
    this.room = room;
    this.input = input;
    this.area = area;
    this.down = down;
  }

  /// The channel that a group makes while another one is walked: the one in the same place.
  static int output(Problem problem, int group, int channel) {
    return group * problem.groupOutputs() + channel % problem.groupOutputs();
  }

  private int group(int input) {
    return input / problem.groupInputs();
  }

  Kernels kernels() {
    List<Optional<Volume>> volumes = new ArrayList<>();
    for (int i = 0; i < problem.inChannels(); i++) {
      volumes.add(room.weighs ? Optional.of(kernel(i)) : Optional.empty());
    }
    return new Kernels(problem, scene.weight(), volumes);
  }

  private Volume kernel(int i) {
    int output = output(problem, group(i), channel);
    Volume.Maker maker =
        new Volume.Maker(number, Role.KERNEL, Kernels.prefix(problem, i, output), problem.rank());
    double cx = left(i) + room.kernelWidth / 2;
    return maker.around(room.kernel, cx, centreY(i), room.cell, room.apart);
  }

  /// Where the kernel of an input channel, or its sum, begins.
  private double left(int i) {
    if (down && isAligned()) {
      return input.volume(i).all().centreX() - room.unitWidth / 2;
    }
    double indent = down ? (area.width() - room.width()) / 2 : 0;
    return area.x() + indent + i % room.columns * (room.unitWidth + room.gap);
  }

  private double centreY(int i) {
    if (!down) {
      return input.volume(i).all().centreY();
    }
    int row = i / room.columns;
    int rows = Math.ceilDiv(problem.inChannels(), room.columns);
    double middle = row - (rows - 1) / 2.0;
    return area.centreY() + middle * (room.unitHeight + room.gap);
  }

  /// Whether every channel has a column of its own.
  private boolean isAligned() {
    return !room.single
        && room.columns > 1
        && input.volumes().getFirst().all().centreX() != input.volumes().getLast().all().centreX();
  }

  /// By group.
  List<Total> totals(Palette palette) {
    List<Total> totals = new ArrayList<>();
    for (int group = 0; group < problem.groups(); group++) {
      int output = output(problem, group, channel);
      Optional<Total.Added> bias =
          scene.bias().map(b -> Total.Added.of(number, Role.BIAS, output, b.at(output)));
      // read downwards, the title of a pooling stands there and says it
      boolean said = down && !room.weighs;
      String word = group == 0 && !said ? Total.word(problem) : "";
      totals.add(new Total(total(group), word, bias));
    }
    return totals;
  }

  private Box total(int group) {
    int first = group * problem.groupInputs();
    int last = first + problem.groupInputs() - 1;
    double x =
        room.single
            ? down
                ? area.centreX() + room.width() / 2 - room.sumWidth
                : area.right() - room.sumWidth
            : left(last) + room.unitWidth - room.sumWidth;
    double y = room.single && down ? area.centreY() : (centreY(first) + centreY(last)) / 2;
    return new Box(
        Math.round(x) + 0.5,
        Math.round(y - (room.sumHeight + (room.single ? 0 : room.bias)) / 2) + 0.5,
        Math.round(room.sumWidth),
        Math.round(room.sumHeight));
  }
}
