package convolarium.studio;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Problem;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.MadeUp;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// Documents as models of one layer, and back.
public final class Conversion {
  private static final String PATH = "$.layers[0].";

  private Conversion() {}

  /// The document as it is saved and written in the notation.
  public static Model model(Document document) {
    Optional<Numbers> weight = Optional.of(new Numbers.Given(document.weight()));
    Bias bias =
        document.bias().<Bias>map(b -> new Bias.Given(new Numbers.Given(b))).orElse(Bias.NONE);
    Layer layer =
        switch (document.operation()) {
          case Convolution c -> new Layer.Conv(document.name(), c, weight, bias);
          case Transposed t -> new Layer.ConvTranspose(document.name(), t, weight, bias);
          default -> throw new IllegalStateException(document.operation() + " is no convolution");
        };
    return new Model(document.title(), new Numbers.Given(document.input()), List.of(layer));
  }

  /// The document of a model of one two-dimensional convolution, transposed or not.
  ///
  /// @throws Unsuited saying what the model is instead
  public static Document document(Model model) throws Unsuited {
    if (model.layers().size() != 1) {
      throw new Unsuited(
          "it has " + model.layers().size() + " layers; here one convolution is shown");
    }
    return switch (model.layers().getFirst()) {
      case Layer.Conv(var name, var operation, var weight, var bias) ->
          document(model, name, operation, weight, bias);
      case Layer.ConvTranspose(var name, var operation, var weight, var bias) ->
          document(model, name, operation, weight, bias);
      case Layer other ->
          throw new Unsuited(
              "its layer is a " + other.type() + "; here a conv or a conv_transpose is shown");
    };
  }

  private static Document document(
      Model model, Optional<String> name, Windowed operation, Optional<Numbers> weight, Bias bias)
      throws Unsuited {
    Shape input = model.input().shape();
    if (input.rank() != 4 || input.dim(0) != 1) {
      throw new Unsuited("its input is " + input + "; here 1×channels×height×width is shown");
    }
    Problem problem =
        switch (Fit.of(operation, input)) {
          case Fit.Fits(Problem fitting) -> fitting;
          case Fit.Refuses(String sentence, _) -> throw new Unsuited(sentence);
        };
    Shape shape = problem.weight().orElseThrow();
    try {
      Tensor weights = MadeUp.weight(weight, shape, PATH + "weight").reshaped(shape);
      Optional<Tensor> biases = MadeUp.bias(bias, problem.outChannels(), shape, PATH + "bias");
      return new Document(model.title(), name, operation, model.input().load(), weights, biases);
    } catch (Misfit misfit) {
      throw new Unsuited(misfit.what());
    }
  }
}
