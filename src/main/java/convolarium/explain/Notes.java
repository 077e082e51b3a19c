package convolarium.explain;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is worth knowing of a whole operation, in the reader's numbers: sentences without a full
/// stop, what is most peculiar to it first.
public final class Notes {
  private Notes() {}

  /// At least one sentence.
  public static List<String> about(Problem problem) {
    List<String> notes = new ArrayList<>();
    switch (problem.operation()) {
      case Convolution _, Filtering _ -> {
        channels(notes, problem);
        dilation(notes, problem);
      }
      case Transposed _ -> {
        TransposedNotes.add(notes, problem);
        channels(notes, problem);
        dilation(notes, problem);
      }
      case Pooling pooling -> pooling(notes, pooling);
      case AdaptivePooling _ -> notes.add("the windows part the input as evenly as they can");
      case Unpooling _ ->
          notes.add(
              "each value goes back to where its maximum was found, all other cells are 0: what was"
                  + " not the largest is lost");
    }
    notes.addAll(Sentences.leftover(problem));
    if (!problem.transposed() && problem.operation() instanceof Windowed windowed) {
      padding(notes, problem, windowed.window());
    }
    if (notes.isEmpty()) {
      notes.add("every cell of the input is reached");
    }
    return notes;
  }

  /// What a depthwise convolution with a pointwise one behind it saves: `27 + 12 = 39 weights
  /// instead of 108: 36 % (1/4 + 1/9)`.
  public static String separable(Problem depthwise, Problem pointwise) {
    long window = cells(depthwise.kernel());
    long first = weights(depthwise);
    long second = weights(pointwise);
    long standard = window * depthwise.inChannels() * pointwise.outChannels();
    String share =
        depthwise.outChannels() == depthwise.inChannels()
            ? " (1/" + pointwise.outChannels() + " + 1/" + window + ")"
            : "";
    return "%s + %s = %s weights instead of %s: %s %%%s"
        .formatted(
            Numeral.count(first),
            Numeral.count(second),
            Numeral.count(first + second),
            Numeral.count(standard),
            Numeral.brief(100f * (first + second) / standard, 3),
            share);
  }

  /// What a gate does.
  public static String gate() {
    return "the gate, from 0 shut to 1 open, says how much of the feature passes";
  }

  /// What it does to one cell: `the gate is open to 0.8808: it lets 2.642 of 3 pass`.
  public static String gate(GateStep step) {
    return "the gate is open to %s: it lets %s of %s pass"
        .formatted(
            Numeral.brief(step.opened(), 4),
            Numeral.brief(step.result(), 4),
            Numeral.brief(step.activated(), 4));
  }

  private static void channels(List<String> notes, Problem problem) {
    int groups = problem.groups();
    int pairs = problem.inChannels() * problem.outChannels();
    if (problem.operation() instanceof Filtering || problem.inChannels() == 1) {
      return;
    }
    if (groups == problem.inChannels()) {
      int kernels = problem.groupOutputs();
      notes.add(
          "depthwise: each input channel has "
              + (kernels == 1 ? "a kernel" : kernels + " kernels")
              + " of its own, and no output sees another channel");
    } else if (groups > 1) {
      notes.add(
          ("%d groups: outputs %s see inputs %s alone; %s of %s channel pairs are cut,"
                  + " and %s of %s weights")
              .formatted(
                  groups,
                  range(problem.groupOutputs()),
                  range(problem.groupInputs()),
                  Numeral.count(pairs - pairs / groups),
                  Numeral.count(pairs),
                  Numeral.count(weights(problem) * (groups - 1L)),
                  Numeral.count((long) weights(problem) * groups)));
    }
    if (cells(problem.kernel()) == 1 && problem.groupInputs() > 1) {
      notes.add(
          "a kernel of one cell looks at no neighbour: it mixes the "
              + problem.groupInputs()
              + " channels of one position");
    }
  }

  private static String range(int size) {
    return size == 1 ? "0" : "0–" + (size - 1);
  }

  private static void dilation(List<String> notes, Problem problem) {
    List<Integer> extents = problem.axes().stream().map(Axis::extent).toList();
    if (extents.equals(problem.kernel())) {
      return;
    }
    long spanned = cells(extents);
    notes.add(
        "dilation %s: %s weights span %s cells and skip %s of these %s"
            .formatted(
                size(problem.axes().stream().map(Axis::dilation).toList()),
                times(problem.kernel()),
                times(extents),
                Numeral.count(spanned - cells(problem.kernel())),
                Numeral.count(spanned)));
  }

  private static void pooling(List<String> notes, Pooling pooling) {
    notes.add(
        switch (pooling.kind()) {
          case MAX ->
              "each window keeps its largest value and remembers where it stood: its switch";
          case AVERAGE ->
              "each window gives its mean"
                  + (pooling.countPadding()
                      ? "; cells of the padding count as zeros"
                      : " of the cells inside; padding does not count");
        });
  }

  private static void padding(List<String> notes, Problem problem, Window window) {
    boolean padded = problem.axes().stream().anyMatch(axis -> axis.before() + axis.after() > 0);
    if (window.padding() == Padding.Rule.CAUSAL && padded) {
      notes.add("causal: all padding stands at the beginning, so no output sees a later input");
    }
    if (padded && window.border() != Border.ZEROS) {
      notes.add(
          switch (window.border()) {
            case REFLECT -> "reflect: the padding mirrors the input and does not repeat its edge";
            case REPLICATE -> "replicate: the padding repeats the cell at the edge";
            case CIRCULAR -> "circular: the padding goes on with the input's other end";
            case ZEROS -> throw new IllegalStateException();
          });
    }
    List<Axis> axes = problem.axes();
    boolean alike = axes.stream().distinct().count() == 1;
    for (int a = alike ? axes.size() - 1 : 0; a < axes.size(); a++) {
      String where = alike ? "" : Sentences.line(a, problem.rank()) + "s: ";
      same(axes.get(a), window, a).ifPresent(sentence -> notes.add(where + sentence));
    }
  }

  /// Where TensorFlow's `same` and the padding that PyTorch's models use for it part: both give
  /// ⌈n/s⌉ outputs, from windows that begin elsewhere.
  private static Optional<String> same(Axis axis, Window window, int a) {
    Sides flow = Padding.Rule.SAME.on(window, a, axis.input());
    int both = Padding.half(window).on(window, a, axis.input()).before();
    boolean odd = axis.extent() % 2 == 1;
    boolean halved = axis.before() == both && axis.after() == both;
    boolean flown = axis.before() == flow.before() && axis.after() == flow.after();
    if (!odd || axis.stride() == 1 || flow.before() == both || !(halved || flown)) {
      return Optional.empty();
    }
    String torch = "PyTorch's padding %d on both sides begins at %s".formatted(both, begin(both));
    String tensorFlow =
        "TensorFlow's same pads %d before and %d after and begins at %s"
            .formatted(flow.before(), flow.after(), begin(flow.before()));
    return Optional.of(halved ? torch + "; " + tensorFlow : tensorFlow + "; " + torch);
  }

  private static String begin(int before) {
    return Numeral.integer(-before);
  }

  static int weights(Problem problem) {
    return problem.weight().orElseThrow().elements();
  }

  static long cells(List<Integer> sizes) {
    return sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /// `3×3`.
  static String times(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }

  /// `2` where all are 2, else `2×1`.
  static String size(List<Integer> sizes) {
    return sizes.stream().distinct().count() == 1 ? sizes.getFirst().toString() : times(sizes);
  }
}
