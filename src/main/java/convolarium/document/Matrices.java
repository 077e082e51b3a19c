package convolarium.document;

import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers as other programs copy them: cells of a spreadsheet, `array([[1, 2], [3, 4]])` and the
/// printed form of NumPy, `[1 2; 3 4]` of MATLAB, JSON; at the end perhaps a divisor, `/ 9`.
///
/// Without brackets, lines are rows and blank lines part planes. Columns are parted by tabs, else
/// by semicolons, else by commas, else by blanks; a comma that parts nothing is a decimal one. On a
/// single line semicolons part rows, as in brackets.
public final class Matrices {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");
  private static final Pattern DIVIDED =
      Pattern.compile("(?s)(.*?)/\\s*(" + NUMBER + ")\\s*;?\\s*");

  private Matrices() {}

  /// The numbers of a text: `(columns)` of a single row, `(rows, columns)` or `(planes, rows,
  /// columns)`.
  ///
  /// @throws Misfit with `row 2, column 3`, counted from 1, for a path, where a number is none or
  ///   not finite, rows differ in length, or brackets do not close
  public static Tensor parse(String text) {
    String plain = text.replace("\uFEFF", "").replace('\u2212', '-').replace('\u00A0', ' ');
    Matcher divided = DIVIDED.matcher(plain);
    double divisor = 1;
    if (divided.matches()) {
      plain = divided.group(1);
      divisor = Double.parseDouble(divided.group(2));
      if (divisor == 0) {
        throw new Misfit("matrix", "the divisor must not be 0");
      }
    }
    Nest nest = plain.contains("[") ? Brackets.parse(plain) : Cells.parse(plain);
    List<Integer> dims = new ArrayList<>();
    for (Nest level = nest; level instanceof Nest.Row(List<Nest> items); ) {
      if (items.isEmpty()) {
        throw new Misfit("matrix", "there is no number");
      }
      dims.add(items.size());
      level = items.getFirst();
    }
    if (Shape.elements(dims.stream().mapToInt(i -> i).toArray()) > Shape.MOST_ELEMENTS) {
      throw new Misfit("matrix", "more than 2^31-1 numbers");
    }
    List<Float> values = new ArrayList<>();
    new Walk(dims, divisor, values).collect(nest, List.of());
    return Tensor.generate(Shape.of(dims), values::get);
  }

  /// Gathers the numbers in row-major order and holds every row against the first.
  private record Walk(List<Integer> dims, double divisor, List<Float> values) {
    void collect(Nest nest, List<Integer> index) {
      int depth = index.size();
      switch (nest) {
        case Nest.Cell _ when depth < dims.size() ->
            throw new Misfit(place(index), "a number stands where a row is needed");
        case Nest.Cell(String text) -> values.add(number(place(index), text, divisor));
        case Nest.Row _ when depth == dims.size() ->
            throw new Misfit(place(index), "a row stands where a number is needed");
        case Nest.Row(List<Nest> items) -> {
          if (items.size() != dims.get(depth)) {
            String unit = depth == dims.size() - 1 ? "number" : "row";
            throw new Misfit(
                place(index),
                "it has " + At.count(items.size(), unit) + ", the first has " + dims.get(depth));
          }
          for (int i = 0; i < items.size(); i++) {
            List<Integer> inner = new ArrayList<>(index);
            inner.add(i);
            collect(items.get(i), inner);
          }
        }
      }
    }

    /// `plane 1, row 2, column 3`, as far as the index goes.
    private String place(List<Integer> index) {
      List<String> names = List.of("plane", "row", "column");
      return IntStream.range(0, index.size())
          .mapToObj(i -> names.get(i + names.size() - dims.size()) + " " + (index.get(i) + 1))
          .collect(Collectors.joining(", "));
    }
  }

  private static float number(String place, String text, double divisor) {
    if (!NUMBER.matcher(text).matches()) {
      throw new Misfit(
          place, text.isEmpty() ? "the cell is empty" : Json.quoted(text) + " is not a number");
    }
    float value = (float) (Double.parseDouble(text) / divisor);
    if (!Float.isFinite(value)) {
      throw new Misfit(place, Json.quoted(text) + " is not finite as a 32-bit number");
    }
    return value;
  }
}
