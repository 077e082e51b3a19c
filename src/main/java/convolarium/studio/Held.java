package convolarium.studio;

import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A tensor that a document holds, as distinct from those that are computed.
public enum Held {
  /// Of the document: what its first stage is fed.
  INPUT,
  WEIGHT,
  BIAS,
  GATE_WEIGHT,
  GATE_BIAS;

  /// The tensor, if that stage has one.
  ///
  /// @param stage in `[0, stages)`; only the first holds an input
  public Optional<Tensor> in(Document document, int stage) {
    return this == INPUT
        ? Optional.of(document.input()).filter(_ -> stage == 0)
        : in(document.stages().get(stage));
  }

  private Optional<Tensor> in(Stage stage) {
    return switch (stage) {
      case Weighted(_, _, var weight, var bias) ->
          switch (this) {
            case WEIGHT -> Optional.of(weight);
            case BIAS -> bias;
            case INPUT, GATE_WEIGHT, GATE_BIAS -> Optional.empty();
          };
      case Gated(_, _, var weight, var bias, var gateWeight, var gateBias, _) ->
          switch (this) {
            case WEIGHT -> Optional.of(weight);
            case BIAS -> bias;
            case GATE_WEIGHT -> Optional.of(gateWeight);
            case GATE_BIAS -> gateBias;
            case INPUT -> Optional.empty();
          };
      case Pooled _, Unpooled _ -> Optional.empty();
    };
  }

  /// The document with other numbers in this tensor; the document itself where that stage has no
  /// such tensor.
  ///
  /// @param change keeps the shape
  public Document change(Document document, int stage, UnaryOperator<Tensor> change) {
    Optional<Tensor> before = in(document, stage);
    if (before.isEmpty()) {
      return document;
    }
    Tensor after = change.apply(before.get());
    if (!after.shape().equals(before.get().shape())) {
      throw new IllegalArgumentException(after + " in the place of " + before.get());
    }
    return this == INPUT
        ? document.withNumbers(after, document.stages())
        : document.withNumbers(
            document.input(), document.replaced(stage, with(document.stages().get(stage), after)));
  }

  /// The stage with another tensor for this one, whatever its shape.
  Stage with(Stage stage, Tensor tensor) {
    return switch (stage) {
      case Weighted(var name, var operation, var weight, var bias) ->
          new Weighted(
              name,
              operation,
              this == WEIGHT ? tensor : weight,
              this == BIAS ? Optional.of(tensor) : bias);
      case Gated(
              var name,
              var operation,
              var weight,
              var bias,
              var gateWeight,
              var gateBias,
              var activation) ->
          new Gated(
              name,
              operation,
              this == WEIGHT ? tensor : weight,
              this == BIAS ? Optional.of(tensor) : bias,
              this == GATE_WEIGHT ? tensor : gateWeight,
              this == GATE_BIAS ? Optional.of(tensor) : gateBias,
              activation);
      case Pooled _, Unpooled _ -> stage;
    };
  }
}
