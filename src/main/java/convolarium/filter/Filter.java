package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Response;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// What is done to a photograph: kernels that slide over each colour channel, and how their sums
/// become 8-bit samples again.
///
/// The kernels are not flipped, the samples are taken as stored, alpha is copied, and the anchor of
/// a kernel is its cell ⌊k/2⌋.
///
/// @param name what the screen calls it
/// @param kernels one, or the two of a magnitude, each `[kernelHeight, kernelWidth]` and of one
///   shape
/// @param response from sums to samples
/// @param border what lies around the photograph
/// @param stride every how many pixels there is an output, at least 1
/// @param dilation distance of two taps, at least 1
public record Filter(
    String name, List<Tensor> kernels, Response response, Border border, int stride, int dilation) {

  public Filter {
    kernels = List.copyOf(kernels);
    if (kernels.stream().map(Tensor::shape).distinct().count() != 1
        || kernels.getFirst().shape().rank() != 2) {
      throw new IllegalArgumentException("kernels " + kernels);
    }
  }

  /// A filter that mirrors the photograph at its edges and looks at every pixel.
  static Filter of(String name, List<Tensor> kernels, Response response) {
    return new Filter(name, kernels, response, Border.REFLECT, 1, 1);
  }

  public Filter withBorder(Border border) {
    return new Filter(name, kernels, response, border, stride, dilation);
  }

  public Filter withStride(int stride) {
    return new Filter(name, kernels, response, border, stride, dilation);
  }

  public Filter withDilation(int dilation) {
    return new Filter(name, kernels, response, border, stride, dilation);
  }

  /// This filter on a photograph of shape `[1, colours, H, W]`: a problem, or why it cannot be.
  public Binding on(Shape photo) {
    Shape kernel = kernels.getFirst().shape();
    Window window =
        Window.of(kernel.dims())
            .withStride(List.of(stride, stride))
            .withDilation(List.of(dilation, dilation))
            .withBorder(border);
    return new Operation.Filtering(window).on(photo);
  }

  /// This filter on that photograph.
  ///
  /// @throws IllegalArgumentException with the reason when it cannot be
  public Problem problem(Raster photo) {
    return on(photo.shape()).orThrow();
  }

  /// How an engine would filter photographs of that one's size.
  ///
  /// @throws IllegalArgumentException with the reason when [#on] refuses
  public PhotoPlan plan(Engine engine, Raster photo) {
    return engine.photo(problem(photo), kernels, response);
  }

  /// The filtered photograph, ⌈size/stride⌉ pixels on each axis.
  ///
  /// @throws IllegalArgumentException with the reason when [#on] refuses
  /// @throws java.util.concurrent.CancellationException when the watch says so
  public Raster apply(Engine engine, Raster photo, Watch watch) {
    return plan(engine, photo).run(photo, watch);
  }
}
