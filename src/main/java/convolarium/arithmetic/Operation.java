package convolarium.arithmetic;

import convolarium.tensor.Shape;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// What a layer does with a sliding window, before it meets an input.
///
/// Shapes are `[N, C, spatial…]` with 1 to 3 spatial axes. The semantics are PyTorch's: no kernel
/// flip, sizes rounded down, max-pooling ignores padding.
public sealed interface Operation {
  /// This operation on an input of that shape: a problem that fits, or the reasons why not.
  default Binding on(Shape input) {
    return new Fitting(this, input).bind();
  }

  /// An operation that slides a [Window].
  sealed interface Windowed extends Operation {
    Window window();

    /// The same operation with another window.
    Windowed with(Window window);
  }

  /// Sums of products; weights `[outC, inC/groups, kernel…]`.
  record Convolution(Window window, int outChannels, int groups) implements Windowed {
    @Override
    public Convolution with(Window window) {
      return new Convolution(window, outChannels, groups);
    }
  }

  /// A convolution's relation read backwards; weights `[inC, outC/groups, kernel…]`.
  ///
  /// @param outputPadding further cells at the end of each axis, less than max(stride, dilation)
  record Transposed(Window window, int outChannels, int groups, List<Integer> outputPadding)
      implements Windowed {
    public Transposed {
      outputPadding = List.copyOf(outputPadding);
    }

    @Override
    public Transposed with(Window window) {
      return new Transposed(window, outChannels, groups, outputPadding);
    }
  }

  /// The largest value or the mean of each window.
  ///
  /// @param ceil whether a last window may go beyond the padding
  /// @param countPadding whether the mean divides by padding cells too
  record Pooling(Kind kind, Window window, boolean ceil, boolean countPadding) implements Windowed {
    /// What is kept of a window.
    public enum Kind {
      MAX,
      AVERAGE
    }

    @Override
    public Pooling with(Window window) {
      return new Pooling(kind, window, ceil, countPadding);
    }
  }

  /// Values put back to where a max-pooling found them; all other cells are 0.
  ///
  /// @param outputSize the spatial size, within one stride of the default (i−1)·s − 2p + k
  record Unpooling(Window window, Optional<List<Integer>> outputSize) implements Windowed {
    @Override
    public Unpooling with(Window window) {
      return new Unpooling(window, outputSize);
    }
  }

  /// Means of windows that part each axis as evenly as they can: output `o` of `m` covers the input
  /// cells from [#start] to [#end].
  record AdaptivePooling(List<Integer> outputSize) implements Operation {
    public AdaptivePooling {
      outputSize = List.copyOf(outputSize);
    }

    /// ⌊o·n/m⌋.
    public static int start(int o, int n, int m) {
      return (int) start((long) o, n, m);
    }

    /// ⌈(o+1)·n/m⌉, exclusive.
    public static int end(int o, int n, int m) {
      return (int) end((long) o, n, m);
    }

    static long start(long o, int n, int m) {
      return Math.floorDiv(Math.multiplyExact(o, (long) n), (long) m);
    }

    static long end(long o, int n, int m) {
      return Math.ceilDiv(Math.multiplyExact(o + 1, (long) n), (long) m);
    }

    /// The cells of the largest window: ⌈(n + m − g) / m⌉ with g the greatest common divisor of n
    /// and m. A window holds ⌈(n + r) / m⌉ cells, where r = o·n mod m is every multiple of g below
    /// m once.
    static int widest(int n, int m) {
      int g = BigInteger.valueOf(n).gcd(BigInteger.valueOf(m)).intValue();
      return (int) Math.ceilDiv((long) n + m - g, m);
    }
  }

  /// One kernel over each channel of a photograph, its anchor on every stride-th pixel from the
  /// first: ⌈n/s⌉ outputs whatever the kernel's size, the border going on by its rule. Weights
  /// `[kernelHeight, kernelWidth]`. The window's padding is not used.
  ///
  /// @param anchor a tap of each axis, in `[0, k)`; ⌊k/2⌋ when empty
  record Filtering(Window window, Optional<List<Integer>> anchor) implements Windowed {
    public Filtering {
      anchor = anchor.map(List::copyOf);
      if (anchor.isPresent() && anchor.get().size() != window.rank()) {
        throw new IllegalArgumentException("anchor " + anchor.get() + " of " + window);
      }
    }

    /// With the anchor in the middle.
    public Filtering(Window window) {
      this(window, Optional.empty());
    }

    @Override
    public Filtering with(Window window) {
      return new Filtering(window, anchor);
    }

    /// The tap of an axis that lies on the pixel that is made.
    int anchor(int axis) {
      return anchor.map(taps -> taps.get(axis)).orElse(window.kernel().get(axis) / 2);
    }
  }
}
