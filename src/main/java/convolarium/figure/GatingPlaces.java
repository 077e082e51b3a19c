package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.explain.Lane;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the two lanes of a gated convolution and their product into their room.
final class GatingPlaces {
  private final GatedScene scene;
  private final Problem problem;
  private final int number;
  private final int channel;
  private final GatingRoom room;
  private final Box area;
  private final boolean down;
  private final double top;

  GatingPlaces(GatedScene scene, int number, int channel, GatingRoom room, Box area) {
    this.scene = scene;
    this.problem = scene.problem();
    this.number = number;
    this.channel = channel;
    this.room = room;
    this.area = area;
    this.down = room.down;
    this.top = area.centreY() - room.height() / 2;
  }

  private Scene of(Lane lane) {
    return lane == Lane.FEATURE ? scene.feature() : scene.gate();
  }

  /// The middle of the kernels and the sum of a lane.
  private double centreY(Lane lane) {
    return down
        ? top + room.head + room.firstHeight / 2
        : top
            + lane.ordinal() * (room.laneHeight + room.gap)
            + room.head
            + (room.laneHeight - room.head) / 2;
  }

  private double left(Lane lane) {
    if (!down) {
      return area.x();
    }
    double middle = area.centreX();
    double apart = room.isStacked() ? room.gap : Math.max(room.gap, gapToMap());
    return lane == Lane.FEATURE ? middle - apart - room.firstWidth : middle + apart;
  }

  private double gapToMap() {
    return room.gap + (room.laneWidth - room.firstWidth) / 2;
  }

  Kernels kernels(Lane lane) {
    List<Optional<Volume>> volumes = new ArrayList<>();
    int first = channel / problem.groupOutputs() * problem.groupInputs();
    for (int i = 0; i < problem.inChannels(); i++) {
      boolean meets = i >= first && i < first + problem.groupInputs();
      volumes.add(meets ? Optional.of(kernel(lane, i, i - first)) : Optional.empty());
    }
    return new Kernels(problem, of(lane).weight(), volumes);
  }

  private Volume kernel(Lane lane, int input, int place) {
    double width = room.kernel.width(room.cell, room.apart);
    double height = room.kernel.height(room.cell);
    double x = left(lane) + place % room.columns * (width + room.gap / 2) + width / 2;
    double y =
        centreY(lane)
            - room.kernelsHeight / 2
            + place / room.columns * (height + room.gap / 2)
            + height / 2;
    return new Volume.Maker(
            number, Role.KERNEL.in(lane), Kernels.prefix(problem, input, channel), problem.rank())
        .around(room.kernel, x, y, room.cell, room.apart);
  }

  Total total(Lane lane) {
    Optional<Total.Added> bias =
        of(lane)
            .bias()
            .map(b -> Total.Added.of(number, Role.BIAS.in(lane), channel, b.at(channel)));
    double x = left(lane) + room.kernelsWidth + room.gap;
    double y = centreY(lane) - (room.sumHeight + room.bias) / 2;
    Box box =
        new Box(
            Math.round(x) + 0.5,
            Math.round(y) + 0.5,
            Math.round(room.sumWidth),
            Math.round(room.sumHeight));
    return new Total(box, "sum", bias);
  }

  /// The feature map or the gate's map of the channel.
  Volume map(Lane lane) {
    double x;
    double y;
    if (!down) {
      x = area.x() + room.firstWidth + room.gap + room.mapWidth / 2;
      y = centreY(lane);
    } else {
      double below = top + room.head + room.firstHeight + room.head + room.mapHeight / 2;
      boolean stacked = room.isStacked();
      double aside = lane == Lane.FEATURE ? -1 : 1;
      x = area.centreX() + (stacked ? 0 : aside * (room.gap + room.laneWidth / 2));
      y = below + (stacked ? lane.ordinal() * (room.head + room.mapHeight) : 0);
    }
    return new Volume.Maker(number, Role.OUTPUT.in(lane), List.of(0, channel), problem.rank())
        .around(room.map, x, y, room.size, room.apart);
  }

  Box product() {
    double x =
        down ? area.centreX() - room.productWidth / 2 : area.x() + room.laneWidth + 2 * room.gap;
    double y =
        down ? top + room.height() - room.productHeight : area.centreY() - room.productHeight / 2;
    return new Box(
        Math.round(x) + 0.5,
        Math.round(y) + 0.5,
        Math.round(room.productWidth),
        Math.round(room.productHeight));
  }
}
