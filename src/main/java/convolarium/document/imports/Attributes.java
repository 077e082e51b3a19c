package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What a node says of itself besides its inputs.
record Attributes(Onnx node) {
  Optional<AttributeProto> find(String name) {
    return node.proto().getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .findFirst();
  }

  long whole(String name, long otherwise) {
    return find(name).map(AttributeProto::getI).orElse(otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return whole(name, otherwise ? 1 : 0) != 0;
  }

  int count(String name, int least, int otherwise) {
    return find(name).map(given -> count(name, given.getI(), least)).orElse(otherwise);
  }

  float decimal(String name, float otherwise) {
    return find(name).map(AttributeProto::getF).orElse(otherwise);
  }

  String text(String name, String otherwise) {
    return find(name).map(given -> given.getS().toStringUtf8()).orElse(otherwise);
  }

  Optional<List<Long>> wholes(String name) {
    return find(name).map(AttributeProto::getIntsList);
  }

  /// So many counts, or so many times the usual one.
  List<Integer> counts(String name, int size, int least, int otherwise) {
    Optional<List<Long>> given = wholes(name);
    if (given.isEmpty()) {
      return Collections.nCopies(size, otherwise);
    }
    if (given.get().size() != size) {
      throw node.wrong(
          name + " has " + given.get().size() + " numbers, " + size + " are needed here");
    }
    return given.get().stream().map(one -> count(name, one, least)).toList();
  }

  private int count(String name, long value, int least) {
    if (value < least || value > Integer.MAX_VALUE) {
      throw node.wrong(name + " is " + value + ", but must be from " + least + " to 2^31-1");
    }
    return (int) value;
  }
}
