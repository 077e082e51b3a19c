package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import convolarium.network.Misfit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The nodes that a graph's output needs, each behind those whose outputs it takes.
///
/// @param nodes in that order
/// @param leftOut how many the output does not need
record Order(List<Onnx> nodes, int leftOut) {
  private static final int MOST_NODES = 20_000;

  /// @param output the name of what the graph gives
  /// @throws Misfit when it is in a circle, or is given by nobody
  static Order of(GraphProto graph, String output) {
    if (graph.getNodeCount() > MOST_NODES) {
      throw new Misfit(
          "graph", "it has " + graph.getNodeCount() + " nodes, " + MOST_NODES + " are the most");
    }
    Map<String, Onnx> makers = new HashMap<>();
    for (int i = 0; i < graph.getNodeCount(); i++) {
      Onnx node = new Onnx(i, graph.getNode(i));
      for (String made : node.proto().getOutputList()) {
        Onnx other = made.isEmpty() ? null : makers.put(made, node);
        if (other != null) {
          throw node.wrong(
              "it gives \"" + Onnx.shortened(made) + "\", which " + other.where() + " gives too");
        }
      }
    }
    List<Onnx> ordered = walk(makers, output);
    return new Order(ordered, graph.getNodeCount() - ordered.size());
  }

  /// Depth first, without recursion: graphs are as deep as they have nodes.
  private static List<Onnx> walk(Map<String, Onnx> makers, String output) {
    List<Onnx> ordered = new ArrayList<>();
    Set<Integer> begun = new HashSet<>();
    Set<Integer> done = new HashSet<>();
    Deque<Onnx> open = new ArrayDeque<>();
    if (makers.containsKey(output)) {
      open.push(makers.get(output));
    }
    while (!open.isEmpty()) {
      Onnx node = open.peek();
      if (done.contains(node.index())) {
        open.pop();
      } else if (begun.add(node.index())) {
        push(node, makers, begun, done, open);
      } else {
        open.pop();
        done.add(node.index());
        ordered.add(node);
      }
    }
    return ordered;
  }

  private static void push(
      Onnx node,
      Map<String, Onnx> makers,
      Set<Integer> begun,
      Set<Integer> done,
      Deque<Onnx> open) {
    List<String> inputs = node.proto().getInputList();
    for (int i = inputs.size() - 1; i >= 0; i--) {
      Onnx maker = makers.get(inputs.get(i));
      if (maker == null || done.contains(maker.index())) {
        continue;
      }
      if (begun.contains(maker.index())) {
        throw node.wrong("it takes what it gives itself, by way of " + maker.where());
      }
      open.push(maker);
    }
  }

  /// How often each name is taken by the nodes, and by whom last.
  static Map<String, List<NodeProto>> takers(List<Onnx> nodes) {
    Map<String, List<NodeProto>> takers = new HashMap<>();
    for (Onnx node : nodes) {
      for (String input : node.proto().getInputList()) {
        takers.computeIfAbsent(input, _ -> new ArrayList<>()).add(node.proto());
      }
    }
    return takers;
  }
}
