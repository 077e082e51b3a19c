package convolarium.filter;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.List;

/// How a window goes over a photograph.
///
/// @param border what lies around the photograph
/// @param stride every how many pixels there is an output, at least 1
/// @param dilation distance of two taps, at least 1
public record Sliding(Border border, int stride, int dilation) {
  /// Every pixel, its neighbours, the edges mirrored.
  public static final Sliding USUAL = new Sliding(Border.REFLECT, 1, 1);

  public Sliding withBorder(Border border) {
    return new Sliding(border, stride, dilation);
  }

  public Sliding withStride(int stride) {
    return new Sliding(border, stride, dilation);
  }

  public Sliding withDilation(int dilation) {
    return new Sliding(border, stride, dilation);
  }

  /// A window of that shape, `[height, width]`.
  Window window(Shape taps) {
    return Window.of(taps.dims())
        .withStride(List.of(stride, stride))
        .withDilation(List.of(dilation, dilation))
        .withBorder(border);
  }
}
