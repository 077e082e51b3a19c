package convolarium.network.blocks;

/// What a convolution of a block says, the same on every axis.
///
/// @param channels that it gives, at least 1
/// @param kernel taps per axis
public record Form(int channels, int kernel, int stride, int dilation, int groups) {
  /// With stride 1, dilation 1 and one group.
  public static Form of(int channels, int kernel) {
    return new Form(channels, kernel, 1, 1, 1);
  }

  /// One kernel for each channel.
  public static Form depthwise(int channels, int kernel) {
    return new Form(channels, kernel, 1, 1, channels);
  }

  public Form withStride(int stride) {
    return new Form(channels, kernel, stride, dilation, groups);
  }

  public Form withDilation(int dilation) {
    return new Form(channels, kernel, stride, dilation, groups);
  }
}
