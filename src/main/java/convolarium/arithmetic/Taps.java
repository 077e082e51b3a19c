package convolarium.arithmetic;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which cells of a problem meet, asked from an output cell, an input cell or a weight, and worked
/// out when asked: a stored relation of a photograph would be hundreds of megabytes.
///
/// Taps come in row-major order: channels first, then the kernel's rows and columns.
public final class Taps {
  private final Problem problem;

  private Taps(Problem problem) {
    this.problem = problem;
  }

  public static Taps of(Problem problem) {
    return new Taps(problem);
  }

  /// Everything that output cell `output` looks at, padding included.
  ///
  /// @param output an index in the output's shape `[N, C, spatial…]`
  public List<Tap> of(Cell output) {
    List<Tap> taps = new ArrayList<>();
    for (int channel : sources(output.channel())) {
      for (List<Integer> tap : positions(problem.kernel())) {
        at(output, channel, tap).ifPresent(taps::add);
      }
    }
    return taps;
  }

  /// The input cells of one spatial axis whose values output coordinate `o` takes, tap by tap:
  /// where a border copies a cell, the cell itself; zeros of the padding are left out. What a cell
  /// sees is the product of its axes.
  ///
  /// @param o in `[0, m)`
  /// @return coordinates in `[0, n)`, one of them twice where two taps take its value
  public int[] along(int a, int o) {
    int size = problem.input().dim(a + 2);
    return IntStream.range(0, problem.axes().get(a).kernel())
        .mapToObj(t -> seen(a, o, t))
        .flatMapToInt(OptionalInt::stream)
        .map(i -> problem.border().source(i, size))
        .filter(i -> i >= 0)
        .toArray();
  }

  /// Every use of input cell `input`: with a border that copies cells, uses through the padding
  /// too.
  public List<Tap> reaching(Cell input) {
    return targets(input.channel()).stream()
        .flatMap(channel -> reaching(input, channel).stream())
        .toList();
  }

  /// The uses of input cell `input` by the cells of one output channel; none when groups keep the
  /// two apart.
  public List<Tap> reaching(Cell input, int outChannel) {
    List<Tap> taps = new ArrayList<>();
    if (!targets(input.channel()).contains(outChannel)) {
      return taps;
    }
    List<SortedMap<Integer, List<Integer>>> meetings = meetings(input);
    for (List<Integer> position : product(meetings, SortedMap::keySet)) {
      Cell output = cell(input.get(0), outChannel, position);
      List<List<Integer>> through = new ArrayList<>();
      for (int a = 0; a < problem.rank(); a++) {
        through.add(meetings.get(a).get(position.get(a)));
      }
      for (List<Integer> tap : product(through, Function.identity())) {
        at(output, input.channel(), tap).ifPresent(taps::add);
      }
    }
    return taps;
  }

  /// Every use of the weight at index `weight`, one for each output cell of its channel, the batch
  /// included; of a transposed convolution one for each input cell that is not cropped away.
  public List<Tap> through(Cell weight) {
    List<List<Integer>> positions = positions(problem.output().from(2));
    List<Tap> taps = new ArrayList<>();
    for (int n = 0; n < problem.batch(); n++) {
      for (int channel = 0; channel < problem.outChannels(); channel++) {
        for (int source : sources(channel)) {
          List<Integer> tap = tap(weight, source, channel);
          if (!tap.isEmpty()) {
            for (List<Integer> position : positions) {
              at(cell(n, channel, position), source, tap).ifPresent(taps::add);
            }
          }
        }
      }
    }
    return taps;
  }

  /// The kernel position of a weight if it joins those channels, else an empty list.
  private List<Integer> tap(Cell weight, int source, int channel) {
    int leading = weight.index().size() - problem.rank();
    List<Integer> tap = weight.index().subList(leading, weight.index().size());
    return weight(source, channel, tap).equals(weight) ? tap : List.of();
  }

  /// What `output` sees of input channel `channel` through `tap`, if anything.
  private Optional<Tap> at(Cell output, int channel, List<Integer> tap) {
    List<Integer> seen = new ArrayList<>(List.of(output.get(0), channel));
    for (int a = 0; a < problem.rank(); a++) {
      OptionalInt i = seen(a, output.get(a + 2), tap.get(a));
      if (i.isEmpty()) {
        return Optional.empty();
      }
      seen.add(i.getAsInt());
    }
    Cell input = new Cell(seen);
    Cell weight = weight(channel, output.channel(), tap);
    return Optional.of(new Tap(output, input, problem.source(input), weight));
  }

  /// The input coordinate that output coordinate `o` sees on an axis through tap `t`, if any.
  private OptionalInt seen(int a, int o, int t) {
    Axis axis = problem.axes().get(a);
    if (problem.operation() instanceof AdaptivePooling) {
      int i = AdaptivePooling.start(o, axis.input(), axis.output()) + t;
      return i < AdaptivePooling.end(o, axis.input(), axis.output())
          ? OptionalInt.of(i)
          : OptionalInt.empty();
    }
    if (!problem.transposed()) {
      return OptionalInt.of(axis.source(o, t));
    }
    int i = axis.seenBy(o, t);
    return i < 0 ? OptionalInt.empty() : OptionalInt.of(i);
  }

  /// For each axis the output coordinates that take `input`'s value, and through which taps.
  private List<SortedMap<Integer, List<Integer>>> meetings(Cell input) {
    List<SortedMap<Integer, List<Integer>>> meetings = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      int size = problem.input().dim(a + 2);
      int wanted = input.get(a + 2);
      SortedMap<Integer, List<Integer>> found = new TreeMap<>();
      for (int o = 0; o < problem.output().dim(a + 2); o++) {
        for (int t = 0; t < problem.axes().get(a).kernel(); t++) {
          OptionalInt i = seen(a, o, t);
          if (i.isPresent() && problem.border().source(i.getAsInt(), size) == wanted) {
            found.computeIfAbsent(o, _ -> new ArrayList<>()).add(t);
          }
        }
      }
      meetings.add(found);
    }
    return meetings;
  }

  private Cell weight(int source, int channel, List<Integer> tap) {
    return switch (problem.operation()) {
      case Convolution _ -> cell(channel, source % problem.groupInputs(), tap);
      case Transposed _ -> cell(source, channel % problem.groupOutputs(), tap);
      case Pooling _, Unpooling _, AdaptivePooling _, Filtering _ -> new Cell(tap);
    };
  }

  /// The input channels of an output channel's group.
  private List<Integer> sources(int channel) {
    return range(problem.groupInputs(), channel / problem.groupOutputs());
  }

  /// The output channels of an input channel's group.
  private List<Integer> targets(int channel) {
    return range(problem.groupOutputs(), channel / problem.groupInputs());
  }

  private static List<Integer> range(int size, int group) {
    return IntStream.range(group * size, (group + 1) * size).boxed().toList();
  }

  /// All positions in a box of these sizes, row by row.
  private static List<List<Integer>> positions(List<Integer> sizes) {
    Shape box = Shape.of(sizes);
    return IntStream.range(0, box.elements()).mapToObj(box::index).toList();
  }

  /// All ways to choose one number on each axis, the last axis changing fastest.
  private static <T> List<List<Integer>> product(
      List<T> axes, Function<T, ? extends Collection<Integer>> choices) {
    List<List<Integer>> all = List.of(List.of());
    for (T axis : axes) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> prefix : all) {
        for (int choice : choices.apply(axis)) {
          longer.add(Stream.concat(prefix.stream(), Stream.of(choice)).toList());
        }
      }
      all = longer;
    }
    return all;
  }

  private static Cell cell(int first, int second, List<Integer> rest) {
    List<Integer> index = new ArrayList<>(List.of(first, second));
    index.addAll(rest);
    return new Cell(index);
  }
}
