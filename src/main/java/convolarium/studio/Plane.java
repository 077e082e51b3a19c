package convolarium.studio;

import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The part of a tensor that is filled, copied and pasted at once: one channel of the input, the
/// kernel between two channels, the biases, or all channels of the input.
///
/// @param stage from 0
/// @param index the first two numbers of its cells' indices; empty for a whole tensor
public record Plane(Held held, int stage, List<Integer> index) {
  /// All channels of the input.
  public static final Plane INPUT = new Plane(Held.INPUT, 0, List.of());

  public Plane {
    index = List.copyOf(index);
    if (!(index.isEmpty() || index.size() == 2)) {
      throw new IllegalArgumentException(index + " is no plane");
    }
  }

  /// The plane that a cell lies in.
  ///
  /// @param cell its index in the tensor
  public static Plane of(Held held, int stage, List<Integer> cell) {
    return new Plane(held, stage, cell.size() > 2 ? cell.subList(0, 2) : List.of());
  }

  /// Whether the document has it.
  public boolean isIn(Document document) {
    return stage < document.stages().size()
        && held.in(document, stage)
            .filter(
                tensor ->
                    IntStream.range(0, index.size())
                        .allMatch(d -> index.get(d) < tensor.shape().dim(d)))
            .isPresent();
  }

  /// `input channel 0`, `kernel 1, slice 0`, `input`.
  public String name(Document document) {
    boolean chain = document.stages().size() > 1 && held != Held.INPUT;
    return (chain ? "stage " + (stage + 1) + " " : "")
        + switch (held) {
          case INPUT ->
              index.isEmpty() || document.inChannels(0) == 1
                  ? "input"
                  : "input channel " + index.get(1);
          case WEIGHT -> kernel("kernel", document);
          case GATE_WEIGHT -> kernel("gate kernel", document);
          case BIAS -> "bias";
          case GATE_BIAS -> "gate bias";
        };
  }

  private String kernel(String name, Document document) {
    Shape shape = tensor(document).shape();
    return index.isEmpty() || shape.dim(0) * shape.dim(1) == 1
        ? name
        : name + " " + index.get(0) + ", slice " + index.get(1);
  }

  /// Its numbers: `(spatial…)` of a channel or a kernel, `(outC)` of biases, `(1, C, spatial…)` of
  /// the whole input.
  public Tensor in(Document document) {
    Tensor tensor = tensor(document);
    Shape shape = shape(tensor.shape());
    return Tensor.generate(
        shape, position -> tensor.get(tensor.shape().offset(place(shape.index(position)))));
  }

  /// Its numbers as other programs take them and as they can be pasted: of the whole input without
  /// the batch, and of a single channel without the channels.
  public Tensor copied(Document document) {
    Tensor values = in(document);
    if (held != Held.INPUT || !index.isEmpty()) {
      return values;
    }
    int leading = values.shape().dim(1) == 1 ? 2 : 1;
    return values.reshaped(Shape.of(values.shape().from(leading)));
  }

  private Tensor tensor(Document document) {
    return held.in(document, stage)
        .orElseThrow(() -> new IllegalArgumentException(this + " is not in " + document));
  }

  private Shape shape(Shape tensor) {
    return Shape.of(tensor.from(index.size()));
  }

  private List<Integer> place(List<Integer> inside) {
    List<Integer> place = new ArrayList<>(index);
    place.addAll(inside);
    return place;
  }

  /// The document with these numbers in this plane.
  ///
  /// @param values of the plane's shape
  public Document with(Document document, Tensor values) {
    if (!values.shape().equals(shape(tensor(document).shape()))) {
      throw new IllegalArgumentException(values + " in " + this + " of " + document);
    }
    return held.change(document, stage, tensor -> set(tensor, values));
  }

  /// The tensor with these numbers in this plane.
  Tensor set(Tensor tensor, Tensor values) {
    return Tensor.generate(
        tensor.shape(),
        position -> {
          List<Integer> cell = tensor.shape().index(position);
          return cell.subList(0, index.size()).equals(index)
              ? values.get(values.shape().offset(cell.subList(index.size(), cell.size())))
              : tensor.get(position);
        });
  }

  /// The document with this plane filled by a rule.
  public Document filled(Document document, Fill fill) {
    Shape shape = shape(tensor(document).shape());
    Tensor values =
        index.isEmpty()
            ? fill.fill(shape)
            : fill.fill(Made.shape(1, 1, shape.from(0))).reshaped(shape);
    return with(document, values);
  }
}
