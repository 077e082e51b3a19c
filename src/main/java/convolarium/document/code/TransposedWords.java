package convolarium.document.code;

import static convolarium.document.code.Wording.comment;
import static convolarium.document.code.Wording.ones;
import static convolarium.document.code.Wording.perAxis;
import static convolarium.document.code.Wording.sides;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Layer.Bias;
import convolarium.network.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Transposed convolutions in Keras, which has no numbers for padding: the same ends are looked for
/// among its rules and output paddings, and cut off by a layer behind it where there are none.
final class TransposedWords {
  private final Measured measured;
  private final Transposed operation;
  private final Window window;

  /// What is cut off the whole output on each axis; below 0 at the far end when cells are added.
  private final List<Sides> ends = new ArrayList<>();

  private TransposedWords(Measured measured, Transposed operation) {
    this.measured = measured;
    this.operation = operation;
    this.window = operation.window();
    List<Sides> sides = sides(measured, window);
    for (int axis = 0; axis < window.rank(); axis++) {
      int after = sides.get(axis).after() - operation.outputPadding().get(axis);
      ends.add(new Sides(sides.get(axis).before(), after));
    }
  }

  static List<String> of(Measured measured, Transposed operation, Bias bias) {
    if (operation.groups() != 1) {
      return List.of(comment("Keras has no groups in a transposed convolution", measured.layer()));
    }
    if (!ones(operation.window().stride()) && !ones(operation.window().dilation())) {
      return List.of(
          comment(
              "Keras refuses strides above 1 together with a dilation_rate above 1",
              measured.layer()));
    }
    return new TransposedWords(measured, operation).lines(bias);
  }

  private List<String> lines(Bias bias) {
    for (boolean same : new boolean[] {false, true}) {
      if (ends(same, Optional.empty()).equals(ends)) {
        return List.of(call(same, Optional.empty(), bias));
      }
    }
    for (boolean same : new boolean[] {false, true}) {
      Optional<List<Integer>> more = outputPadding(same);
      if (more.isPresent()) {
        return List.of(call(same, more, bias));
      }
    }
    List<Integer> added = ends.stream().map(end -> Math.max(-end.after(), 0)).toList();
    for (int axis = 0; axis < window.rank(); axis++) {
      if (added.get(axis) >= window.stride().get(axis)) {
        return List.of(comment("Keras needs an output_padding below the stride", measured.layer()));
      }
    }
    List<Sides> cuts =
        ends.stream().map(end -> new Sides(end.before(), Math.max(end.after(), 0))).toList();
    boolean usual = ends(false, Optional.empty()).equals(ends(false, Optional.of(added)));
    return List.of(
        call(false, usual ? Optional.empty() : Optional.of(added), bias),
        "keras.layers.Cropping" + KerasWords.suffix(measured) + "(" + KerasWords.pairs(cuts) + ")");
  }

  /// The output paddings by which a rule gives these ends, if there are.
  private Optional<List<Integer>> outputPadding(boolean same) {
    List<Integer> more = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      int added = 0;
      while (added < window.stride().get(axis)
          && !end(same, axis, Optional.of(added)).equals(ends.get(axis))) {
        added++;
      }
      if (added == window.stride().get(axis)) {
        return Optional.empty();
      }
      more.add(added);
    }
    return Optional.of(more);
  }

  private List<Sides> ends(boolean same, Optional<List<Integer>> more) {
    List<Sides> given = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      int a = axis;
      given.add(end(same, axis, more.map(list -> list.get(a))));
    }
    return given;
  }

  private Sides end(boolean same, int axis, Optional<Integer> more) {
    int extent = (int) Axis.extent(window.kernel().get(axis), window.dilation().get(axis));
    Cut cut = Cut.of(same, extent, window.stride().get(axis), more);
    return new Sides(cut.sides().before(), cut.sides().after() - cut.more());
  }

  private String call(boolean same, Optional<List<Integer>> more, Bias bias) {
    Wording words =
        new Wording("keras.layers.Conv" + KerasWords.suffix(measured) + "Transpose")
            .add(operation.outChannels())
            .add(perAxis(window.kernel()))
            .perAxis("strides", window.stride(), 1)
            .unless(!same, "padding", "\"same\"");
    more.ifPresent(added -> words.add("output_padding", perAxis(added)));
    return words
        .perAxis("dilation_rate", window.dilation(), 1)
        .unless(!bias.equals(Bias.NONE), "use_bias", "False")
        .toString();
  }
}
