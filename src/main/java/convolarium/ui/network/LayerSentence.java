package convolarium.ui.network;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.network.Layer;
import convolarium.network.Nonlinearity;

/// What a layer does, in one sentence.
final class LayerSentence {
  private LayerSentence() {}

  static String of(Layer layer) {
    return switch (layer) {
      case Layer.Conv conv ->
          conv.operation().groups() == 1
              ? "Each output is a weighted sum over a window of every input channel."
              : "The channels are parted into groups, which never meet in a sum.";
      case Layer.ConvTranspose _ ->
          "A convolution read backwards: each input is spread over a window of outputs.";
      case Layer.GatedConv _ ->
          "Two convolutions, of which one decides how much passes of the other.";
      case Layer.Pool pool ->
          pool.operation().kind() == Pooling.Kind.MAX
              ? "Of each window the largest value is kept."
              : "Of each window the mean is kept.";
      case Layer.Unpool _ -> "Values go back to where a max-pooling found them; all else is 0.";
      case Layer.AdaptiveAvgPool _ ->
          "Means of windows that part each axis evenly, whatever its size.";
      case Layer.Activate activate -> function(activate.function());
      case Layer.Dropout _ ->
          "Passes on what it gets: numbers are left out only while a network learns.";
      case Layer.BatchNorm _ -> "Each channel is shifted and scaled by numbers of its own.";
      case Layer.LocalResponseNorm _ ->
          "Each value is divided by the strength of the channels beside its own.";
      case Layer.Flatten _ -> "All channels and cells become one row of features.";
      case Layer.Linear _ -> "Dense: each output is a weighted sum of every input.";
      case Layer.Residual residual ->
          residual.shortcut().isEmpty()
              ? "What the body finds is added to the input itself."
              : "What the body finds is added to what the shortcut makes of the input.";
      case Layer.Concat concat ->
          concat.branches().size() == 1
              ? "Layers one behind the other, taken as one."
              : "Every path gets the same input; their channels are put side by side.";
      case Layer.Opaque _ ->
          "This layer was not understood: it is measured as far as its file tells of it, and cannot"
              + " be run.";
    };
  }

  private static String function(Nonlinearity function) {
    return switch (function) {
      case Nonlinearity.Relu _ -> "What is below 0 becomes 0.";
      case Nonlinearity.LeakyRelu _ -> "What is below 0 is made smaller, not 0.";
      case Nonlinearity.Elu _ -> "What is below 0 bends towards −α.";
      case Nonlinearity.Sigmoid _ -> "Every number is brought between 0 and 1.";
      case Nonlinearity.Tanh _ -> "Every number is brought between −1 and 1.";
    };
  }
}
