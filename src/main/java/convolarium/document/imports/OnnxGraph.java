package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import convolarium.document.Folder;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A whole ONNX graph as a model: its input, its constants, its nodes in order, its first output.
final class OnnxGraph {
  private final GraphProto graph;
  private final Folder folder;
  private final Map<String, Constant> constants = new HashMap<>();
  private final ValueInfoProto input;
  private final String output;
  private final Order order;
  private final Map<String, List<NodeProto>> takers;

  OnnxGraph(GraphProto graph, Folder folder) {
    this.graph = graph;
    this.folder = folder;
    for (TensorProto initializer : graph.getInitializerList()) {
      constants.put(initializer.getName(), Constant.of(initializer, folder));
    }
    this.output = graph.getOutput(0).getName();
    this.order = Order.of(graph, output);
    this.takers = Order.takers(order.nodes());
    this.input = input();
  }

  /// The one input that is no constant; earlier versions of the format list those too.
  private ValueInfoProto input() {
    List<ValueInfoProto> inputs =
        graph.getInputList().stream()
            .filter(one -> !constants.containsKey(one.getName()))
            .filter(one -> takers.containsKey(one.getName()) || one.getName().equals(output))
            .toList();
    if (inputs.size() != 1) {
      String names =
          String.join(
              ", ", inputs.stream().limit(4).map(i -> Onnx.shortened(i.getName())).toList());
      throw new Misfit(
          "graph",
          "it has "
              + (inputs.isEmpty()
                  ? "no input that its output needs"
                  : inputs.size() + " inputs, " + names)
              + ": a model here has one");
    }
    return inputs.getFirst();
  }

  Imported read(Optional<Shape> asked) {
    Set<String> notes = new LinkedHashSet<>();
    if (order.leftOut() > 0) {
      notes.add(order.leftOut() + " nodes are left out that the first output does not need");
    }
    if (graph.getOutputCount() > 1) {
      notes.add(
          "of "
              + graph.getOutputCount()
              + " outputs only \""
              + Onnx.shortened(output)
              + "\" is shown");
    }
    List<Integer> dims =
        asked
            .map(shape -> shape.from(0))
            .or(() -> Told.dims(input))
            .orElseThrow(
                () ->
                    new Misfit(
                        "graph",
                        "the shape of its input \""
                            + Onnx.shortened(input.getName())
                            + "\" is not told; one must be given"));
    Optional<Turned> turned = Turned.of(order, takers, input.getName());
    if (asked.isEmpty() && turned.isPresent()) {
      dims = turned.get().first(dims);
    }
    turned.ifPresent(
        _ -> notes.add("the channels of the input stand first here, last in the file"));
    return Sizes.first(channels(dims, turned), shape -> on(shape, turned, asked.isEmpty(), notes));
  }

  /// Open channels are as many as the first convolution takes.
  private List<Integer> channels(List<Integer> dims, Optional<Turned> turned) {
    String name = turned.map(t -> t.node().proto().getOutput(0)).orElse(input.getName());
    if (dims.size() < 3 || dims.get(1) != Told.OPEN) {
      return dims;
    }
    List<Integer> known = new ArrayList<>(dims);
    for (NodeProto taker : takers.getOrDefault(name, List.of())) {
      Constant weight = taker.getInputCount() > 1 ? constants.get(taker.getInput(1)) : null;
      if (taker.getOpType().equals("Conv") && weight != null && weight.dims().size() > 2) {
        known.set(1, Math.max(1, weight.dims().get(1)));
      }
    }
    return known;
  }

  private Imported on(Shape shape, Optional<Turned> turned, boolean own, Set<String> notes) {
    Flowing flowing =
        new Flowing(constants, input.getName(), shape, takers, new Told(graph, own), folder);
    for (Onnx node : order.nodes()) {
      if (turned.isPresent() && turned.get().node().index() == node.index()) {
        flowing.pass(node);
      } else {
        flowing.take(node);
      }
    }
    List<Layer> layers = Tree.of(flowing.steps(), flowing.step(output));
    Numbers numbers = new Numbers.Made(shape, new Fill.Uniform(1, 1));
    Model model = new Model(graph.getName(), numbers, layers);
    boolean six =
        Analysis.of(model).leaves().anyMatch(leaf -> flowing.sixes().contains(leaf.layer()));
    List<String> all = new ArrayList<>(notes);
    all.addAll(flowing.notes());
    if (six) {
      all.add("ReLU6 is read as ReLU: values above 6 are not cut off");
    }
    return new Imported(model, all);
  }
}
