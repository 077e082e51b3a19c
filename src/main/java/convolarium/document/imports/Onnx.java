package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.NodeProto;
import convolarium.network.Misfit;

/// A node of an ONNX graph and where it stands.
///
/// @param index in the file's list of nodes, from 0
record Onnx(int index, NodeProto proto) {
  private static final int MOST_LETTERS = 40;

  /// The operator; one of another than ONNX's own set has its domain before it.
  String op() {
    String domain = proto.getDomain();
    boolean own = domain.isEmpty() || domain.equals("ai.onnx");
    return shortened(own ? proto.getOpType() : domain + "." + proto.getOpType());
  }

  /// The name of an input; empty where it is left out.
  String input(int place) {
    return place < proto.getInputCount() ? proto.getInput(place) : "";
  }

  String where() {
    String name = proto.getName().isEmpty() ? "" : " \"" + shortened(proto.getName()) + "\"";
    return "node " + (index + 1) + " (" + op() + name + ")";
  }

  Misfit wrong(String what) {
    return new Misfit(where(), what);
  }

  static String shortened(String name) {
    return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS) + "…";
  }
}
