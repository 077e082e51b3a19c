package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.explain.Explanation;
import convolarium.explain.Walk;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import convolarium.figure.Scene;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A document that fits, with its output computed: all that the stage and the strip show.
record Exhibit(Document document, Scene scene, Explanation explanation) {
  /// @throws IllegalArgumentException when the document does not fit
  static Exhibit of(Document document, Engine engine) {
    Problem problem =
        switch (document.fit()) {
          case Fit.Fits(Problem p) -> p;
          case Fit.Refuses(String sentence, _) -> throw new IllegalArgumentException(sentence);
        };
    Tensor output = engine.plan(problem).run(document.input(), document.weight(), document.bias());
    Optional<Values> bias = document.bias().map(values -> values::get);
    Values input = document.input()::get;
    Values weight = document.weight()::get;
    return new Exhibit(
        document,
        new Scene(problem, input, weight, bias, output::get),
        Explanation.of(problem, input, weight, bias));
  }

  Problem problem() {
    return explanation.problem();
  }

  Walk walk(int channel) {
    return Walk.over(problem(), Math.min(channel, problem().outChannels() - 1));
  }

  /// The shape of the tensor in that role; of a bias that is not there, `(1)`.
  Shape shape(Role role) {
    return switch (role) {
      case INPUT -> document.input().shape();
      case KERNEL -> document.weight().shape();
      case OUTPUT -> problem().output();
      case BIAS -> document.bias().map(Tensor::shape).orElse(Shape.of(1));
      case GATE_KERNEL, GATE_BIAS, FEATURE, GATE ->
          throw new IllegalArgumentException(role.toString());
    };
  }

  /// Whether a cell lies inside its tensor; one of the padding does not.
  boolean has(CellRef ref) {
    List<Integer> index = ref.cell().index();
    Shape shape = shape(ref.role());
    return shape.rank() == index.size()
        && IntStream.range(0, index.size())
            .allMatch(axis -> index.get(axis) >= 0 && index.get(axis) < shape.dim(axis));
  }

  /// The number in a cell.
  ///
  /// @throws IndexOutOfBoundsException when it lies outside
  float value(CellRef ref) {
    int position = shape(ref.role()).offset(ref.cell().index());
    return switch (ref.role()) {
      case INPUT -> document.input().get(position);
      case KERNEL -> document.weight().get(position);
      case OUTPUT -> scene.output().at(position);
      case BIAS -> document.bias().map(bias -> bias.get(position)).orElse(0f);
      case GATE_KERNEL, GATE_BIAS, FEATURE, GATE ->
          throw new IllegalArgumentException(ref.toString());
    };
  }
}
