package convolarium.filter;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Kernels as text: rows parted by `;` or line ends, numbers by blanks, at the end perhaps a
/// divisor: `1 1 1; 1 1 1; 1 1 1 / 9`.
public final class KernelText {
  /// The most rows and the most columns.
  public static final int MOST = 63;

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_QUOTED = 40;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");

  private KernelText() {}

  /// The kernel `[rows, columns]` that the text writes.
  ///
  /// @throws Unusable naming the row, the number and what would fit
  public static Tensor parse(String text) throws Unusable {
    KernelDraft draft = draft(text);
    return Tensor.generate(
        Shape.of(draft.rows(), draft.columns()),
        i -> (float) (draft.numbers().get(i) / draft.divisor()));
  }

  /// The numbers and the divisor as they are written.
  ///
  /// @throws Unusable as [#parse]
  public static KernelDraft draft(String text) throws Unusable {
    String plain = text.replace("\uFEFF", "").replace('−', '-');
    int slash = plain.indexOf('/');
    String cells = slash < 0 ? plain : plain.substring(0, slash);
    double divisor = slash < 0 ? 1 : divisor(plain.substring(slash + 1).strip());
    List<List<String>> rows = rows(cells);
    int columns = rows.getFirst().size();
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < rows.size() * columns; i++) {
      int row = i / columns;
      String place = "row " + (row + 1) + ", number " + (i % columns + 1);
      numbers.add(weight(place, rows.get(row).get(i % columns), divisor));
    }
    return new KernelDraft(columns, numbers, divisor, Optional.empty());
  }

  /// The text of a UTF-8 file.
  ///
  /// @throws Unusable when it is not such a file
  /// @throws IOException when the file cannot be read
  public static String read(Path file) throws Unusable, IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new Unusable("kernel", "a kernel's text has at most " + MOST_BYTES + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unusable("kernel", "not UTF-8 text");
    }
  }

  /// The kernel as text that [#parse] reads to the same numbers.
  public static String print(Tensor kernel) {
    int columns = kernel.shape().dim(1);
    return IntStream.range(0, kernel.shape().dim(0))
        .mapToObj(
            y ->
                IntStream.range(y * columns, (y + 1) * columns)
                    .mapToObj(i -> number(kernel.get(i)))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  /// The kernel as ImageJ's Process ▸ Filters ▸ Convolve… opens it: a line for a row, no divisor.
  public static String imageJ(Tensor kernel) {
    return print(kernel).replace("; ", "\n") + "\n";
  }

  /// One number that somebody typed: `3`, `-0.5`, `1e-3`, `1/9`; a comma is taken for a point.
  ///
  /// @throws Unusable when it is none
  public static double cell(String typed) throws Unusable {
    try {
      KernelDraft draft = draft(typed.replace(',', '.'));
      if (draft.numbers().size() == 1) {
        return draft.numbers().getFirst() / draft.divisor();
      }
    } catch (Unusable _) {
      // answered below
    }
    throw new Unusable("kernel", quoted(typed.strip()) + " is not a number such as 3, -0.5 or 1/9");
  }

  /// The smallest whole number in `[1, 4096]` by which all weights become whole, or 1 when there is
  /// none: 9 of an average, 16 of a binomial.
  public static int divisor(Tensor kernel) {
    int elements = kernel.shape().elements();
    return IntStream.rangeClosed(1, 4096)
        .filter(d -> IntStream.range(0, elements).allMatch(i -> isWhole(kernel.get(i), d)))
        .findFirst()
        .orElse(1);
  }

  private static boolean isWhole(float weight, int divisor) {
    long numerator = Math.round((double) weight * divisor);
    return (float) ((double) numerator / divisor) == weight;
  }

  private static List<List<String>> rows(String cells) throws Unusable {
    List<List<String>> rows = new ArrayList<>();
    for (String line : cells.split("[;\\r\\n]+")) {
      if (!line.isBlank()) {
        rows.add(List.of(line.strip().split("\\s+")));
      }
    }
    if (rows.isEmpty()) {
      throw new Unusable(
          "kernel", "there is no number; write rows such as \"1 2 1; 2 4 2; 1 2 1 / 16\"");
    }
    int columns = rows.getFirst().size();
    if (rows.size() > MOST || columns > MOST) {
      throw new Unusable(
          "kernel",
          rows.size() + "×" + columns + " numbers are too many: at most " + MOST + "×" + MOST);
    }
    OptionalInt ragged =
        IntStream.range(0, rows.size()).filter(y -> rows.get(y).size() != columns).findFirst();
    if (ragged.isPresent()) {
      int y = ragged.getAsInt();
      throw new Unusable(
          "kernel",
          "row " + (y + 1) + " has " + count(rows.get(y).size()) + ", row 1 has " + columns);
    }
    return rows;
  }

  private static double weight(String place, String text, double divisor) throws Unusable {
    if (!NUMBER.matcher(text).matches()) {
      throw new Unusable("kernel", place + " is not a number: " + quoted(text));
    }
    double number = Double.parseDouble(text);
    if (!Float.isFinite((float) (number / divisor))) {
      String by = divisor == 1 ? "" : " divided by " + number(divisor);
      throw new Unusable("kernel", place + by + " is too large for a float: " + quoted(text));
    }
    return number;
  }

  private static double divisor(String text) throws Unusable {
    if (text.contains("/")) {
      throw new Unusable("kernel", "one divisor for all numbers stands at the end, not several");
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new Unusable(
          "kernel",
          "the divisor must be one number at the end, not "
              + (text.isEmpty() ? "missing" : quoted(text)));
    }
    double divisor = Double.parseDouble(text);
    if (divisor == 0 || !Double.isFinite(divisor)) {
      throw new Unusable("kernel", "the divisor must not be " + quoted(text));
    }
    return divisor;
  }

  private static String count(int numbers) {
    return numbers == 1 ? "1 number" : numbers + " numbers";
  }

  private static String quoted(String text) {
    return "\""
        + (text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…")
        + "\"";
  }

  /// The number as short as a float is written, whole numbers without a point.
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? String.valueOf((long) value)
        : String.valueOf((float) value);
  }
}
