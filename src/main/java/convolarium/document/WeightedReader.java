package convolarium.document;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import java.util.Optional;

/// Reads the layers that have weights, off which sizes can be read.
///
/// @param e the layer's fields
/// @param rank the number of spatial axes of the model's input, at least 1
record WeightedReader(Entries e, Optional<String> name, NumbersReader numbers, int rank) {
  Layer conv() {
    Optional<Numbers> weight = weight();
    return new Layer.Conv(name, convolution(weight), weight, bias("bias", Bias.NONE));
  }

  Layer convTranspose() {
    Optional<Numbers> weight = weight();
    Transposed operation = transposed(weight);
    return new Layer.ConvTranspose(name, operation, weight, bias("bias", Bias.NONE));
  }

  private Convolution convolution(Optional<Numbers> weight) {
    int out = agreed("out_channels", weight.map(w -> (long) w.shape().dim(0)));
    return new Convolution(window().convolution(weight), out, groups());
  }

  private Transposed transposed(Optional<Numbers> weight) {
    int groups = groups();
    int out = agreed("out_channels", weight.map(w -> (long) w.shape().dim(1) * groups));
    Window window = window().convolution(weight);
    return new Transposed(window, out, groups, window().perAxis("output_padding", 0));
  }

  private int groups() {
    Optional<At> at = e.find("groups");
    int groups = at.map(At::whole).orElse(1);
    if (groups < 1) {
      throw at.orElseThrow().wrong("groups " + groups + " must be at least 1");
    }
    return groups;
  }

  Layer gatedConv() {
    Optional<Numbers> weight = weight();
    Bias bias = bias("bias", Bias.NONE);
    return new Layer.GatedConv(
        name,
        convolution(weight),
        weight,
        bias,
        tensor("gate_weight"),
        bias("gate_bias", bias.equals(Bias.NONE) ? Bias.NONE : Bias.MADE_UP),
        e.find("activation").map(WeightedReader::activation).orElse(new Nonlinearity.Elu(1)));
  }

  private static Nonlinearity activation(At at) {
    return Vocabulary.activation(at.text("an activation"))
        .orElseThrow(
            () ->
                at.wrong(
                    "elu, relu, leaky_relu, sigmoid or tanh is needed, not "
                        + at.json().description()));
  }

  Layer linear() {
    Optional<Numbers> weight = tensor("weight");
    weight.ifPresent(w -> dimensions(w.shape(), 2, "[out, in]"));
    int out = agreed("out_features", weight.map(w -> (long) w.shape().dim(0)));
    return new Layer.Linear(name, out, weight, bias("bias", Bias.MADE_UP));
  }

  private WindowReader window() {
    return new WindowReader(e, rank);
  }

  private Optional<Numbers> weight() {
    Optional<Numbers> weight = tensor("weight");
    weight.ifPresent(w -> dimensions(w.shape(), rank + 2, "on " + At.axes(rank)));
    return weight;
  }

  private void dimensions(Shape shape, int needed, String why) {
    if (shape.rank() != needed) {
      throw e.need("weight")
          .wrong(
              "weights "
                  + shape
                  + " of "
                  + At.count(shape.rank(), "dimension")
                  + ": "
                  + needed
                  + " are needed, "
                  + why);
    }
  }

  /// What a field says, or the weight, or both when they agree.
  private int agreed(String field, Optional<Long> weight) {
    Optional<At> at = e.find(field);
    long value =
        at.map(given -> (long) given.whole())
            .or(() -> weight)
            .orElseThrow(() -> e.missing(field, ", and there is no weight to read it off"));
    if (weight.isPresent() && weight.get() != value) {
      throw at.orElseThrow().wrong(value + " here, but " + weight.get() + " in the weight");
    }
    if (value > Integer.MAX_VALUE) {
      throw e.need("weight").wrong(value + " output channels are more than 2^31-1");
    }
    return (int) value;
  }

  private Optional<Numbers> tensor(String field) {
    return e.find(field).map(numbers::read);
  }

  private Bias bias(String field, Bias otherwise) {
    return e.find(field)
        .map(
            at ->
                at.json() instanceof Json.Flag(boolean value)
                    ? value ? Bias.MADE_UP : Bias.NONE
                    : new Bias.Given(numbers.read(at)))
        .orElse(otherwise);
  }
}
