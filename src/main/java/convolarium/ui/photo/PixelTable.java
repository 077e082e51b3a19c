package convolarium.ui.photo;

import convolarium.explain.Level;
import convolarium.explain.Mixture;
import convolarium.explain.Numeral;
import convolarium.explain.Step;
import convolarium.figure.Asked;
import convolarium.figure.Asked.Made;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A pixel in all its channels, as lines of cells parted by tabs: mail and spreadsheets take both.
///
///     channel	before	sum	after
///     red	120	36.67	37
final class PixelTable {
  private static final List<String> CHANNELS = List.of("red", "green", "blue");

  private PixelTable() {}

  /// How many channels there are to tell of, before or after.
  static int channels(Asked asked) {
    return Math.max(asked.before().colours(), asked.after().colours());
  }

  static String of(Asked asked) {
    List<List<String>> sums = sums(asked.made());
    int kernels = sums.stream().mapToInt(List::size).max().orElse(0);
    Stream<String> headings =
        kernels == 1
            ? Stream.of("sum")
            : IntStream.rangeClosed(1, kernels).mapToObj(kernel -> "sum " + kernel);
    List<String> lines = new ArrayList<>();
    lines.add(line(Stream.of("channel", "before"), headings, "after"));
    for (int channel = 0; channel < channels(asked); channel++) {
      int before =
          sample(
              asked.before(),
              asked.row() * asked.problem().axes().getFirst().stride(),
              asked.column() * asked.problem().axes().getLast().stride(),
              channel);
      int after = sample(asked.after(), asked.row(), asked.column(), channel);
      List<String> made = sums.isEmpty() ? List.of() : sums.get(Math.min(channel, sums.size() - 1));
      lines.add(line(Stream.of(name(asked, channel), "" + before), made.stream(), "" + after));
    }
    return String.join("\n", lines);
  }

  private static String line(Stream<String> head, Stream<String> middle, String last) {
    return Stream.of(head, middle, Stream.of(last))
        .flatMap(cells -> cells)
        .collect(Collectors.joining("\t"));
  }

  private static String name(Asked asked, int channel) {
    return channels(asked) == 1 ? "grey" : CHANNELS.get(channel);
  }

  /// A grey photograph has the same sample in every colour.
  private static int sample(Raster photo, int row, int column, int channel) {
    return photo.get(row, column, Math.min(channel, photo.colours() - 1));
  }

  /// Of each channel the sums of all kernels; none where a value is picked out.
  private static List<List<String>> sums(Made made) {
    return switch (made) {
      case Made.Summed(var pixel, _) ->
          pixel.levels().stream().map(Level::steps).map(PixelTable::told).toList();
      case Made.Mixed(var channels) ->
          channels.stream().map(Mixture::step).map(List::of).map(PixelTable::told).toList();
      case Made.Kept _ -> List.of();
    };
  }

  private static List<String> told(List<Step> steps) {
    return steps.stream().map(step -> Numeral.exact(step.result())).toList();
  }
}
