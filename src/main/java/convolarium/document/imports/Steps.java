package convolarium.document.imports;

import convolarium.document.imports.Value.Flow;
import convolarium.document.imports.Value.Meeting;
import convolarium.document.imports.Value.Step;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Yield;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to what flows, step by step; the first is the input.
final class Steps {
  private final Naming naming;
  private final List<Step> all = new ArrayList<>();

  Steps(Shape input, Naming naming) {
    this.naming = naming;
    all.add(new Step(Meeting.ALONE, List.of(), List.of(), "input", 0, Optional.of(input)));
  }

  List<Step> all() {
    return all;
  }

  Step get(int step) {
    return all.get(step);
  }

  Value add(Step step) {
    all.add(step);
    return new Flow(all.size() - 1, step.shape(), Optional.empty());
  }

  /// Layers on a value of known shape.
  ///
  /// @throws Misfit when they do not fit it
  Value layers(Onnx node, Flow flow, List<Layer> layers) {
    try {
      Model model = new Model("", new Numbers.Unknown(flow.shape().orElseThrow()), layers);
      Analysis analysis = Analysis.of(model);
      return add(
          new Step(
              Meeting.ALONE,
              List.of(flow.step()),
              layers,
              node.op(),
              analysis.parameters(),
              Optional.of(analysis.output())));
    } catch (Misfit misfit) {
      throw node.wrong(misfit.what());
    }
  }

  /// What is not understood, but leaves the shape as it is.
  Value kept(Onnx node, Flow flow, long parameters) {
    Layer layer = new Layer.Opaque(naming.of(node, ""), node.op(), new Yield.Kept(), parameters);
    return add(
        new Step(
            Meeting.ALONE,
            List.of(flow.step()),
            List.of(layer),
            node.op(),
            parameters,
            flow.shape()));
  }

  /// What is not understood.
  ///
  /// @param flows one, or several that meet there
  Value other(Onnx node, List<Flow> flows, long parameters, Optional<Shape> shape) {
    Optional<Shape> fit = shape.filter(s -> s.rank() >= 2 && s.rank() <= 5);
    List<Integer> from = flows.stream().map(Flow::step).toList();
    if (from.size() > 1) {
      return add(new Step(Meeting.OTHER, from, List.of(), node.op(), parameters, fit));
    }
    Yield gives = fit.<Yield>map(Yield.Given::new).orElseGet(Yield.Unknown::new);
    Layer layer = new Layer.Opaque(naming.of(node, ""), node.op(), gives, parameters);
    return add(new Step(Meeting.ALONE, from, List.of(layer), node.op(), parameters, fit));
  }
}
