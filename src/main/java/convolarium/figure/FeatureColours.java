package convolarium.figure;

import convolarium.figure.Features.Range;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Pixels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The colours of a layer's maps: one scale for all, or one for each. Scales and bitmaps are made
/// when they are first asked for, which takes a while, and some are kept; it may be asked from any
/// thread.
public final class FeatureColours {
  private static final int KEPT = 400;
  private static final int STEPS = 256;

  private final Features features;
  private final boolean own;
  private final Palette palette;
  private Optional<List<Range>> ranges = Optional.empty();
  private final Map<Key, Pixels> images = new LinkedHashMap<>();

  private record Key(int channel, int width, int height) {}

  /// @param own whether each map has a scale of its own
  public FeatureColours(Features features, boolean own, Palette palette) {
    this.features = features;
    this.own = own;
    this.palette = palette;
  }

  public Features features() {
    return features;
  }

  public boolean own() {
    return own;
  }

  /// The range of each map.
  public synchronized List<Range> ranges() {
    List<Range> known = ranges.orElseGet(features::ranges);
    ranges = Optional.of(known);
    return known;
  }

  /// The range of all maps.
  public Range range() {
    return ranges().stream().reduce(Range.NONE, Range::with);
  }

  /// The range that a map's colours are for.
  Range range(int channel) {
    return own ? ranges().get(channel) : range();
  }

  /// The scale of a map.
  ColorScale scale(int channel) {
    Range range = range(channel);
    return range.empty() ? palette.scale(0, 0) : palette.scale(range.least(), range.most());
  }

  /// A map in at most so many pixels: each is the mean of the cells that it stands for.
  synchronized Pixels image(int channel, double width, double height) {
    int across = Math.clamp((int) Math.round(width), 1, features.columns());
    int down = Math.clamp((int) Math.round(height), 1, features.rows());
    if (images.size() > KEPT) {
      images.keySet().remove(images.keySet().iterator().next());
    }
    return images.computeIfAbsent(
        new Key(channel, across, down), key -> paint(key, scale(channel)));
  }

  private Pixels paint(Key key, ColorScale scale) {
    int[] colours = new int[STEPS];
    for (int i = 0; i < STEPS; i++) {
      colours[i] = scale.at(i / (STEPS - 1.0)).argb();
    }
    double step = scale.to() > scale.from() ? (STEPS - 1) / (scale.to() - scale.from()) : 0;
    return Pixels.of(
        key.width,
        key.height,
        (x, y) -> {
          float mean = mean(key, y, x);
          double place = step == 0 ? (STEPS - 1) / 2.0 : (mean - scale.from()) * step;
          return Float.isNaN(mean)
              ? Ink.CLEAR.argb()
              : colours[(int) Math.clamp(Math.round(place), 0L, STEPS - 1L)];
        });
  }

  private float mean(Key key, int y, int x) {
    int top = y * features.rows() / key.height;
    int bottom = Math.max(top + 1, (y + 1) * features.rows() / key.height);
    int left = x * features.columns() / key.width;
    int right = Math.max(left + 1, (x + 1) * features.columns() / key.width);
    float sum = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        sum += features.value(key.channel, row, column);
      }
    }
    return sum / ((bottom - top) * (right - left));
  }
}
