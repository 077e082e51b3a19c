package convolarium.document;

import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.blocks.Dilations;
import convolarium.network.blocks.Pieces;
import convolarium.network.blocks.Skips;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Networks that answer for each cell of their input.
final class FullSizeNetworks {
  private FullSizeNetworks() {}

  static Preset uNet() {
    return Networks.SERIES.of(
        "unet",
        "U-Net",
        "Ronneberger, Fischer and Brox, 2015: four times down to half the size, and back up beside"
            + " copies of what went down. The convolutions are padded, so that the copies fit"
            + " without the paper's cropping.",
        FullSizeNetworks::steps);
  }

  static Preset waveNet() {
    return Networks.SERIES.of(
        "wavenet",
        "WaveNet",
        "Van den Oord and others, 2016, one of its stacks: ten gated layers of two taps, the"
            + " dilation doubling from 1 to 512, hear 1,024 samples. The paper goes on with the sum"
            + " of what the layers add, that is with the last output less what the first layer got;"
            + " here the last output itself goes on.",
        FullSizeNetworks::gated);
  }

  private static Model steps() {
    Pieces pieces = Pieces.named(2);
    return Networks.model(
        "1x256x256",
        Stream.of(Skips.twice(pieces.in("in"), 64), Skips.step(pieces, 64, 4)),
        "out=conv 2 k1 bias");
  }

  private static Model gated() {
    Pieces pieces = Pieces.named(1);
    List<Layer> stack = new ArrayList<>();
    for (int dilation = 1; dilation <= 512; dilation *= 2) {
      stack.addAll(Dilations.gated(pieces.in("dilation" + dilation), 32, dilation));
    }
    return Networks.model(
        "1x2048 > in=conv 32 k1 bias",
        Stream.of(stack),
        "relu > out1=conv 256 k1 bias > relu > out2=conv 256 k1 bias");
  }
}
