package convolarium.studio;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// One two-dimensional convolution, or transposed convolution, with its numbers.
///
/// The operation is what the user asked for, whether it fits or not; the weights have the shape of
/// the last operation that fitted.
///
/// @param title may be empty
/// @param name of the layer, if it has one
/// @param input `(1, C, H, W)`
/// @param weight `(outC, inC/groups, kh, kw)`, of a transposed convolution `(inC, outC/groups, kh,
///   kw)`
/// @param bias `(outC)`
public record Document(
    String title,
    Optional<String> name,
    Windowed operation,
    Tensor input,
    Tensor weight,
    Optional<Tensor> bias) {

  public Document {
    if (!(operation instanceof Convolution || operation instanceof Transposed)) {
      throw new IllegalArgumentException(operation + " is not a convolution");
    }
    if (input.shape().rank() != 4 || input.shape().dim(0) != 1) {
      throw new IllegalArgumentException("an input of " + input.shape() + ", needs 1×C×H×W");
    }
  }

  /// A 3×3 kernel on a 5×5 input, with made-up numbers.
  public static Document blank() {
    return new Document(
            "",
            Optional.empty(),
            new Convolution(Window.of(3, 3), 1, 1),
            Made.INPUT.up(Shape.of(1, 1, 5, 5)),
            Made.WEIGHT.up(Shape.of(1, 1, 3, 3)),
            Optional.empty())
        .fitted();
  }

  /// Whether it fits.
  public Fit fit() {
    return Fit.of(this);
  }

  public boolean transposed() {
    return operation instanceof Transposed;
  }

  /// The input cut or grown to that shape; cells in both keep their numbers.
  public Document withInput(Shape shape) {
    return new Document(title, name, operation, Made.INPUT.refit(input, shape), weight, bias)
        .fitted();
  }

  /// Another operation; weights in both kernels keep their numbers.
  ///
  /// @throws ClassCastException when it is not windowed
  public Document with(Operation operation) {
    return new Document(title, name, (Windowed) operation, input, weight, bias).fitted();
  }

  public Document withInputValue(int position, float value) {
    return new Document(title, name, operation, input.with(position, value), weight, bias);
  }

  public Document withWeight(int position, float value) {
    return new Document(title, name, operation, input, weight.with(position, value), bias);
  }

  /// With a bias of zeros, or without one.
  public Document withBias(boolean wanted) {
    int channels =
        switch (operation) {
          case Convolution c -> c.outChannels();
          case Transposed t -> t.outChannels();
          default -> throw new IllegalStateException(operation + " has no channels");
        };
    Optional<Tensor> zeros =
        wanted && channels > 0
            ? Optional.of(Tensor.generate(Shape.of(channels), _ -> 0))
            : Optional.empty();
    return new Document(title, name, operation, input, weight, zeros);
  }

  public Document withBias(int channel, float value) {
    return new Document(
        title, name, operation, input, weight, bias.map(values -> values.with(channel, value)));
  }

  /// The same window read the other way round, each weight between the same two channels as before.
  public Document withTransposed(boolean wanted) {
    if (wanted == transposed()) {
      return this;
    }
    Window window = operation.window();
    return switch (operation) {
      case Convolution(_, int out, int groups) ->
          turned(
              new Transposed(
                  window.withBorder(Border.ZEROS).withPadding(numbers(window)),
                  out,
                  groups,
                  Collections.nCopies(window.rank(), 0)),
              groups);
      case Transposed(_, int out, int groups, _) ->
          turned(new Convolution(window, out, groups), groups);
      default -> throw new IllegalStateException(operation + " cannot be turned");
    };
  }

  /// Groups that do not part the weights are refused; they will be corrected before the weights are
  /// seen again.
  private Document turned(Windowed other, int groups) {
    boolean parted = groups > 0 && weight.shape().dim(0) % groups == 0;
    Tensor swapped = Made.swapped(weight, parted ? groups : 1);
    return new Document(title, name, other, input, swapped, bias).fitted();
  }

  /// A rule for padding as the numbers that it comes to on this input.
  private Padding numbers(Window window) {
    return new Padding.Explicit(
        List.of(
            window.padding().on(window, 0, input.shape().dim(2)),
            window.padding().on(window, 1, input.shape().dim(3))));
  }

  /// Weights and bias brought to the operation's shapes if it fits.
  private Document fitted() {
    return switch (fit()) {
      case Fit.Fits(var problem) ->
          new Document(
              title,
              name,
              operation,
              input,
              Made.WEIGHT.refit(weight, problem.weight().orElseThrow()),
              bias.map(values -> Made.BIAS.refit(values, Shape.of(problem.outChannels()))));
      case Fit.Refuses _ -> this;
    };
  }
}
