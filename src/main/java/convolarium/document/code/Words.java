package convolarium.document.code;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.network.Layer.Bias;
import convolarium.network.Measured;
import convolarium.network.Nonlinearity;
import java.util.List;
import java.util.Optional;

/// How a framework of Python says layers. A line is a call or, where there are no words, a comment.
sealed interface Words permits TorchWords, KerasWords {
  /// A layer that is no gated convolution: the calls that make it, in order.
  ///
  /// @param switches whether its places are asked for by an unpooling
  List<String> layer(Measured measured, boolean switches);

  /// A convolution on the input of a layer: the calls that make it, in order.
  List<String> convolution(Measured measured, Convolution operation, Bias bias);

  /// Two layers by one call, where the framework has such a call.
  Optional<String> both(Measured first, Measured second);

  /// `F.elu(feature(x)) * torch.sigmoid(gate(x))`.
  String product(Nonlinearity activation, String feature, String gate);

  /// Calls one behind the other as one.
  String sequence(List<String> lines);

  static String lines(String open, List<String> lines, String close) {
    StringBuilder text = new StringBuilder(open).append('\n');
    for (String line : lines) {
      text.append("    ").append(line).append(line.startsWith("#") ? "\n" : ",\n");
    }
    return text.append(close).toString();
  }
}
