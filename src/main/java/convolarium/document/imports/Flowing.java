package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.NodeProto;
import convolarium.document.Folder;
import convolarium.document.imports.Value.Flow;
import convolarium.document.imports.Value.Held;
import convolarium.document.imports.Value.Meeting;
import convolarium.document.imports.Value.Step;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows what flows through an ONNX graph, node by node, with its shape: each node becomes a
/// step, or is done with at once.
final class Flowing {
  private final Folder folder;
  private final Told told;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, List<NodeProto>> takers;
  private final Steps steps;
  private final Joins joins = new Joins();
  private final Naming naming = new Naming();
  private final List<String> notes = new ArrayList<>();
  private final Set<Layer> sixes = Collections.newSetFromMap(new IdentityHashMap<>());

  /// @param constants by name
  /// @param input the name of what flows in
  Flowing(
      Map<String, Constant> constants,
      String input,
      Shape shape,
      Map<String, List<NodeProto>> takers,
      Told told,
      Folder folder) {
    this.folder = folder;
    this.told = told;
    this.takers = takers;
    constants.forEach((name, constant) -> values.put(name, new Held(constant)));
    steps = new Steps(shape, naming);
    values.put(input, new Flow(0, Optional.of(shape), Optional.empty()));
  }

  List<Step> steps() {
    return steps.all();
  }

  /// Those of the activations that stop at 6 in the file.
  Set<Layer> sixes() {
    return sixes;
  }

  /// What a reader should know of the nodes.
  List<String> notes() {
    return notes;
  }

  /// The step that gives a value.
  ///
  /// @throws Misfit when it does not depend on the input
  int step(String name) {
    if (values.get(name) instanceof Flow flow) {
      return flow.step();
    }
    throw new Misfit(
        "graph", "its output \"" + Onnx.shortened(name) + "\" does not depend on its input");
  }

  /// Passes a node's first input on as it is.
  void pass(Onnx node) {
    put(node, 0, value(node, node.input(0)).orElseGet(Value.Lost::new));
  }

  void take(Onnx node) {
    List<Optional<Value>> inputs =
        node.proto().getInputList().stream().map(n -> value(node, n)).toList();
    List<Flow> flows =
        inputs.stream()
            .flatMap(Optional::stream)
            .filter(Flow.class::isInstance)
            .map(Flow.class::cast)
            .toList();
    Value first =
        switch (flows.size()) {
          case 0 -> new Folding(node, inputs, folder).value();
          case 1 -> alone(node, inputs, flows.getFirst());
          default -> together(node, inputs, flows);
        };
    put(node, 0, first);
    for (int place = 1; place < node.proto().getOutputCount(); place++) {
      String name = node.proto().getOutput(place);
      if (takers.containsKey(name)) {
        put(node, place, flows.isEmpty() ? new Value.Lost() : other(node, place, flows, 0));
      }
    }
  }

  private void put(Onnx node, int place, Value value) {
    if (place < node.proto().getOutputCount() && !node.proto().getOutput(place).isEmpty()) {
      values.put(node.proto().getOutput(place), value);
    }
  }

  private Optional<Value> value(Onnx node, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!values.containsKey(name)) {
      throw node.wrong(
          "its input \""
              + Onnx.shortened(name)
              + "\" is no input of the graph, no constant, and no node gives it");
    }
    return Optional.of(values.get(name));
  }

  private Value alone(Onnx node, List<Optional<Value>> inputs, Flow flow) {
    if (flow.shape().isEmpty()) {
      boolean passed = node.op().matches("Identity|Dropout");
      return node.op().equals("Shape")
          ? new Value.Lost()
          : passed ? flow : other(node, 0, List.of(flow), held(inputs));
    }
    Optional<Value> biased = biased(node, inputs, flow);
    if (biased.isPresent()) {
      return biased.get();
    }
    List<NodeProto> next = takers.getOrDefault(node.proto().getOutput(0), List.of());
    String only = next.size() == 1 ? next.getFirst().getOpType() : "";
    Applied applied = new Applied(node, inputs, flow, flow.shape().get(), only, naming);
    boolean second = inputs.isEmpty() || inputs.getFirst().filter(flow::equals).isEmpty();
    boolean either = node.op().matches("Add|Mul|Sub|Div|Pow");
    Meaning meaning = second && !either ? Meaning.UNKNOWN : Operators.read(applied);
    return switch (meaning) {
      case Meaning.Same() -> flow;
      case Meaning.Before(Pad pad) -> new Flow(flow.step(), flow.shape(), Optional.of(pad));
      case Meaning.Worked(Constant constant) -> new Held(constant);
      case Meaning.Layers(List<Layer> layers) -> {
        if (layers.getFirst() instanceof Layer.Activate && Operators.stopsAtSix(applied)) {
          sixes.add(layers.getFirst());
        }
        yield steps.layers(node, flow, layers);
      }
      case Meaning.Other(boolean kept, Optional<Shape> shape) when kept ->
          steps.kept(node, flow, held(inputs));
      case Meaning.Disputed(Optional<Shape> shape) -> {
        notes.add(
            node.where() + " is left opaque: programs do not agree on what auto_pad reads there");
        yield steps.other(node, List.of(flow), held(inputs), shape.or(() -> told(node, 0)));
      }
      case Meaning.Other(_, Optional<Shape> shape) ->
          steps.other(node, List.of(flow), held(inputs), shape.or(() -> told(node, 0)));
    };
  }

  /// Learnt numbers of a node that is not understood.
  private static long held(List<Optional<Value>> inputs) {
    return inputs.stream()
        .flatMap(Optional::stream)
        .mapToLong(v -> v instanceof Held(Constant c) && c.learnt() ? c.elements() : 0)
        .sum();
  }

  private Optional<Shape> told(Onnx node, int place) {
    return place < node.proto().getOutputCount()
        ? told.of(node.proto().getOutput(place))
        : Optional.empty();
  }

  private Value other(Onnx node, int place, List<Flow> flows, long parameters) {
    return steps.other(node, flows, parameters, told(node, place));
  }

  /// x·B + c is one linear layer, and a convolution's bias may be added by a node of its own.
  private Optional<Value> biased(Onnx node, List<Optional<Value>> inputs, Flow flow) {
    Step before = steps.get(flow.step());
    boolean single = node.proto().getInputList().stream().allMatch(n -> takers.get(n).size() == 1);
    if (!node.op().equals("Add") || inputs.size() != 2 || !single || before.layers().size() != 1) {
      return Optional.empty();
    }
    Constant held =
        inputs.stream()
            .flatMap(Optional::stream)
            .filter(Held.class::isInstance)
            .map(v -> ((Held) v).constant())
            .findFirst()
            .orElse(Constant.of(List.of(), false));
    return Biased.of(before.layers().getFirst(), held)
        .map(
            layer -> {
              Flow source = new Flow(before.from().getFirst(), input(before), Optional.empty());
              return steps.layers(node, source, List.of(layer));
            });
  }

  private Optional<Shape> input(Step step) {
    return steps.get(step.from().getFirst()).shape();
  }

  private Value together(Onnx node, List<Optional<Value>> inputs, List<Flow> flows) {
    boolean all = inputs.stream().allMatch(v -> v.orElse(null) instanceof Flow);
    Optional<Meeting> meeting = all ? joins.meeting(node, flows) : Optional.empty();
    if (meeting.isEmpty()) {
      Optional<Shape> shape = told(node, 0).or(() -> Joins.equalShapes(node, flows));
      return steps.other(node, flows, held(inputs), shape);
    }
    List<Integer> from = flows.stream().map(Flow::step).toList();
    Shape shape = Joins.shape(node, meeting.get(), flows);
    List<Integer> shorter = meeting.get() == Meeting.CONCAT ? joins.shortened(from) : from;
    Value made =
        steps.add(new Step(meeting.get(), shorter, List.of(), node.op(), 0, Optional.of(shape)));
    if (meeting.get() == Meeting.CONCAT) {
      joins.remember(from, ((Flow) made).step());
    }
    return made;
  }
}
