package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A small ONNX model, written node by node.
public final class OnnxDraft {
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("draft");

  /// A model with an input `x` so far.
  ///
  /// @param dims 0 for one that is not told
  static OnnxDraft start(long... dims) {
    return new OnnxDraft().input("x", dims);
  }

  /// @param dims 0 for one that is not told
  public OnnxDraft input(String name, long... dims) {
    graph.addInput(value(name, dims));
    return this;
  }

  public OnnxDraft output(String name, long... dims) {
    graph.addOutput(value(name, dims));
    return this;
  }

  OnnxDraft told(String name, long... dims) {
    graph.addValueInfo(value(name, dims));
    return this;
  }

  private static ValueInfoProto value(String name, long... dims) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long dim : dims) {
      shape.addDim(
          dim == 0
              ? Dimension.newBuilder().setDimParam("n")
              : Dimension.newBuilder().setDimValue(dim));
    }
    TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(1);
    if (dims.length > 0) {
      tensor.setShape(shape);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  /// A weight of whole numbers −3 to 3, in an order of its own for each name.
  public OnnxDraft weight(String name, long... dims) {
    int elements = (int) Arrays.stream(dims).reduce(1, (a, b) -> a * b);
    float[] values = new float[elements];
    IntStream.range(0, elements).forEach(i -> values[i] = (i * 5 + name.length()) % 7 - 3);
    return floats(name, dims, values);
  }

  OnnxDraft floats(String name, long[] dims, float... values) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
    Arrays.stream(dims).forEach(tensor::addDims);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor(tensor);
  }

  OnnxDraft wholes(String name, long... values) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(7);
    Arrays.stream(values).forEach(tensor::addInt64Data);
    return tensor(tensor.addDims(values.length));
  }

  OnnxDraft tensor(TensorProto.Builder tensor) {
    graph.addInitializer(tensor);
    return this;
  }

  /// @param inputs and outputs are parted by blanks; `-` is one that is left out
  /// @param attributes a name and its value by turns
  public OnnxDraft node(String op, String inputs, String outputs, Object... attributes) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(op);
    for (String input : inputs.split(" ")) {
      node.addInput(input.equals("-") ? "" : input);
    }
    Arrays.stream(outputs.split(" ")).forEach(node::addOutput);
    for (int i = 0; i < attributes.length; i += 2) {
      AttributeProto.Builder attribute =
          AttributeProto.newBuilder().setName((String) attributes[i]);
      switch (attributes[i + 1]) {
        case Integer whole -> attribute.setI(whole).setType(AttributeProto.AttributeType.INT);
        case Float decimal -> attribute.setF(decimal).setType(AttributeProto.AttributeType.FLOAT);
        case String text ->
            attribute
                .setS(com.google.protobuf.ByteString.copyFromUtf8(text))
                .setType(AttributeProto.AttributeType.STRING);
        case long[] wholes -> {
          Arrays.stream(wholes).forEach(attribute::addInts);
          attribute.setType(AttributeProto.AttributeType.INTS);
        }
        default -> throw new IllegalArgumentException(attributes[i + 1].toString());
      }
      node.addAttribute(attribute);
    }
    graph.addNode(node);
    return this;
  }

  static long[] all(long... values) {
    return values;
  }

  ModelProto model() {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
        .setGraph(graph)
        .build();
  }

  public Path in(Path folder) throws IOException {
    Path file = folder.resolve("draft.onnx");
    Files.write(file, model().toByteArray());
    return file;
  }
}
