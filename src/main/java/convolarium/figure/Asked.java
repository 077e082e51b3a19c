package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.explain.Mixture;
import convolarium.explain.Pixel;
import convolarium.explain.Ranking;
import convolarium.explain.Step;
import convolarium.tensor.Raster;
import java.util.List;

/// A pixel of a filtered photograph that is asked how it came about.
///
/// @param before what was filtered
/// @param after what came of it
/// @param row of the pixel in `after`
/// @param column of the pixel in `after`
/// @param channel the one whose numbers are told, in `[0, channels)`
public record Asked(
    Problem problem, Raster before, Raster after, int row, int column, int channel, Made made) {

  /// What is done to make it, in every channel.
  public sealed interface Made {
    /// Products are summed.
    ///
    /// @param divisors of the kernels: by which their weights are whole numbers, or 1
    record Summed(Pixel pixel, List<Integer> divisors) implements Made {
      public Summed {
        divisors = List.copyOf(divisors);
      }
    }

    /// One value of the window is kept.
    record Kept(List<Ranking> channels) implements Made {
      public Kept {
        channels = List.copyOf(channels);
      }
    }

    /// The colours of one pixel are mixed.
    record Mixed(List<Mixture> channels) implements Made {
      public Mixed {
        channels = List.copyOf(channels);
      }
    }
  }

  /// How many channels are made.
  public int channels() {
    return switch (made) {
      case Made.Summed(Pixel pixel, _) -> pixel.levels().size();
      case Made.Kept(var channels) -> channels.size();
      case Made.Mixed(var channels) -> channels.size();
    };
  }

  /// How the pixel comes about in the channel that is told; of several kernels by the first.
  public Step step() {
    return switch (made) {
      case Made.Summed(Pixel pixel, _) -> pixel.levels().get(channel).steps().getFirst();
      case Made.Kept(var channels) -> channels.get(channel).step();
      case Made.Mixed(var channels) -> channels.get(channel).step();
    };
  }

  /// The row in `before` of the pixel that stood in its place.
  int rowBefore() {
    return row * problem.axes().get(0).stride();
  }

  int columnBefore() {
    return column * problem.axes().get(1).stride();
  }
}
