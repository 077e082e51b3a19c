package convolarium.document;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Reads the fields of a layer's sliding window.
///
/// @param rank the number of spatial axes, at least 1
record WindowReader(Entries entries, int rank) {
  /// The window of a convolution, whose kernel may be read off its weight.
  Window convolution(Optional<Numbers> weight) {
    Optional<At> at = entries.find("kernel_size");
    Optional<List<Integer>> read = weight.map(w -> w.shape().from(2));
    List<Integer> kernel =
        at.map(given -> given.perAxis(rank))
            .or(() -> read)
            .orElseThrow(
                () -> entries.missing("kernel_size", ", and there is no weight to read it off"));
    if (read.isPresent() && !read.get().equals(kernel)) {
      throw at.orElseThrow()
          .wrong(
              NumbersReader.written(kernel)
                  + " here, but "
                  + NumbersReader.written(read.get())
                  + " in the weight");
    }
    return new Window(kernel, perAxis("stride", 1), perAxis("dilation", 1), padding(), border());
  }

  /// The window of a pooling or unpooling, whose stride is by default its kernel.
  Window pool() {
    List<Integer> kernel = entries.need("kernel_size").perAxis(rank);
    List<Integer> stride = entries.find("stride").map(at -> at.perAxis(rank)).orElse(kernel);
    return new Window(kernel, stride, perAxis("dilation", 1), padding(), Border.ZEROS);
  }

  List<Integer> perAxis(String field, int otherwise) {
    return entries
        .find(field)
        .map(at -> at.perAxis(rank))
        .orElse(Collections.nCopies(rank, otherwise));
  }

  private Padding padding() {
    return entries.find("padding").map(this::padding).orElse(Padding.of(rank, 0));
  }

  private Padding padding(At at) {
    return switch (at.json()) {
      case Json.Text(String term) ->
          Arrays.stream(Rule.values())
              .filter(rule -> rule.term().equals(term))
              .findFirst()
              .orElseThrow(
                  () ->
                      at.wrong("valid, same, full or causal is needed, not " + Json.quoted(term)));
      case Json.Items _ -> new Padding.Explicit(pairs(at));
      case Json.Number _, Json.Row _ ->
          new Padding.Explicit(at.perAxis(rank).stream().map(p -> new Sides(p, p)).toList());
      default ->
          throw at.wrong(
              "a number, a list of numbers or of [begin, end] pairs, or a name is needed, not "
                  + at.json().description());
    };
  }

  private List<Sides> pairs(At at) {
    List<Sides> sides = new ArrayList<>();
    for (At pair : at.items("a list of [begin, end] pairs")) {
      List<Integer> both = pair.wholes("a [begin, end] pair");
      if (both.size() != 2) {
        throw pair.wrong("a [begin, end] pair is needed, not " + At.count(both.size(), "number"));
      }
      sides.add(new Sides(both.get(0), both.get(1)));
    }
    if (sides.size() != rank) {
      throw at.wrong(At.count(sides.size(), "pair") + " for " + At.axes(rank));
    }
    return sides;
  }

  private Border border() {
    return entries.find("padding_mode").map(WindowReader::border).orElse(Border.ZEROS);
  }

  private static Border border(At at) {
    String term = at.text("zeros, reflect, replicate or circular");
    return Arrays.stream(Border.values())
        .filter(border -> border.term().equals(term))
        .findFirst()
        .orElseThrow(
            () ->
                at.wrong(
                    "zeros, reflect, replicate or circular is needed, not " + Json.quoted(term)));
  }
}
