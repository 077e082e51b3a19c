package convolarium.arithmetic;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    for (List<Integer> position : reached(input)) {
      Cell output = cell(input.get(0), outChannel, position);
      for (List<Integer> tap : positions(problem.kernel())) {
        at(output, input.channel(), tap)
            .filter(found -> found.source().equals(Optional.of(input)))
            .ifPresent(taps::add);
      }
    }
    return taps;
  }

  /// Every use of the weight at index `weight`, one for each output cell of its channel, the batch
  /// included; of a transposed convolution one for each input cell that is not cropped away.
  public List<Tap> through(Cell weight) {
    Shape output = problem.output();
    List<Tap> taps = new ArrayList<>();
    for (int n = 0; n < problem.batch(); n++) {
      for (int channel = 0; channel < problem.outChannels(); channel++) {
        for (int source : sources(channel)) {
          List<Integer> tap = tap(weight, source, channel);
          if (!tap.isEmpty()) {
            for (List<Integer> position : positions(output.from(2))) {
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
    List<Integer> input = new ArrayList<>();
    List<Integer> source = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      Axis axis = problem.axes().get(a);
      int o = output.get(a + 2);
      int t = tap.get(a);
      if (problem.transposed()) {
        int i = axis.seenBy(o, t);
        if (i < 0) {
          return Optional.empty();
        }
        input.add(i);
        source.add(i);
      } else if (problem.operation() instanceof AdaptivePooling) {
        int i = AdaptivePooling.start(o, axis.input(), axis.output()) + t;
        if (i >= AdaptivePooling.end(o, axis.input(), axis.output())) {
          return Optional.empty();
        }
        input.add(i);
        source.add(i);
      } else {
        int i = axis.source(o, t);
        input.add(i);
        source.add(problem.border().source(i, axis.input()));
      }
    }
    Cell from = cell(output.get(0), channel, source);
    return Optional.of(
        new Tap(
            output,
            cell(output.get(0), channel, input),
            source.contains(-1) ? Optional.empty() : Optional.of(from),
            weight(channel, output.channel(), tap)));
  }

  private Cell weight(int source, int channel, List<Integer> tap) {
    int inside = problem.inChannels() / problem.groups();
    int outside = problem.outChannels() / problem.groups();
    return switch (problem.operation()) {
      case Convolution _ -> cell(channel, source % inside, tap);
      case Transposed _ -> cell(source, channel % outside, tap);
      default -> new Cell(tap);
    };
  }

  /// The input channels of an output channel's group.
  private List<Integer> sources(int channel) {
    int inside = problem.inChannels() / problem.groups();
    return range(inside, channel / (problem.outChannels() / problem.groups()));
  }

  /// The output channels of an input channel's group.
  private List<Integer> targets(int channel) {
    int outside = problem.outChannels() / problem.groups();
    return range(outside, channel / (problem.inChannels() / problem.groups()));
  }

  private static List<Integer> range(int size, int group) {
    return Stream.iterate(group * size, i -> i + 1).limit(size).toList();
  }

  /// The output positions that can see `input`: per axis those for which some tap does.
  private List<List<Integer>> reached(Cell input) {
    List<List<Integer>> perAxis = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      Axis axis = problem.axes().get(a);
      int i = input.get(a + 2);
      int outputs = problem.output().dim(a + 2);
      perAxis.add(
          Stream.iterate(0, o -> o + 1).limit(outputs).filter(o -> sees(axis, o, i)).toList());
    }
    return product(perAxis);
  }

  private boolean sees(Axis axis, int o, int i) {
    if (problem.operation() instanceof AdaptivePooling) {
      return i >= AdaptivePooling.start(o, axis.input(), axis.output())
          && i < AdaptivePooling.end(o, axis.input(), axis.output());
    }
    for (int t = 0; t < axis.kernel(); t++) {
      if (problem.transposed()
          ? axis.source(i, t) == o
          : problem.border().source(axis.source(o, t), axis.input()) == i) {
        return true;
      }
    }
    return false;
  }

  private static List<List<Integer>> positions(List<Integer> sizes) {
    return product(
        sizes.stream().map(size -> Stream.iterate(0, i -> i + 1).limit(size).toList()).toList());
  }

  private static List<List<Integer>> product(List<List<Integer>> perAxis) {
    List<List<Integer>> all = List.of(List.of());
    for (List<Integer> choices : perAxis) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> prefix : all) {
        for (int choice : choices) {
          longer.add(Stream.concat(prefix.stream(), Stream.of(choice)).toList());
        }
      }
      all = longer;
    }
    return all;
  }

  private static Cell cell(int first, int second, List<Integer> rest) {
    return new Cell(Stream.concat(Stream.of(first, second), rest.stream()).toList());
  }
}
