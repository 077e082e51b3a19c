package convolarium.figure;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// What a layer gave, looked at map by map: the first of the batch, of a volume one frame.
///
/// @param output `[N, C, spatial…]` with up to 3 spatial axes; of `[N, F]` every number is a map of
///   its own
/// @param slice the frame of a volume, in `[0, slices)`; 0 of others
public record Features(Tensor output, int slice) {
  public Features {
    if (output.shape().rank() < 2 || output.shape().rank() > 5) {
      throw new IllegalArgumentException("no feature maps in " + output.shape());
    }
  }

  /// With the frame in the middle.
  public static Features of(Tensor output) {
    Features first = new Features(output, 0);
    return new Features(output, first.slices() / 2);
  }

  /// The number of spatial axes, from 0 to 3.
  public int rank() {
    return output.shape().rank() - 2;
  }

  public int channels() {
    return output.shape().dim(1);
  }

  public int slices() {
    return rank() == 3 ? output.shape().dim(2) : 1;
  }

  /// 1 of signals and vectors.
  public int rows() {
    return rank() < 2 ? 1 : output.shape().dim(rank());
  }

  /// 1 of vectors.
  public int columns() {
    Shape shape = output.shape();
    return rank() == 0 ? 1 : shape.dim(shape.rank() - 1);
  }

  public float value(int channel, int row, int column) {
    int plane = rows() * columns();
    return output.get((channel * slices() + slice) * plane + row * columns() + column);
  }

  /// The least and the largest finite value.
  ///
  /// @param least above `most` when there is none
  public record Range(float least, float most) {
    static final Range NONE = new Range(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    Range with(Range other) {
      return new Range(Math.min(least, other.least), Math.max(most, other.most));
    }

    public boolean empty() {
      return least > most;
    }
  }

  /// Of each map: every frame of a volume counts.
  public List<Range> ranges() {
    int each = slices() * rows() * columns();
    List<Range> ranges = new ArrayList<>();
    for (int channel = 0; channel < channels(); channel++) {
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        float value = output.get(i);
        if (Float.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
      ranges.add(new Range(least, most));
    }
    return List.copyOf(ranges);
  }
}
