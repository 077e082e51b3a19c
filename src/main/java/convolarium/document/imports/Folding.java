package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.AttributeProto;
import convolarium.document.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/// Works out what graphs compute of shapes: the few whole numbers behind `x.view(x.size(0), -1)`.
///
/// @param folder of the model
/// @param inputs constants all
record Folding(Onnx node, List<Optional<Value>> inputs, Folder folder) {
  /// The constant that a node of constants gives, where it is worked out.
  Value value() {
    Attributes attributes = new Attributes(node);
    Optional<Constant> made =
        switch (node.op()) {
          case "Constant" -> constant(attributes);
          case "Identity", "Cast" -> input(0);
          case "Gather" -> gather();
          case "Squeeze" -> wholes(0).filter(v -> v.size() == 1).map(v -> Constant.of(v, true));
          case "Unsqueeze" -> wholes(0).map(v -> Constant.of(v, false));
          case "Reshape" -> wholes(0).filter(_ -> flat(1)).map(v -> Constant.of(v, false));
          case "Concat" -> concat();
          case "Slice" -> slice();
          case "Add" -> both((a, b) -> a + b);
          case "Sub" -> both((a, b) -> a - b);
          case "Mul" -> both((a, b) -> a * b);
          case "Div" -> both((a, b) -> b == 0 ? 0 : a / b);
          default -> Optional.empty();
        };
    return made.<Value>map(Value.Held::new).orElseGet(Value.Lost::new);
  }

  private Optional<Constant> constant(Attributes attributes) {
    Optional<AttributeProto> tensor = attributes.find("value");
    if (tensor.isPresent() && tensor.get().hasT()) {
      return Optional.of(Constant.of(tensor.get().getT(), folder));
    }
    if (attributes.find("value_int").isPresent()) {
      return Optional.of(Constant.of(List.of(attributes.whole("value_int", 0)), true));
    }
    return attributes.wholes("value_ints").map(v -> Constant.of(v, false));
  }

  private Optional<Constant> input(int place) {
    return place < inputs.size()
            && inputs.get(place).orElse(null) instanceof Value.Held(Constant held)
        ? Optional.of(held)
        : Optional.empty();
  }

  private Optional<List<Long>> wholes(int place) {
    return input(place).flatMap(Constant::wholes);
  }

  /// Whether a wanted shape is a plain list.
  private boolean flat(int place) {
    return wholes(place).filter(v -> v.size() == 1).isPresent();
  }

  private Optional<Constant> gather() {
    Optional<List<Long>> from = wholes(0);
    Optional<List<Long>> places = wholes(1);
    if (from.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    int size = from.get().size();
    List<Long> taken = new ArrayList<>();
    for (long place : places.get()) {
      long at = place < 0 ? place + size : place;
      if (at < 0 || at >= size) {
        throw node.wrong("it takes number " + place + " of " + size);
      }
      taken.add(from.get().get((int) at));
    }
    return Optional.of(Constant.of(taken, input(1).orElseThrow().dims().isEmpty()));
  }

  private Optional<Constant> concat() {
    List<Long> all = new ArrayList<>();
    for (int place = 0; place < inputs.size(); place++) {
      Optional<List<Long>> part = wholes(place);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(part.get());
    }
    return Optional.of(Constant.of(all, false));
  }

  private Optional<Constant> slice() {
    Optional<List<Long>> from = wholes(0);
    Optional<Long> start = only(1, "starts");
    Optional<Long> end = only(2, "ends");
    boolean stepped = wholes(4).filter(v -> !v.equals(List.of(1L))).isPresent();
    if (from.isEmpty() || start.isEmpty() || end.isEmpty() || stepped) {
      return Optional.empty();
    }
    int size = from.get().size();
    int first = place(start.get(), size);
    return Optional.of(
        Constant.of(from.get().subList(first, Math.max(first, place(end.get(), size))), false));
  }

  /// The one number of an input, or of the attribute that earlier versions have.
  private Optional<Long> only(int place, String attribute) {
    return new Attributes(node)
        .wholes(attribute)
        .or(() -> wholes(place))
        .filter(v -> v.size() == 1)
        .map(List::getFirst);
  }

  private static int place(long said, int size) {
    return Math.clamp(said < 0 ? said + size : said, 0, size);
  }

  private Optional<Constant> both(LongBinaryOperator operator) {
    Optional<List<Long>> a = wholes(0);
    Optional<List<Long>> b = wholes(1);
    if (a.isEmpty() || b.isEmpty() || a.get().isEmpty() || b.get().isEmpty()) {
      return Optional.empty();
    }
    int size = Math.max(a.get().size(), b.get().size());
    if (a.get().size() != size && a.get().size() != 1
        || b.get().size() != size && b.get().size() != 1) {
      return Optional.empty();
    }
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(
          operator.applyAsLong(
              a.get().get(Math.min(i, a.get().size() - 1)),
              b.get().get(Math.min(i, b.get().size() - 1))));
    }
    boolean single =
        input(0).orElseThrow().dims().isEmpty() && input(1).orElseThrow().dims().isEmpty();
    return Optional.of(Constant.of(all, single));
  }
}
