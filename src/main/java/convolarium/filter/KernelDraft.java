package convolarium.filter;

import convolarium.filter.Own.Anchor;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A kernel as it is being written: the numbers that somebody typed, what all of them are divided
/// by, and the anchor, which goes along wherever its cell goes.
///
/// @param columns at least 1
/// @param numbers row by row, whole rows only
/// @param divisor not 0
/// @param anchor a cell; the middle, ⌊k/2⌋, when empty
public record KernelDraft(
    int columns, List<Double> numbers, double divisor, Optional<Anchor> anchor) {
  private static final double WHOLE = 1e15;

  public KernelDraft {
    numbers = List.copyOf(numbers);
    if (columns < 1 || numbers.isEmpty() || numbers.size() % columns != 0 || divisor == 0) {
      throw new IllegalArgumentException(
          numbers.size() + " numbers in " + columns + " columns / " + divisor);
    }
    int rows = numbers.size() / columns;
    if (anchor.filter(at -> at.row() >= rows || at.column() >= columns).isPresent()) {
      throw new IllegalArgumentException(anchor + " of " + rows + "×" + columns);
    }
  }

  /// The draft that has those weights, in whole numbers where one divisor makes them such.
  ///
  /// @param kernel `[rows, columns]`
  public static KernelDraft of(Tensor kernel) {
    int divisor = KernelText.divisor(kernel);
    IntToDoubleFunction number =
        divisor == 1
            ? i -> Double.parseDouble(Float.toString(kernel.get(i)))
            : i -> Math.round((double) kernel.get(i) * divisor);
    return new KernelDraft(
        kernel.shape().dim(1),
        IntStream.range(0, kernel.shape().elements()).mapToObj(number::applyAsDouble).toList(),
        divisor,
        Optional.empty());
  }

  public int rows() {
    return numbers.size() / columns;
  }

  public double get(int row, int column) {
    return numbers.get(row * columns + column);
  }

  /// The cell over the pixel that is made, given or not.
  public Anchor middle() {
    return anchor.orElse(new Anchor(rows() / 2, columns / 2));
  }

  /// The sum of the weights, divided.
  public double sum() {
    return numbers.stream().mapToDouble(i -> i).sum() / divisor;
  }

  public KernelDraft with(int row, int column, double number) {
    int place = row * columns + column;
    return new KernelDraft(
        columns,
        IntStream.range(0, numbers.size())
            .mapToObj(i -> i == place ? Double.valueOf(number) : numbers.get(i))
            .toList(),
        divisor,
        anchor);
  }

  public KernelDraft withDivisor(double divisor) {
    return new KernelDraft(columns, numbers, divisor, anchor);
  }

  public KernelDraft withAnchor(Optional<Anchor> anchor) {
    return new KernelDraft(columns, numbers, divisor, anchor);
  }

  /// In another size: what is in the middle stays there, zeros come around it.
  public KernelDraft sized(int rows, int columns) {
    int down = rows / 2 - rows() / 2;
    int across = columns / 2 - this.columns / 2;
    Optional<Anchor> moved =
        anchor.map(
            at ->
                new Anchor(
                    Math.clamp(at.row() + down, 0, rows - 1),
                    Math.clamp(at.column() + across, 0, columns - 1)));
    return filled(rows, columns, (y, x) -> at(y - down, x - across)).withAnchor(moved);
  }

  private double at(int row, int column) {
    boolean inside = row >= 0 && row < rows() && column >= 0 && column < columns;
    return inside ? get(row, column) : 0;
  }

  /// A quarter turn clockwise.
  public KernelDraft turned() {
    int last = rows() - 1;
    return filled(columns, rows(), (y, x) -> get(last - x, y))
        .withAnchor(anchor.map(at -> new Anchor(at.column(), last - at.row())));
  }

  /// With left and right exchanged.
  public KernelDraft mirrored() {
    int last = columns - 1;
    return filled(rows(), columns, (y, x) -> get(y, last - x))
        .withAnchor(anchor.map(at -> new Anchor(at.row(), last - at.column())));
  }

  /// With top and bottom exchanged.
  public KernelDraft upended() {
    int last = rows() - 1;
    return filled(rows(), columns, (y, x) -> get(last - y, x))
        .withAnchor(anchor.map(at -> new Anchor(last - at.row(), at.column())));
  }

  /// With rows and columns exchanged.
  public KernelDraft transposed() {
    return filled(columns, rows(), (y, x) -> get(x, y))
        .withAnchor(anchor.map(at -> new Anchor(at.column(), at.row())));
  }

  /// With every sign turned.
  public KernelDraft negated() {
    return filled(rows(), columns, (y, x) -> 0 - get(y, x)).withAnchor(anchor);
  }

  @FunctionalInterface
  private interface Filling {
    double at(int row, int column);
  }

  private KernelDraft filled(int rows, int columns, Filling filling) {
    List<Double> cells =
        IntStream.range(0, rows * columns)
            .mapToObj(i -> filling.at(i / columns, i % columns))
            .toList();
    return new KernelDraft(columns, cells, divisor, Optional.empty());
  }

  /// As [KernelText] reads it, a line for a row.
  public String text() {
    return text("\n", divisor == 1 ? "" : "\n/ " + number(divisor));
  }

  /// As [KernelText] reads it, in one line.
  public String literal() {
    return text("; ", divisor == 1 ? "" : " / " + number(divisor));
  }

  private String text(String parting, String end) {
    return IntStream.range(0, rows())
        .mapToObj(
            y ->
                numbers.subList(y * columns, (y + 1) * columns).stream()
                    .map(KernelDraft::number)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(parting, "", end));
  }

  /// A number as one types it, whole ones without a point.
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
