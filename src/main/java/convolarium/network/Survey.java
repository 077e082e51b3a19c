package convolarium.network;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Flatten;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.Opaque;
import convolarium.network.Layer.Pool;
import convolarium.network.Layer.Residual;
import convolarium.network.Layer.Yield;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/// The one fold over a model's layers: puts each on what the one before it gives, checks that its
/// weights belong to it, and counts.
final class Survey {
  private final Map<String, String> pathsByName = new HashMap<>();
  private final Map<String, Measured> pools = new HashMap<>();
  private final BiConsumer<Address, Shape> reached;
  private final BiConsumer<Address, Measured> done;

  /// @param reached told of each layer before it is measured, with what it gets
  /// @param done told of each layer once it is measured, of a block after those inside
  Survey(BiConsumer<Address, Shape> reached, BiConsumer<Address, Measured> done) {
    this.reached = reached;
    this.done = done;
  }

  /// What flows between two layers.
  ///
  /// @param known whether the shape is what flows, and no stand-in for a shape that nobody told
  private record Flow(Shape shape, Optional<ReceptiveField> field, boolean known) {
    static Flow out(Measured layer) {
      return new Flow(layer.output(), layer.field(), layer.known());
    }
  }

  List<Measured> model(Model model) {
    Shape input = model.input().shape();
    if (input.rank() < 2 || input.rank() > 5) {
      throw new Misfit(
          "$.input",
          "an input of "
              + input.rank()
              + (input.rank() == 1 ? " dimension" : " dimensions")
              + ": 2 to 5 are possible, batch, channels and up to 3 axes");
    }
    Optional<ReceptiveField> field =
        input.rank() > 2 ? Optional.of(ReceptiveField.own(input.rank() - 2)) : Optional.empty();
    return sequence(model.layers(), new Flow(input, field, true), "$.layers", "", Address::of);
  }

  private List<Measured> sequence(
      List<Layer> layers, Flow start, String path, String prefix, IntFunction<Address> addresses) {
    List<Measured> measured = new ArrayList<>();
    Flow flow = start;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Address address = addresses.apply(i);
      reached.accept(address, flow.shape());
      String here = path + "[" + i + "]";
      String name = layer.name().orElse(prefix + layer.type() + "#" + (i + 1));
      String taken = pathsByName.putIfAbsent(name, here);
      if (taken != null) {
        throw new Misfit(here + ".name", "the name \"" + name + "\" is already that of " + taken);
      }
      Measured one =
          switch (layer) {
            case Residual residual -> residual(residual, name, here, flow, address);
            case Concat concat -> concat(concat, name, here, flow, address);
            default -> leaf(layer, name, here, flow);
          };
      if (layer instanceof Pool pool && pool.operation().kind() == Kind.MAX) {
        pools.put(name, one);
      }
      measured.add(one);
      done.accept(address, one);
      flow = Flow.out(one);
    }
    return measured;
  }

  private Measured residual(
      Residual residual, String name, String path, Flow flow, Address address) {
    List<Measured> body =
        sequence(residual.body(), flow, path + ".body", name + ".body.", i -> address.into(0, i));
    List<Measured> shortcut =
        sequence(
            residual.shortcut(),
            flow,
            path + ".shortcut",
            name + ".shortcut.",
            i -> address.into(1, i));
    List<Flow> ends = List.of(end(body, flow), end(shortcut, flow));
    if (!ends.get(0).shape().equals(ends.get(1).shape())) {
      throw new Misfit(
          path,
          "the body gives "
              + ends.get(0).shape()
              + " and the shortcut "
              + ends.get(1).shape()
              + ": only equal shapes can be summed");
    }
    return block(residual, name, path, flow, ends, ends.get(0).shape(), List.of(body, shortcut));
  }

  private Measured concat(Concat concat, String name, String path, Flow flow, Address address) {
    List<List<Measured>> parts = new ArrayList<>();
    List<Flow> ends = new ArrayList<>();
    for (int b = 0; b < concat.branches().size(); b++) {
      int branch = b;
      List<Measured> part =
          sequence(
              concat.branches().get(b),
              flow,
              path + ".branches[" + b + "]",
              name + ".branch" + (b + 1) + ".",
              i -> address.into(branch, i));
      parts.add(part);
      ends.add(end(part, flow));
    }
    if (ends.isEmpty()) {
      throw new Misfit(path + ".branches", "there are no branches, at least 1 is needed");
    }
    return block(concat, name, path, flow, ends, joined(path, ends), parts);
  }

  private static Shape joined(String path, List<Flow> ends) {
    int[] dims = ends.getFirst().shape().dims();
    long channels = 0;
    for (Flow end : ends) {
      int[] other = end.shape().dims();
      channels += other.length > 1 ? other[1] : 0;
      if (other.length == dims.length) {
        other[1] = dims[1];
      }
      if (!Arrays.equals(other, dims)) {
        throw new Misfit(
            path,
            "one branch gives "
                + ends.getFirst().shape()
                + " and another "
                + end.shape()
                + ": only the channels may differ");
      }
    }
    long others = ends.getFirst().shape().elements() / dims[1];
    if (channels > Shape.MOST_ELEMENTS / others) {
      throw new Misfit(path, "the branches joined would have more than 2^31-1 elements");
    }
    dims[1] = (int) channels;
    return Shape.of(dims);
  }

  private static Flow end(List<Measured> path, Flow start) {
    return path.isEmpty() ? start : Flow.out(path.getLast());
  }

  private static Measured block(
      Layer layer,
      String name,
      String path,
      Flow flow,
      List<Flow> ends,
      Shape output,
      List<List<Measured>> parts) {
    Optional<ReceptiveField> field =
        ends.stream()
            .map(Flow::field)
            .reduce((a, b) -> a.flatMap(one -> b.map(one::join)))
            .orElseThrow();
    long parameters = 0;
    long macs = 0;
    try {
      for (Measured one : parts.stream().flatMap(List::stream).toList()) {
        parameters = Math.addExact(parameters, one.parameters());
        macs = Math.addExact(macs, one.macs());
      }
    } catch (ArithmeticException e) {
      throw new Misfit(path, "it takes more than 2^63-1 multiply-adds, the most that is counted");
    }
    return new Measured(
        layer,
        name,
        path,
        flow.shape(),
        output,
        Optional.empty(),
        parameters,
        macs,
        field,
        ends.stream().allMatch(Flow::known),
        parts);
  }

  private Measured leaf(Layer layer, String name, String path, Flow flow) {
    Leaf leaf = Leaf.of(layer, path, flow.shape(), pools);
    Optional<ReceptiveField> field =
        fieldless(layer)
            ? Optional.empty()
            : flow.field().map(f -> leaf.problem().map(f::through).orElse(f));
    if (field.isPresent() && !field.get().fits()) {
      throw new Misfit(path, "its receptive field is larger than 2^63-1, the most that is counted");
    }
    return new Measured(
        layer,
        name,
        path,
        flow.shape(),
        leaf.output(),
        leaf.problem(),
        leaf.parameters(),
        flow.known() ? leaf.macs() : 0,
        field,
        known(layer, flow),
        List.of());
  }

  /// Whether nobody can say what its outputs see.
  private static boolean fieldless(Layer layer) {
    return switch (layer) {
      case Flatten _, Linear _ -> true;
      case Opaque opaque -> !(opaque.gives() instanceof Yield.Kept);
      default -> false;
    };
  }

  private static boolean known(Layer layer, Flow flow) {
    return layer instanceof Opaque opaque
        ? switch (opaque.gives()) {
          case Yield.Kept _ -> flow.known();
          case Yield.Given _ -> true;
          case Yield.Unknown _ -> false;
        }
        : flow.known();
  }
}
