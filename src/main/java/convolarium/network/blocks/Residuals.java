package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;
import static convolarium.network.blocks.Setting.stride;

import convolarium.network.Layer;
import java.util.ArrayList;
import java.util.List;

/// Blocks that add to their input what their layers find.
///
/// Where the sum needs another size or other channels, a 1×1 convolution carries the input. With a
/// stride it stands in the first 3×3, as torchvision has it.
///
/// Source: He, Zhang, Ren, Sun, Deep Residual Learning for Image Recognition (2015).
public final class Residuals {
  private Residuals() {}

  /// Two 3×3 convolutions.
  ///
  /// @param in channels that come
  /// @param out channels that go
  public static List<Layer> basic(Pieces pieces, ResidualOrder order, int in, int out, int stride) {
    return block(
        pieces, order, in, stride, List.of(Form.of(out, 3).withStride(stride), Form.of(out, 3)));
  }

  /// A 1×1 convolution to fewer channels, a 3×3, and a 1×1 to `out` channels.
  ///
  /// @param width channels of the 3×3
  public static List<Layer> bottleneck(
      Pieces pieces, ResidualOrder order, int in, int width, int out, int stride) {
    return block(
        pieces,
        order,
        in,
        stride,
        List.of(Form.of(width, 1), Form.of(width, 3).withStride(stride), Form.of(out, 1)));
  }

  private static List<Layer> block(
      Pieces pieces, ResidualOrder order, int in, int stride, List<Form> forms) {
    List<Layer> body = new ArrayList<>();
    for (int i = 1; i <= forms.size(); i++) {
      boolean last = i == forms.size();
      if (order == ResidualOrder.FULL_PREACTIVATION) {
        body.add(pieces.norm("bn" + i));
      }
      if (order.activatesFirst()) {
        body.add(pieces.relu("relu" + i));
      }
      body.add(pieces.conv("conv" + i, forms.get(i - 1)));
      if (order.normsBehind(last)) {
        body.add(pieces.norm("bn" + i));
      }
      if (order.activatesBehind(last)) {
        body.add(pieces.relu("relu" + i));
      }
    }
    int out = forms.getLast().channels();
    List<Layer> shortcut =
        stride == 1 && in == out
            ? List.of()
            : projection(pieces.in("downsample"), order, out, stride);
    Layer sum = new Layer.Residual(pieces.own(), body, shortcut);
    return switch (order) {
      case ORIGINAL -> List.of(sum, pieces.relu("relu"));
      case NORM_AFTER_ADDITION -> List.of(sum, pieces.norm("bn"), pieces.relu("relu"));
      default -> List.of(sum);
    };
  }

  private static List<Layer> projection(Pieces pieces, ResidualOrder order, int out, int stride) {
    Layer conv = pieces.conv("0", Form.of(out, 1).withStride(stride));
    return order.normsShortcut() ? List.of(conv, pieces.norm("1")) : List.of(conv);
  }

  /// The five orders of the basic block, and the bottleneck, for people to choose from.
  static List<ReadyBlock> ready() {
    List<ReadyBlock> ready = new ArrayList<>();
    for (ResidualOrder order : ResidualOrder.values()) {
      ready.add(
          new ReadyBlock(
              "Residual",
              order.term(),
              order.title(),
              order.sentence(),
              List.of(channels("channels", "Channels", in -> in, 0), stride(0)),
              (pieces, in, chosen) ->
                  basic(pieces, order, in, chosen.get("channels"), chosen.get("stride"))));
    }
    ready.add(
        new ReadyBlock(
            "Residual",
            "bottleneck",
            "Bottleneck",
            "A 1×1 convolution narrows to a quarter, a 3×3 looks around there, a 1×1 widens again,"
                + " and the input is added.",
            List.of(
                channels("width", "Width", in -> in / 4, 0),
                channels("channels", "Channels", in -> in, 2),
                stride(1)),
            (pieces, in, chosen) ->
                bottleneck(
                    pieces,
                    ResidualOrder.ORIGINAL,
                    in,
                    chosen.get("width"),
                    chosen.get("channels"),
                    chosen.get("stride"))));
    return ready;
  }
}
