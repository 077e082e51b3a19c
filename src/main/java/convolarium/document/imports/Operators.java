package convolarium.document.imports;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer;
import convolarium.network.Nonlinearity;
import java.util.List;
import java.util.Optional;

/// What each operator of ONNX is here.
///
/// Source: the operators' page of ONNX.
final class Operators {
  private static final int FLOAT = 1;
  private static final int FLOAT16 = 10;
  private static final int DOUBLE = 11;
  private static final int BFLOAT16 = 16;

  private Operators() {}

  static Meaning read(Applied a) {
    Attributes attributes = a.attributes();
    return switch (a.node().op()) {
      case "Conv" -> Weighted.convolution(a);
      case "ConvTranspose" -> Weighted.transposed(a);
      case "Gemm" -> Weighted.gemm(a);
      case "MatMul" -> Weighted.product(a);
      case "BatchNormalization" -> Weighted.batchNorm(a);
      case "MaxPool" -> Pools.window(a, Kind.MAX);
      case "AveragePool" -> Pools.window(a, Kind.AVERAGE);
      case "GlobalAveragePool" -> Pools.globalAverage(a);
      case "GlobalMaxPool" -> Pools.globalMax(a);
      case "ReduceMean" -> Pools.mean(a);
      case "Relu" -> activate(a, new Nonlinearity.Relu());
      case "LeakyRelu" ->
          activate(a, new Nonlinearity.LeakyRelu(attributes.decimal("alpha", 0.01f)));
      case "Elu" -> activate(a, new Nonlinearity.Elu(attributes.decimal("alpha", 1)));
      case "Sigmoid" -> activate(a, new Nonlinearity.Sigmoid());
      case "Tanh" -> activate(a, new Nonlinearity.Tanh());
      case "Clip" -> clip(a);
      case "Dropout" -> Meaning.Layers.of(new Layer.Dropout(a.name(-1)));
      case "LRN" -> lrn(a);
      case "Identity" -> Meaning.SAME;
      // of a single value: torchvision's dense blocks begin with one
      case "Concat", "Sum", "Max", "Min", "Mean" ->
          a.inputs().size() == 1 ? Meaning.SAME : Meaning.UNKNOWN;
      case "Cast" ->
          switch ((int) attributes.whole("to", 0)) {
            case FLOAT, FLOAT16, DOUBLE, BFLOAT16 -> Meaning.SAME;
            default -> Meaning.KEPT;
          };
      case "Flatten" -> Shapings.flatten(a);
      case "Reshape" -> Shapings.reshape(a);
      case "Squeeze" -> Shapings.squeeze(a);
      case "Unsqueeze" -> Shapings.unsqueeze(a);
      case "Transpose" -> Shapings.transpose(a);
      case "Resize", "Upsample" -> Shapings.resize(a);
      case "Pad" -> Shapings.pad(a);
      case "Shape" -> Shapings.dims(a);
      case "Add", "Sub", "Mul", "Div", "Pow" -> single(a) ? Meaning.KEPT : Meaning.UNKNOWN;
      case "Abs",
          "Celu",
          "Ceil",
          "Cos",
          "Erf",
          "Exp",
          "Floor",
          "Gelu",
          "HardSigmoid",
          "HardSwish",
          "InstanceNormalization",
          "GroupNormalization",
          "LayerNormalization",
          "Log",
          "LogSoftmax",
          "LpNormalization",
          "Mish",
          "Neg",
          "PRelu",
          "Reciprocal",
          "Round",
          "Selu",
          "Sign",
          "Sin",
          "Softmax",
          "Softplus",
          "Softsign",
          "Sqrt",
          "Swish",
          "ThresholdedRelu" ->
          Meaning.KEPT;
      default -> Meaning.UNKNOWN;
    };
  }

  private static Meaning activate(Applied a, Nonlinearity function) {
    return Meaning.Layers.of(new Layer.Activate(a.name(-1), function));
  }

  /// Whether the other operand leaves the shape as it is.
  private static boolean single(Applied a) {
    List<Integer> dims =
        a.constant(1).or(() -> a.constant(0)).map(Constant::dims).orElse(a.in().from(0));
    if (dims.size() > a.in().rank()) {
      return false;
    }
    for (int i = 1; i <= dims.size(); i++) {
      int dim = dims.get(dims.size() - i);
      if (dim != 1 && dim != a.in().dim(a.in().rank() - i)) {
        return false;
      }
    }
    return true;
  }

  /// From 0 up is a ReLU; a limit of 6 is that of ReLU6, which documents do not have: the name of
  /// the ReLU in its place tells.
  private static Meaning clip(Applied a) {
    double least = limit(a, "min", 1, -Float.MAX_VALUE);
    double most = limit(a, "max", 2, Float.MAX_VALUE);
    if (least != 0 || most != 6 && !(most >= Float.MAX_VALUE)) {
      return Meaning.KEPT;
    }
    Optional<String> name =
        most == 6 ? Optional.of(a.naming().marked(a.node(), "relu6")) : a.name(-1);
    return Meaning.Layers.of(new Layer.Activate(name, new Nonlinearity.Relu()));
  }

  /// A limit of a clip; none that is worked out while the network runs.
  static double limit(Applied a, String attribute, int place, double otherwise) {
    if (a.given(place)) {
      return a.constant(place)
          .filter(Constant::single)
          .flatMap(Constant::few)
          .map(List::getFirst)
          .orElse(Double.NaN);
    }
    return a.attributes().decimal(attribute, (float) otherwise);
  }

  /// With an even size the two formats would take another neighbour.
  private static Meaning lrn(Applied a) {
    Attributes attributes = a.attributes();
    int size = attributes.count("size", 1, 1);
    return size % 2 == 0 || a.in().rank() < 3
        ? Meaning.KEPT
        : Meaning.Layers.of(
            new Layer.LocalResponseNorm(
                a.name(-1),
                size,
                attributes.decimal("alpha", 1e-4f),
                attributes.decimal("beta", 0.75f),
                attributes.decimal("bias", 1)));
  }

  /// Whether a node is read as a ReLU although it stops at 6.
  static boolean stopsAtSix(Applied a) {
    return a.node().op().equals("Clip") && limit(a, "max", 2, Float.MAX_VALUE) == 6;
  }
}
