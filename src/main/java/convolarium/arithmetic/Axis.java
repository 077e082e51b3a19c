package convolarium.arithmetic;

/// The relation between input and output cells on one axis.
///
/// Output `o` looks through tap `t` at input `i = o·s − p₀ + t·d`; an `i` outside `[0, input)` is
/// padding. Reading the same relation from input to output gives the transposed convolution, whose
/// input is this axis's `output` and whose output is this axis's `input`.
///
/// @param input n, the number of input cells, at least 1
/// @param kernel k, the number of taps, at least 1
/// @param stride s, at least 1
/// @param dilation d, at least 1; 1 is the ordinary kernel
/// @param before p₀, cells of padding before the first input cell, at least 0
/// @param after p₁, cells of padding behind the last, at least 0
/// @param output m, the number of output cells, at least 1
public record Axis(
    int input, int kernel, int stride, int dilation, int before, int after, int output) {

  /// d·(k−1) + 1: how many cells the kernel spans, gaps included.
  public static long extent(int kernel, int dilation) {
    return (long) dilation * (kernel - 1) + 1;
  }

  /// ⌊(n + p₀ + p₁ − e) / s⌋ + 1, or 0 when the kernel is larger than the padded input.
  public static long outputs(
      int input, int kernel, int stride, int dilation, int before, int after) {
    long room = room(input, kernel, dilation, before, after);
    return room < 0 ? 0 : room / stride + 1;
  }

  /// The same rounded up, less a last window that would start behind the input: PyTorch's
  /// `ceil_mode`.
  public static long outputsCeil(
      int input, int kernel, int stride, int dilation, int before, int after) {
    long room = room(input, kernel, dilation, before, after);
    if (room < 0) {
      return 0;
    }
    long outputs = Math.ceilDiv(room, stride) + 1;
    return (outputs - 1) * stride >= (long) input + before ? outputs - 1 : outputs;
  }

  /// (m−1)·s − p₀ − p₁ + e + outputPadding: the output size of a transposed convolution of m cells.
  public static long transposed(
      int cells, int kernel, int stride, int dilation, int before, int after, int outputPadding) {
    return (cells - 1L) * stride - before - after + extent(kernel, dilation) + outputPadding;
  }

  /// max((⌈n/s⌉−1)·s + e − n, 0): the padding that makes ⌈n/s⌉ outputs.
  static long samePadding(int input, int kernel, int stride, int dilation) {
    long outputs = Math.ceilDiv(input, stride);
    return Math.max((outputs - 1) * stride + extent(kernel, dilation) - input, 0);
  }

  private static long room(int input, int kernel, int dilation, int before, int after) {
    return (long) input + before + after - extent(kernel, dilation);
  }

  /// The cells the kernel spans, gaps included.
  public int extent() {
    return (int) extent(kernel, dilation);
  }

  /// The number of cells with padding: n + p₀ + p₁.
  public int padded() {
    return input + before + after;
  }

  /// The input coordinate that output `o` looks at through tap `t`; outside `[0, input)` it is
  /// padding.
  public int source(int o, int t) {
    return o * stride - before + t * dilation;
  }

  /// From the first input coordinate that one of these outputs looks at to the last; both may lie
  /// outside the axis, as the outputs may.
  ///
  /// @throws ArithmeticException when a coordinate exceeds 2⁶³−1
  public Interval looked(Interval outputs) {
    if (outputs.isEmpty()) {
      return outputs;
    }
    long first = Math.subtractExact(Math.multiplyExact(outputs.first(), (long) stride), before);
    long last = Math.subtractExact(Math.multiplyExact(outputs.last(), (long) stride), before);
    return new Interval(first, Math.addExact(last, extent() - 1L));
  }

  /// From the first output whose span holds one of these input coordinates to the last; both may
  /// lie outside the axis. There is none where strides step over all of them.
  public Interval looking(Interval inputs) {
    return inputs.isEmpty()
        ? inputs
        : new Interval(
            Math.ceilDiv(inputs.first() + before - extent() + 1L, stride),
            Math.floorDiv(inputs.last() + before, (long) stride));
  }

  /// Whether coordinate `i` lies in the padding.
  public boolean isPadding(int i) {
    return i < 0 || i >= input;
  }

  /// Whether some output, if only the axis went on in both directions, would see input coordinate
  /// `i` through tap `t`.
  public boolean meets(int i, int t) {
    return Math.floorMod(i + before - t * dilation, stride) == 0;
  }

  /// The output that sees input coordinate `i` through tap `t` where they meet, in `[0, output)` or
  /// not.
  public int seeing(int i, int t) {
    return Math.floorDiv(i + before - t * dilation, stride);
  }

  /// The output that sees input coordinate `i` through tap `t`, or −1 when none does.
  public int seenBy(int i, int t) {
    int distance = i + before - t * dilation;
    return distance < 0 || distance % stride != 0 || distance / stride >= output
        ? -1
        : distance / stride;
  }

  /// One past the last coordinate that the last window spans: up to the padding's end, or beyond it
  /// (`ceil_mode`).
  public int reach() {
    return source(output - 1, kernel - 1) + 1;
  }

  /// Whether coordinate `i` lies behind the last cell of the padding.
  public boolean isBeyond(int i) {
    return i >= input + after;
  }

  /// How many taps meet coordinate `i` if only the axis goes on in both directions: the same for
  /// all coordinates a stride apart.
  public int overlap(int i) {
    int overlap = 0;
    for (int t = 0; t < kernel; t++) {
      overlap += meets(i, t) ? 1 : 0;
    }
    return overlap;
  }

  /// How many cells at the far end of the padded input no window reaches; 0 when the last window
  /// goes beyond it (`ceil_mode`).
  public int leftover() {
    return Math.max(0, input + after - reach());
  }

  /// s − e: how many cells two neighbouring windows leave between them; 0 when there is one window.
  public int between() {
    return output == 1 ? 0 : Math.max(0, stride - extent());
  }

  /// How many input cells lie under a window, but under no tap of any: dilated kernels have gaps.
  public int gaps() {
    int gaps = 0;
    for (int i = 0; dilation > 1 && i < Math.min(input, reach()); i++) {
      int last = Math.min(output - 1, (i + before) / stride);
      gaps += i < source(last, 0) + extent() && !isSeen(i) ? 1 : 0;
    }
    return gaps;
  }

  private boolean isSeen(int i) {
    for (int t = 0; t < kernel; t++) {
      if (seenBy(i, t) >= 0) {
        return true;
      }
    }
    return false;
  }
}
