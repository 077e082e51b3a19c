package convolarium.studio;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Nonlinearity;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A convolution or a pooling with its numbers, or a short chain of them, on one to three spatial
/// axes.
///
/// @param title may be empty
/// @param input `(1, C, spatial…)`
/// @param stages in order, 1 to [#MOST_STAGES], each with as many axes as the input
/// @param turned whether the kernels were turned by 180°, so that what the operation computes is a
///   true convolution with the kernels as they were written
public record Document(String title, Tensor input, List<Stage> stages, boolean turned) {
  /// More would not find room.
  public static final int MOST_STAGES = 4;

  /// What the kernel and the input of a new document measure.
  private static final int KERNEL = 3;

  private static final int SIZE = 5;

  public Document {
    stages = List.copyOf(stages);
    int rank = input.shape().rank() - 2;
    if (rank < 1 || rank > 3 || input.shape().dim(0) != 1) {
      throw new IllegalArgumentException(
          "an input of " + input.shape() + ", needs 1×C and 1 to 3 spatial axes");
    }
    if (stages.isEmpty() || stages.size() > MOST_STAGES) {
      throw new IllegalArgumentException(stages.size() + " stages, must be 1 to " + MOST_STAGES);
    }
    for (Stage stage : stages) {
      if (stage.operation().window().rank() != rank) {
        throw new IllegalArgumentException(stage.operation() + " on " + input.shape());
      }
    }
  }

  /// A document of one stage.
  public static Document of(String title, Tensor input, Stage stage) {
    return new Document(title, input, List.of(stage), false);
  }

  /// A 3×3 kernel on a 5×5 input, with made-up numbers.
  public static Document blank() {
    return blank(2);
  }

  /// A kernel of 3 on an input of 5 cells on each of `rank` axes, with made-up numbers.
  public static Document blank(int rank) {
    Convolution operation = new Convolution(Window.of(Collections.nCopies(rank, KERNEL)), 1, 1);
    Tensor weight = Made.WEIGHT.up(Made.shape(1, 1, operation.window().kernel()));
    return of(
        "",
        Made.INPUT.up(Made.shape(1, 1, Collections.nCopies(rank, SIZE))),
        new Weighted(Optional.empty(), operation, weight, Optional.empty()));
  }

  /// The number of spatial axes, 1 to 3.
  public int rank() {
    return input.shape().rank() - 2;
  }

  /// The stage at that place from 0.
  public Stage stage(int place) {
    return stages.get(place);
  }

  /// Whether it fits.
  public Fit fit() {
    return Fit.of(this);
  }

  /// The channels that a stage is fed, whether it fits or not.
  public int inChannels(int stage) {
    int channels = input.shape().dim(1);
    for (Stage before : stages.subList(0, stage)) {
      channels = before.outChannels(channels);
    }
    return channels;
  }

  /// The spatial sizes that a stage is fed; those of the document's input where no stage before it
  /// says more, because one does not fit.
  List<Integer> sizes(int stage) {
    return Fit.input(this, stage).orElse(input.shape()).from(2);
  }

  public Document titled(String title) {
    return new Document(title, input, stages, turned);
  }

  /// The input cut or grown to that shape of the same rank; cells in both keep their numbers.
  public Document withInput(Shape shape) {
    return with(Made.INPUT.refit(input, shape));
  }

  /// Another input of the same rank.
  public Document with(Tensor input) {
    return edited(input, stages);
  }

  /// Another operation in a stage; weights in both kernels keep their numbers.
  ///
  /// @throws ClassCastException when it is not one for that stage
  public Document with(int stage, Operation operation) {
    return edited(input, replaced(stage, stages.get(stage).with((Windowed) operation)));
  }

  /// Other stages on the same input.
  Document with(List<Stage> stages) {
    return edited(input, stages);
  }

  private Document edited(Tensor input, List<Stage> stages) {
    return withNumbers(input, Following.of(this, input, stages)).fitted();
  }

  /// The stages with another one at that place.
  List<Stage> replaced(int place, Stage stage) {
    List<Stage> replaced = new ArrayList<>(stages);
    replaced.set(place, stage);
    return replaced;
  }

  /// Other numbers of the same shapes.
  Document withNumbers(Tensor input, List<Stage> stages) {
    return new Document(title, input, stages, turned);
  }

  /// With a bias of zeros in a stage that has weights, or without one.
  public Document withBias(int stage, boolean wanted) {
    int channels = stages.get(stage).outChannels(inChannels(stage));
    Optional<Tensor> zeros =
        wanted && channels > 0
            ? Optional.of(Tensor.generate(Shape.of(channels), _ -> 0))
            : Optional.empty();
    return switch (stages.get(stage)) {
      case Weighted(var name, var operation, var weight, _) ->
          withNumbers(input, replaced(stage, new Weighted(name, operation, weight, zeros)));
      case Gated(var name, var operation, var weight, _, var gate, _, var activation) ->
          withNumbers(
              input,
              replaced(stage, new Gated(name, operation, weight, zeros, gate, zeros, activation)));
      case Pooled _, Unpooled _ -> this;
    };
  }

  /// Another activation in a gated stage.
  public Document with(int stage, Nonlinearity activation) {
    return stages.get(stage)
            instanceof Gated(var name, var operation, var w, var b, var gw, var gb, _)
        ? withNumbers(input, replaced(stage, new Gated(name, operation, w, b, gw, gb, activation)))
        : this;
  }

  /// The padding of a stage in numbers, a pair for each axis.
  List<Sides> sides(int stage, Window window) {
    List<Integer> sizes = sizes(stage);
    return IntStream.range(0, window.rank())
        .mapToObj(axis -> window.padding().on(window, axis, sizes.get(axis)))
        .toList();
  }

  /// On more or fewer spatial axes, with what can be kept of the numbers; it always fits.
  ///
  /// @param rank 1 to 3
  public Document withRank(int rank) {
    return Ranked.of(this, rank);
  }

  /// Every kernel turned by 180°, or turned back.
  public Document withTurned(boolean wanted) {
    return wanted == turned
        ? this
        : new Document(title, input, stages.stream().map(Document::turned).toList(), wanted);
  }

  private static Stage turned(Stage stage) {
    return switch (stage) {
      case Weighted(var name, var operation, var weight, var bias) ->
          new Weighted(name, operation, Made.turned(weight), bias);
      case Gated(var name, var operation, var w, var b, var gw, var gb, var activation) ->
          new Gated(name, operation, Made.turned(w), b, Made.turned(gw), gb, activation);
      case Pooled _, Unpooled _ -> stage;
    };
  }

  /// Weights, biases and switches brought to the operations' shapes if all of them fit.
  Document fitted() {
    return switch (fit()) {
      case Fit.Fits(var problems) -> {
        List<Stage> fitted = new ArrayList<>();
        for (int stage = 0; stage < stages.size(); stage++) {
          fitted.add(Fitted.of(stages.get(stage), problems.get(stage)));
        }
        yield withNumbers(input, fitted);
      }
      case Fit.Refuses _ -> this;
    };
  }
}
