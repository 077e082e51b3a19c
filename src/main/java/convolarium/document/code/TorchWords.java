package convolarium.document.code;

import static convolarium.document.code.Wording.before;
import static convolarium.document.code.Wording.comment;
import static convolarium.document.code.Wording.even;
import static convolarium.document.code.Wording.none;
import static convolarium.document.code.Wording.ones;
import static convolarium.document.code.Wording.perAxis;
import static convolarium.document.code.Wording.sides;
import static convolarium.document.code.Wording.tuple;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.document.Decimal;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Measured;
import convolarium.network.Nonlinearity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Layers as PyTorch says them. Padding that differs at the two ends has no words in a layer and
/// becomes one of its own before it, or a cut behind it.
final class TorchWords implements Words {
  @Override
  public List<String> layer(Measured m, boolean switches) {
    return switch (m.layer()) {
      case Layer.Conv c -> convolution(m, c.operation(), c.bias());
      case Layer.ConvTranspose c -> transposed(m, c.operation(), c.bias());
      case Layer.Pool p -> TorchPools.pool(m, p.operation(), switches);
      case Layer.Unpool u -> TorchPools.unpool(m, u.operation());
      case Layer.AdaptiveAvgPool a ->
          List.of(
              "nn.AdaptiveAvgPool" + suffix(m) + "(" + perAxis(a.operation().outputSize()) + ")");
      case Layer.Activate a -> List.of(module(a.function()));
      case Layer.Dropout _ -> List.of("nn.Dropout()");
      case Layer.BatchNorm norm ->
          List.of(
              new Wording("nn.BatchNorm" + suffix(m))
                  .add(m.input().dim(1))
                  .unless(norm.eps() == 1e-5f, "eps", Decimal.plain(norm.eps()))
                  .toString());
      case Layer.LocalResponseNorm norm ->
          List.of(
              new Wording("nn.LocalResponseNorm")
                  .add(norm.size())
                  .add("alpha", Decimal.plain(norm.alpha()))
                  .add("beta", Decimal.plain(norm.beta()))
                  .add("k", Decimal.plain(norm.k()))
                  .toString());
      case Layer.Flatten _ -> List.of("nn.Flatten()");
      case Layer.Linear linear ->
          List.of(
              new Wording("nn.Linear")
                  .add(m.input().dim(1))
                  .add(linear.outFeatures())
                  .unless(!linear.bias().equals(Bias.NONE), "bias", "False")
                  .toString());
      case Layer.GatedConv _, Layer.Residual _, Layer.Concat _, Layer.Opaque _ ->
          List.of(comment("PyTorch has no layer for this", m.layer()));
    };
  }

  private static String module(Nonlinearity function) {
    return switch (function) {
      case Nonlinearity.Relu() -> "nn.ReLU()";
      case Nonlinearity.LeakyRelu(float slope) -> "nn.LeakyReLU(" + Decimal.plain(slope) + ")";
      case Nonlinearity.Elu(float alpha) -> "nn.ELU(" + Decimal.plain(alpha) + ")";
      case Nonlinearity.Sigmoid() -> "nn.Sigmoid()";
      case Nonlinearity.Tanh() -> "nn.Tanh()";
    };
  }

  @Override
  public List<String> convolution(Measured m, Convolution c, Bias bias) {
    Window window = c.window();
    List<Sides> sides = sides(m, window);
    boolean same = window.padding() == Rule.SAME && ones(window.stride());
    boolean own = same || even(sides);
    Wording conv =
        sizes("nn.Conv", m, c.outChannels(), window)
            .perAxis("stride", window.stride(), 1)
            .unless(!same, "padding", "\"same\"")
            .unless(same || !own || none(sides), "padding", perAxis(before(sides)))
            .perAxis("dilation", window.dilation(), 1)
            .unless(c.groups() == 1, "groups", c.groups())
            .unless(!bias.equals(Bias.NONE), "bias", "False")
            .unless(
                !own || none(sides) || window.border() == Border.ZEROS,
                "padding_mode",
                '"' + window.border().term() + '"');
    return own
        ? List.of(conv.toString())
        : List.of(pad(m, window.border(), sides), conv.toString());
  }

  private static Wording sizes(String callee, Measured m, int channels, Window window) {
    return new Wording(callee + suffix(m))
        .add(m.input().dim(1))
        .add(channels)
        .add("kernel_size", perAxis(window.kernel()));
  }

  static String pad(Measured m, Border border, List<Sides> sides) {
    String name =
        switch (border) {
          case ZEROS -> "ZeroPad";
          case REFLECT -> "ReflectionPad";
          case REPLICATE -> "ReplicationPad";
          case CIRCULAR -> "CircularPad";
        };
    return "nn." + name + suffix(m) + "(" + flat(sides) + ")";
  }

  /// Before and after, the last axis first.
  static String flat(List<Sides> sides) {
    return tuple(sides.reversed().stream().flatMap(s -> Stream.of(s.before(), s.after())).toList());
  }

  private List<String> transposed(Measured m, Transposed t, Bias bias) {
    Window window = t.window();
    List<Sides> sides = sides(m, window);
    List<Integer> more = new ArrayList<>();
    boolean direct = true;
    for (int axis = 0; axis < window.rank(); axis++) {
      // PyTorch cuts the same at both ends and then adds at the far one
      Sides side = sides.get(axis);
      int added = side.before() - side.after() + t.outputPadding().get(axis);
      more.add(added);
      int limit = Math.max(window.stride().get(axis), window.dilation().get(axis));
      direct &= added >= 0 && added < limit;
    }
    List<Integer> cut = before(sides);
    List<Sides> rest = new ArrayList<>();
    for (int axis = 0; axis < window.rank() && !direct; axis++) {
      int end = sides.get(axis).after() - t.outputPadding().get(axis);
      rest.add(new Sides(-sides.get(axis).before(), -Math.max(end, 0)));
      more.set(axis, Math.max(-end, 0));
    }
    Wording words =
        sizes("nn.ConvTranspose", m, t.outChannels(), window)
            .perAxis("stride", window.stride(), 1)
            .unless(!direct || none(sides), "padding", perAxis(cut))
            .perAxis("output_padding", more, 0)
            .unless(t.groups() == 1, "groups", t.groups())
            .unless(!bias.equals(Bias.NONE), "bias", "False")
            .perAxis("dilation", window.dilation(), 1);
    return direct
        ? List.of(words.toString())
        : List.of(words.toString(), pad(m, Border.ZEROS, rest));
  }

  @Override
  public Optional<String> both(Measured first, Measured second) {
    return Optional.empty();
  }

  @Override
  public String product(Nonlinearity activation, String feature, String gate) {
    String function =
        switch (activation) {
          case Nonlinearity.Relu() -> "F.relu(%s(x))";
          case Nonlinearity.LeakyRelu(float slope) ->
              "F.leaky_relu(%s(x), " + Decimal.plain(slope) + ")";
          case Nonlinearity.Elu(float alpha) when alpha == 1 -> "F.elu(%s(x))";
          case Nonlinearity.Elu(float alpha) -> "F.elu(%s(x), " + Decimal.plain(alpha) + ")";
          case Nonlinearity.Sigmoid() -> "torch.sigmoid(%s(x))";
          case Nonlinearity.Tanh() -> "torch.tanh(%s(x))";
        };
    return function.formatted(feature) + " * torch.sigmoid(" + gate + "(x))";
  }

  @Override
  public String sequence(List<String> lines) {
    return Words.lines("nn.Sequential(", lines, ")");
  }

  /// `2d`.
  static String suffix(Measured m) {
    return Math.max(1, m.input().rank() - 2) + "d";
  }
}
