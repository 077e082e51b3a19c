package convolarium.document;

import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Models in one line: `1x5x5 > conv 1 k3 s2 p1`.
///
/// First the input's shape, channels first and without the batch, then the layers. A layer is its
/// type, then the number of its output channels or features (of an adaptive pooling the output
/// size, of a local response normalisation its size), then its fields in any order:
///
/// - `k` kernel, `s` stride, `d` dilation, `p` padding, `g` groups, `o` output padding, each with a
///   number or one per axis (`k3x5`); `p1:2` before and after, `p0:1x2:2` per axis;
/// - `pvalid`, `psame`, `pfull`, `pcausal`; `reflect`, `replicate`, `circular`;
/// - `bias`, `ceil`, `of NAME` for an unpooling;
/// - `field=value` for any other field that documents have, as `negative_slope=0.2`.
///
/// A name and an equals sign may stand before a layer. The input is a ramp, weights are made up.
/// Blocks and given numbers have no notation.
public final class Notation {
  private static final Pattern SHAPE = Pattern.compile("\\d+(x\\d+)*");
  private static final int MOST_AXES = 3;

  private Notation() {}

  /// Whether a text is meant as notation: it has a `>`.
  public static boolean matches(String text) {
    return text.contains(">");
  }

  /// The model that a line says.
  ///
  /// @throws Misfit with `position 17`, counted from 1, for a path
  public static Model parse(String text) {
    List<Word> shape = new ArrayList<>();
    List<List<Word>> layers = new ArrayList<>();
    List<Word> words = shape;
    Matcher matcher = Pattern.compile("[^\\s>]+|>").matcher(text);
    int end = text.length() + 1;
    while (matcher.find()) {
      if (matcher.group().equals(">")) {
        if (words.isEmpty()) {
          throw Word.wrong(
              matcher.start() + 1,
              words == shape ? "the input's shape is missing" : "a layer is missing");
        }
        words = new ArrayList<>();
        layers.add(words);
      } else {
        words.add(new Word(matcher.group(), matcher.start() + 1));
      }
    }
    if (words.isEmpty()) {
      throw Word.wrong(end, words == shape ? "the input's shape is missing" : "a layer is missing");
    }
    if (shape.size() > 1) {
      throw shape.get(1).wrong("> is needed before the layer " + Json.quoted(shape.get(1).text()));
    }
    Shape input = shape(shape.getFirst(), "1x");
    LayerReader reader = new LayerReader(NumbersReader.none(), Math.max(1, input.rank() - 2));
    List<Layer> read =
        layers.stream().map(layer -> LayerWords.read(layer, reader, input.rank() - 2)).toList();
    return new Model("", new Numbers.Made(input, Fill.RAMP), read);
  }

  /// A whole shape, the batch included: `1x3x224x224`.
  ///
  /// @throws Misfit with the position when it is none
  public static Shape shape(String text) {
    return shape(new Word(text, 1), "");
  }

  private static Shape shape(Word word, String batch) {
    if (!SHAPE.matcher(word.text()).matches()) {
      throw word.wrong(
          "a shape such as "
              + (batch.isEmpty() ? "1x3x224x224" : "3x224x224")
              + " is needed, not "
              + Json.quoted(word.text()));
    }
    int[] dims;
    try {
      dims =
          Pattern.compile("x")
              .splitAsStream(batch + word.text())
              .mapToInt(Integer::parseInt)
              .toArray();
      if (dims.length > MOST_AXES + 2) {
        throw word.wrong(
            word.text() + " has " + (dims.length - 2) + " spatial axes, at most 3 are possible");
      }
      return Shape.of(dims);
    } catch (IllegalArgumentException e) {
      throw word.wrong(
          word.text()
              + " is no shape: each size is at least 1, and there are at most 2^31-1 elements");
    }
  }

  /// The line that says a model, in the one canonical form.
  ///
  /// @return empty where the notation has no words: a batch of several, blocks, given indices
  public static Optional<String> print(Model model) {
    Shape input = model.input().shape();
    if (input.rank() < 2 || input.dim(0) != 1) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    line.append(String.join("x", input.from(1).stream().map(String::valueOf).toList()));
    for (Layer layer : model.layers()) {
      Optional<String> words = print(layer);
      if (words.isEmpty()) {
        return Optional.empty();
      }
      line.append(" > ").append(words.get());
    }
    return Optional.of(line.toString());
  }

  /// The words that say a layer; of given weights nothing is said.
  ///
  /// @return empty where the notation has no words: blocks, given indices
  public static Optional<String> print(Layer layer) {
    return LayerPrinter.print(layer);
  }
}
