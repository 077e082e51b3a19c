package convolarium.arithmetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What a layer says of its sliding window, per spatial axis, before it meets an input.
///
/// @param kernel taps per axis
/// @param stride step per axis
/// @param dilation distance of two taps per axis; 1 is the ordinary kernel
/// @param padding cells around the input
/// @param border what the padding holds
public record Window(
    List<Integer> kernel,
    List<Integer> stride,
    List<Integer> dilation,
    Padding padding,
    Border border) {

  public Window {
    kernel = List.copyOf(kernel);
    stride = List.copyOf(stride);
    dilation = List.copyOf(dilation);
    int rank = kernel.size();
    boolean sides = !(padding instanceof Padding.Explicit(var given)) || given.size() == rank;
    if (rank < 1 || stride.size() != rank || dilation.size() != rank || !sides) {
      throw new IllegalArgumentException(
          "kernel " + kernel + ", stride " + stride + ", dilation " + dilation + ", " + padding);
    }
  }

  /// A window of that kernel with stride 1, dilation 1 and no padding.
  public static Window of(List<Integer> kernel) {
    List<Integer> ones = Collections.nCopies(kernel.size(), 1);
    return new Window(kernel, ones, ones, Padding.of(kernel.size(), 0), Border.ZEROS);
  }

  /// A window of that kernel with stride 1, dilation 1 and no padding.
  public static Window of(int... kernel) {
    return of(Arrays.stream(kernel).boxed().toList());
  }

  /// The number of spatial axes.
  public int rank() {
    return kernel.size();
  }

  public Window withKernel(List<Integer> kernel) {
    return new Window(kernel, stride, dilation, padding, border);
  }

  public Window withStride(List<Integer> stride) {
    return new Window(kernel, stride, dilation, padding, border);
  }

  public Window withDilation(List<Integer> dilation) {
    return new Window(kernel, stride, dilation, padding, border);
  }

  public Window withPadding(Padding padding) {
    return new Window(kernel, stride, dilation, padding, border);
  }

  public Window withBorder(Border border) {
    return new Window(kernel, stride, dilation, padding, border);
  }

  /// The amounts of padding on an input of these spatial sizes.
  List<Padding.Sides> sides(List<Integer> sizes) {
    List<Padding.Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < rank(); axis++) {
      sides.add(padding.on(this, axis, sizes.get(axis)));
    }
    return sides;
  }
}
