package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NotesTest {
  @Test
  void groupsSayWhatTheyCut() {
    Problem problem = new Convolution(Window.of(3, 3), 4, 2).on(Shape.of(1, 4, 5, 5)).orThrow();
    assertEquals(
        List.of(
            "2 groups: outputs 0–1 see inputs 0–1 alone; 8 of 16 channel pairs are cut, and 72 of"
                + " 144 weights"),
        Notes.about(problem));
  }

  /// The source has 589,824 weights without groups and 73,728 with 8: 516,096 are cut.
  @Test
  void groupsOfManyChannelsAgreeWithTheSource() {
    Problem problem = new Convolution(Window.of(3, 3), 256, 8).on(Shape.of(1, 256, 3, 3)).orThrow();
    assertEquals(
        "8 groups: outputs 0–31 see inputs 0–31 alone; 57,344 of 65,536 channel pairs are cut, and"
            + " 516,096 of 589,824 weights",
        Notes.about(problem).getFirst());
  }

  @Test
  void separableSavesWhatTheSourcesSay() {
    Problem depthwise = new Convolution(Window.of(3, 3), 8, 8).on(Shape.of(1, 8, 20, 20)).orThrow();
    Problem pointwise = new Convolution(Window.of(1, 1), 32, 1).on(depthwise.output()).orThrow();
    assertEquals(
        "72 + 256 = 328 weights instead of 2,304: 14.2 % (1/32 + 1/9)",
        Notes.separable(depthwise, pointwise));
  }

  /// Yu and Koltun's kernel with dilation 2 is the 5×5 one with 16 zeros.
  @Test
  void dilationSkipsCells() {
    Problem problem =
        new Convolution(Window.of(3, 3).withDilation(List.of(2, 2)), 1, 1)
            .on(Shape.of(1, 1, 7, 7))
            .orThrow();
    assertEquals(
        List.of("dilation 2: 3×3 weights span 5×5 cells and skip 16 of these 25"),
        Notes.about(problem));
  }

  @Test
  void anUnevenKernelMakesACheckerboard() {
    assertEquals(
        List.of(
            "as a matrix, the transpose of the convolution from 5×5 to 3×3 cells: the shape comes"
                + " back, the values do not",
            "kernel 3 does not cover stride 2 evenly: outputs sum 1, 2 or 4 products in turn, which"
                + " shows as a checkerboard",
            "5 and 6 both shrink to 3 in the convolution; output padding 0 makes it 5 again",
            "padding cuts the hatched cells off the output"),
        Notes.about(transposed(3, 3, 2, 1, 0)));
  }

  @Test
  void anEvenKernelMakesNone() {
    assertEquals(
        "kernel 4 covers stride 2 evenly: away from the border every output sums 4 products, so"
            + " there is no checkerboard",
        Notes.about(transposed(3, 4, 2, 0, 0)).get(1));
  }

  @Test
  void outputPaddingChoosesAmongSizes() {
    assertEquals(
        "5 and 6 both shrink to 3 in the convolution; output padding 1 makes it 6 again",
        Notes.about(transposed(3, 3, 2, 1, 1)).get(2));
    assertEquals(
        "7, 8 and 9 all shrink to 3 in the convolution; output padding 2 makes it 9 again",
        Notes.about(transposed(3, 3, 3, 1, 2)).get(2));
  }

  @Test
  void theTwoFrameworksPutTheirPaddingElsewhere() {
    Window same = Window.of(3).withStride(List.of(2)).withPadding(Rule.SAME);
    assertEquals(
        List.of(
            "TensorFlow's same pads 0 before and 1 after and begins at 0; PyTorch's"
                + " padding 1 on both sides begins at −1"),
        Notes.about(new Convolution(same, 1, 1).on(Shape.of(1, 1, 6)).orThrow()));
    Window both = Window.of(3).withStride(List.of(2)).withPadding(Padding.of(1, 1));
    assertEquals(
        "PyTorch's padding 1 on both sides begins at −1; TensorFlow's same pads 0 before"
            + " and 1 after and begins at 0",
        Notes.about(new Convolution(both, 1, 1).on(Shape.of(1, 1, 6)).orThrow()).getLast());
  }

  @Test
  void onOddSizesTheFrameworksAgree() {
    Window same = Window.of(3).withStride(List.of(2)).withPadding(Rule.SAME);
    assertEquals(
        List.of("every cell of the input is reached"),
        Notes.about(new Convolution(same, 1, 1).on(Shape.of(1, 1, 5)).orThrow()));
  }

  @Test
  void axesThatDifferAreToldApart() {
    Window window = Window.of(3, 3).withStride(List.of(2, 2)).withPadding(Rule.SAME);
    assertEquals(
        List.of(
            "rows: TensorFlow's same pads 0 before and 1 after and begins at 0; PyTorch's padding 1"
                + " on both sides begins at −1"),
        Notes.about(new Convolution(window, 1, 1).on(Shape.of(1, 1, 6, 5)).orThrow()));
  }

  /// The 1/9 average on a white image: 4/9 in a corner, 6/9 along an edge.
  @Test
  void zerosDarkenTheBorder() {
    Problem problem =
        new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 1, 1)
            .on(Shape.of(1, 1, 4, 4))
            .orThrow();
    Explanation explanation = Explanation.of(problem, _ -> 1, _ -> 1 / 9f, Optional.empty());
    assertEquals(
        Optional.of(
            "5 of its 9 taps read zeros of the padding: the weights on the input sum to 0.4444, all"
                + " of them to 1"),
        CellNotes.output(problem, explanation.step(Cell.of(0, 0, 0, 0))));
    assertEquals(
        Optional.of(
            "3 of its 9 taps read zeros of the padding: the weights on the input sum to 0.6667, all"
                + " of them to 1"),
        CellNotes.output(problem, explanation.step(Cell.of(0, 0, 0, 1))));
    assertEquals(
        Optional.empty(), CellNotes.output(problem, explanation.step(Cell.of(0, 0, 1, 1))));
  }

  @Test
  void oneIsSaidInTheSingular() {
    Window padded = Window.of(2).withPadding(Padding.of(1, 1));
    Problem problem = new Convolution(padded, 1, 1).on(Shape.of(1, 1, 3)).orThrow();
    Step step = Explanation.of(problem, _ -> 1, _ -> 1, Optional.empty()).step(Cell.of(0, 0, 0));
    assertEquals(
        Optional.of(
            "1 of its 2 taps reads zeros of the padding: the weights on the input sum to 1, all of"
                + " them to 2"),
        CellNotes.output(problem, step));
    Problem mean =
        new Pooling(Pooling.Kind.AVERAGE, padded, false, true).on(Shape.of(1, 1, 3)).orThrow();
    assertEquals(
        Optional.of("1 of the 2 cells that it divides by is a zero of the padding"),
        CellNotes.output(mean, Explanation.of(mean, _ -> 1).step(Cell.of(0, 0, 0))));
    assertEquals(
        "kernel 2 covers stride 2 evenly: away from the border every output sums 1 product, so"
            + " there is no checkerboard",
        Notes.about(transposed(3, 2, 2, 0, 0)).get(1));
  }

  /// A dilation has nothing to part, a kernel nothing to mix.
  @Test
  void aSingleTapNeitherSkipsNorMixes() {
    Window one = Window.of(1, 1).withDilation(List.of(2, 2));
    assertEquals(
        List.of(
            "depthwise: each input channel has a kernel of its own, and no output sees another"
                + " channel"),
        Notes.about(new Convolution(one, 3, 3).on(Shape.of(1, 3, 4, 4)).orThrow()));
  }

  @Test
  void aWeightCountsItsUses() {
    Problem problem =
        new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 1, 1)
            .on(Shape.of(1, 1, 3, 3))
            .orThrow();
    assertEquals(
        "the weight at row 0, column 1 multiplies 9 times, once for each output, 3 times on the"
            + " padding",
        CellNotes.weight(problem, Cell.of(0, 0, 0, 1)));
    assertEquals(
        "the weight at row 0, column 0 multiplies 4 times, once for each input cell that is not cut"
            + " off",
        CellNotes.weight(transposed(3, 3, 2, 1, 0), Cell.of(0, 0, 0, 0)));
  }

  @Test
  void aMaximumNamesItsSwitch() {
    Pooling pooling = new Pooling(Pooling.Kind.MAX, Window.of(2, 2), false, true);
    Problem problem = pooling.on(Shape.of(1, 1, 3, 3)).orThrow();
    Tensor input = Tensor.of(Shape.of(1, 1, 3, 3), 1, 2, 3, 4, 5, 9, 7, 8, 6);
    Step step = Explanation.of(problem, input::get).step(Cell.of(0, 0, 0, 1));
    assertEquals(
        Optional.of("its largest value stands at row 1, column 2: its switch is 5"),
        CellNotes.output(problem, step));
  }

  @Test
  void paddingSaysWhoseValueItHas() {
    Window window = Window.of(3, 3).withPadding(Padding.of(2, 1)).withBorder(Border.REFLECT);
    Problem problem = new Convolution(window, 1, 1).on(Shape.of(1, 1, 4, 4)).orThrow();
    assertEquals(
        "padding: mirror image of row 1, column 2", CellNotes.input(problem, Cell.of(0, 0, -1, 2)));
    assertEquals(
        List.of("reflect: the padding mirrors the input and does not repeat its edge"),
        Notes.about(problem));
  }

  private static Problem transposed(int cells, int kernel, int stride, int padding, int more) {
    Window window =
        Window.of(kernel, kernel)
            .withStride(List.of(stride, stride))
            .withPadding(Padding.of(2, padding));
    return new Transposed(window, 1, 1, List.of(more, more))
        .on(Shape.of(1, 1, cells, cells))
        .orThrow();
  }
}
