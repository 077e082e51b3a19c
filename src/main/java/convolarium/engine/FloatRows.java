package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.List;
import java.util.Optional;

/// Makes rows of samples by sums in float, one set of sums for each kernel.
///
/// A row is made in stretches, so that its sums are still in the first cache when they become
/// samples.
final class FloatRows implements RowMaker {
  private final Response response;
  private final Kernels kernels;
  private final WideRows<?> rows;
  private final List<RowSums> sums;
  private final Optional<Extremes> extremes;
  private final boolean plain;
  private final int stretch;
  private final int stride;
  private final float[] lines;
  private final float[] more;

  /// @param rows what the sums look at
  /// @param samples the most samples of a row
  /// @param stretch how many sums are made at a time
  /// @param sums makes the sums of each kernel
  /// @param extremes takes them in instead of their becoming samples
  FloatRows(
      PhotoTask task,
      Kernels kernels,
      WideRows<?> rows,
      int samples,
      int stretch,
      List<RowSums> sums,
      Optional<Extremes> extremes) {
    this.response = task.response();
    this.kernels = kernels;
    this.rows = rows;
    this.sums = sums;
    this.extremes = extremes;
    this.plain =
        !response.unsigned() && !response.coded() && response.offset() == 0 && extremes.isEmpty();
    this.stretch = Math.min(stretch, samples);
    this.stride = Aligned.apart(this.stretch + kernels.slack());
    this.lines = new float[Aligned.START + 4 * stride];
    this.more = new float[sums.size() > 1 ? lines.length : 0];
  }

  @Override
  public void begin(int column) {
    rows.begin(column);
  }

  @Override
  public void make(int output, int count, byte[] out, int to, int outStride, int n) {
    sums.forEach(each -> each.look(output, count));
    for (int from = 0; from < n; from += stretch) {
      int length = Math.min(stretch, n - from);
      if (!plain || !sums.getFirst().samples(from, length, out, to + from, outStride)) {
        sizes(from, length, count);
        for (int row = 0; row < count; row++) {
          int at = Aligned.START + row * stride;
          if (extremes.isPresent()) {
            extremes.get().take(lines, at, from, length);
          } else {
            samples(at, out, to + row * outStride + from, length);
          }
        }
      }
    }
  }

  private void sizes(int from, int n, int count) {
    sums.getFirst().make(from, n, lines, Aligned.START, stride);
    for (int i = 1; i < sums.size(); i++) {
      sums.get(i).make(from, n, more, Aligned.START, stride);
      for (int row = 0; row < count; row++) {
        kernels.hypotenuse(lines, more, Aligned.START + row * stride, n);
      }
    }
  }

  private void samples(int from, byte[] out, int to, int n) {
    boolean unsigned = response.unsigned();
    float offset = response.offset();
    if (response.coded()) {
      kernels.code(lines, from, unsigned, offset, out, to, n);
    } else {
      kernels.narrow(lines, from, unsigned, offset, out, to, n);
    }
  }
}
