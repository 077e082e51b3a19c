package convolarium.document;

import convolarium.network.Numbers;
import convolarium.network.Positions;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads tensors in each of their written forms.
final class NumbersReader {
  private static final List<String> FIELDS = List.of("shape", "data", "fill", "seed", "npy");

  /// What numbers may be written as, for a sentence.
  static final String FORMS =
      "nested lists of numbers, or an object with shape and data, shape and fill, or npy,";

  private final Folder folder;

  NumbersReader(Folder folder) {
    this.folder = folder;
  }

  /// For texts that cannot name files.
  static NumbersReader none() {
    return new NumbersReader(new Folder(Path.of("")));
  }

  Numbers read(At at) {
    if (!(at.json() instanceof Json.Fields)) {
      Nested nested = Nested.read(at);
      return new Numbers.Given(Tensor.generate(nested.shape(), i -> (float) nested.values()[i]));
    }
    Entries entries = entries(at);
    if (entries.has("npy")) {
      return npy(entries);
    }
    Shape shape = shape(entries.need("shape"));
    if (entries.has("fill")) {
      return new Numbers.Made(shape, fill(entries));
    }
    double[] data = data(entries, shape);
    return new Numbers.Given(Tensor.generate(shape, i -> (float) data[i]));
  }

  /// Flat positions: whole numbers, not negative.
  Positions positions(At at) {
    if (!(at.json() instanceof Json.Fields)) {
      Nested nested = Nested.read(at);
      return positions(at, nested.shape(), nested.values());
    }
    Entries entries = entries(at);
    if (entries.has("npy")) {
      return npy(entries).positions();
    }
    Shape shape = shape(entries.need("shape"));
    if (entries.has("fill")) {
      Fill fill = fill(entries);
      if (fill instanceof Fill.Uniform) {
        throw entries.need("fill").wrong("random numbers are no positions");
      }
      int factor = fill instanceof Fill.Ramp ? 1 : 0;
      int more = fill.equals(Fill.ONES) ? 1 : 0;
      return Positions.made(shape, i -> factor * i + more);
    }
    return positions(entries.need("data"), shape, data(entries, shape));
  }

  private static Positions positions(At at, Shape shape, double[] values) {
    int[] whole = new int[values.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) values[i];
      if (whole[i] != values[i] || whole[i] < 0) {
        throw at.wrong(
            "number "
                + i
                + " is "
                + At.written(values[i])
                + ", a position is a whole number from 0");
      }
    }
    return Positions.of(Indices.of(shape, whole));
  }

  private static Entries entries(At at) {
    Entries entries = at.entries(FORMS, FIELDS);
    List<String> forms = new ArrayList<>(List.of("data", "fill", "npy"));
    forms.removeIf(form -> !entries.has(form));
    if (forms.size() != 1) {
      throw at.wrong(
          forms.isEmpty()
              ? "its numbers are missing: one of data, fill and npy is needed"
              : "the numbers are given " + forms.size() + " times: " + String.join(" and ", forms));
    }
    if (entries.has("npy") && entries.fields().size() > 1) {
      throw at.wrong("a NumPy file has a shape of its own: no other field may stand beside npy");
    }
    if (entries.has("seed") && !entries.has("fill")) {
      throw entries.need("seed").wrong("a seed belongs to a fill");
    }
    return entries;
  }

  private static double[] data(Entries entries, Shape shape) {
    At at = entries.need("data");
    double[] values =
        switch (at.json()) {
          case Json.Row(double[] row) -> row;
          case Json.Items(var items) when items.isEmpty() -> new double[0];
          default ->
              throw at.wrong("a flat list of numbers is needed, not " + at.json().description());
        };
    if (values.length != shape.elements()) {
      throw at.wrong(
          At.count(values.length, "number")
              + " for the shape "
              + shape
              + ", which needs "
              + shape.elements());
    }
    return values;
  }

  private static Fill fill(Entries entries) {
    long seed = entries.find("seed").map(At::seed).orElse(0L);
    At at = entries.need("fill");
    return switch (at.text("zeros, ones, ramp or random")) {
      case "zeros" -> Fill.ZEROS;
      case "ones" -> Fill.ONES;
      case "ramp" -> Fill.RAMP;
      case "random" -> new Fill.Uniform(seed, 1);
      default ->
          throw at.wrong("zeros, ones, ramp or random is needed, not " + at.json().description());
    };
  }

  private NpyFile npy(Entries entries) {
    At at = entries.need("npy");
    return NpyFile.open(folder.file(at.text("a path"), at.path()), at.path());
  }

  static Shape shape(At at) {
    List<Integer> dims = at.wholes("a list of sizes");
    for (int dim : dims) {
      if (dim < 1) {
        throw at.wrong("a size of " + dim + " in " + dims + ", at least 1 is needed");
      }
    }
    if (Shape.elements(dims.stream().mapToInt(Integer::intValue).toArray()) > Shape.MOST_ELEMENTS) {
      throw at.wrong("a tensor " + written(dims) + " would have more than 2^31-1 elements");
    }
    return Shape.of(dims);
  }

  static String written(List<Integer> dims) {
    return String.join("×", dims.stream().map(String::valueOf).toList());
  }
}
