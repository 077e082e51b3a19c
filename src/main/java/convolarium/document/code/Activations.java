package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Name;
import convolarium.network.Nonlinearity;
import java.util.Optional;

/// The functions that a gated convolution may put around its feature.
final class Activations {
  private Activations() {}

  static Nonlinearity read(Call call) {
    String term = call.name().map(Name::last).orElse("");
    return switch (term) {
      case "relu" -> new Nonlinearity.Relu();
      case "sigmoid" -> new Nonlinearity.Sigmoid();
      case "tanh" -> new Nonlinearity.Tanh();
      case "elu" -> new Nonlinearity.Elu(parameter(call, "alpha", 1));
      case "leaky_relu" -> {
        // the frameworks call it differently and begin with 0.01 and 0.2
        boolean keras = call.name().orElseThrow().dotted().contains("activations");
        yield new Nonlinearity.LeakyRelu(parameter(call, "negative_slope", keras ? 0.2f : 0.01f));
      }
      default ->
          throw call.place()
              .wrong(
                  "elu, relu, leaky_relu, sigmoid or tanh is needed here, not "
                      + Expr.shortened(term));
    };
  }

  /// The activation's number, by its keyword or as the second argument.
  private static float parameter(Call call, String name, float otherwise) {
    Optional<Expr> inTurn =
        call.arguments().stream()
            .filter(argument -> argument.keyword().isEmpty())
            .skip(1)
            .findFirst()
            .map(Argument::value);
    Optional<Expr> value = call.keyword(name).or(() -> inTurn);
    if (value.isEmpty()) {
      return otherwise;
    }
    return Arguments.decimal(name, value.get());
  }
}
