package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FittingTest {
  private static final Shape FIVE = Shape.of(1, 4, 5, 5);

  private static Window square(int k, int s, int p, int d) {
    return Window.of(k, k)
        .withStride(List.of(s, s))
        .withDilation(List.of(d, d))
        .withPadding(Padding.of(2, p));
  }

  private static Refused refused(Operation operation, Shape input) {
    return assertInstanceOf(Refused.class, operation.on(input));
  }

  private static void saying(String sentence, Operation operation) {
    assertEquals(sentence, refused(operation, FIVE).sentence());
  }

  @Test
  void aKernelThatIsTooLargeNamesTheNumbersAndWhatWouldFit() {
    saying(
        "a kernel of 7 is larger than the height 5; kernel 5 or padding 1 would fit",
        new Convolution(square(7, 1, 0, 1), 1, 1));
    saying(
        "a kernel of 3 with dilation 4, which spans 9 cells, is larger than the padded height"
            + " 5 + 1 + 1 = 7; kernel 2 or dilation 3 or padding 2 would fit",
        new Convolution(square(3, 1, 1, 4), 1, 1));
  }

  @Test
  void groupsMustPartBothChannels() {
    saying(
        "4 input channels cannot be parted into 3 equal groups; groups 2 or groups 4 would fit",
        new Convolution(square(3, 1, 0, 1), 8, 3));
    saying(
        "6 output channels cannot be parted into 4 equal groups; groups 2 or output channels 4 or"
            + " output channels 8 would fit",
        new Convolution(square(3, 1, 0, 1), 6, 4));
  }

  @Test
  void numbersBelowTheirLeastAreNamed() {
    saying("stride 0 must be at least 1; stride 1 would fit", conv(square(3, 0, 0, 1)));
    saying("kernel 0 must be at least 1; kernel 1 would fit", conv(square(0, 1, 0, 1)));
    saying("padding -2 must be at least 0; padding 0 would fit", conv(square(3, 1, -2, 1)));
    saying("dilation -1 must be at least 1; dilation 1 would fit", conv(square(3, 1, 0, -1)));
    saying(
        "0 output channels, at least 1 is needed; output channels 1 would fit",
        new Convolution(square(3, 1, 0, 1), 0, 1));
  }

  @Test
  void mirroredPaddingNeedsCellsToMirror() {
    saying(
        "padding 5 is more than reflect padding can take from 5 cells of height: at most 4;"
            + " padding 4 would fit",
        conv(square(3, 1, 5, 1).withBorder(Border.REFLECT)));
    saying(
        "padding 6 is more than circular padding can take from 5 cells of height: at most 5;"
            + " padding 5 would fit",
        conv(square(3, 1, 6, 1).withBorder(Border.CIRCULAR)));
  }

  @Test
  void poolingPaddingIsAtMostHalfTheKernel() {
    saying(
        "padding 2 is more than half the pooling kernel of 3; padding 1 or kernel 4 would fit",
        new Pooling(Pooling.Kind.MAX, square(3, 2, 2, 1), true, true));
  }

  @Test
  void aWindowLargerThanThePaddedInputIsRefusedAlsoWithCeilMode() {
    refused(new Pooling(Pooling.Kind.MAX, square(6, 2, 0, 1), true, true), FIVE);
  }

  @Test
  void outputPaddingIsLessThanStrideOrDilation() {
    saying(
        "output padding 2 must be at least 0 and less than the larger of stride 2 and dilation 1;"
            + " output padding 1 or stride 3 would fit",
        new Transposed(square(3, 2, 1, 1), 4, 1, List.of(2, 2)));
  }

  @Test
  void aTransposedConvolutionPadsWithZerosGivenInNumbers() {
    Window window = square(3, 2, 1, 1);
    saying(
        "a transposed convolution knows zeros padding only, not reflect",
        new Transposed(window.withBorder(Border.REFLECT), 4, 1, List.of(0, 0)));
    saying(
        "a transposed convolution takes its padding in numbers or as valid, not as same;"
            + " padding 1 would fit",
        new Transposed(window.withPadding(Padding.Rule.SAME), 4, 1, List.of(0, 0)));
  }

  @Test
  void paddingCannotTakeAwayAWholeTransposedOutput() {
    assertEquals(
        Parameter.PADDING,
        refused(new Transposed(square(3, 1, 9, 1), 4, 1, List.of(0, 0)), FIVE)
            .reasons()
            .getFirst()
            .parameter());
  }

  @Test
  void unpoolingSizesStayWithinOneStride() {
    saying(
        "output size 12 is not within one stride of 10: 9 to 11 are possible;"
            + " output size 11 would fit",
        new Unpooling(square(2, 2, 0, 1), Optional.of(List.of(12, 12))));
  }

  @Test
  void axesMustAgreeInNumber() {
    saying(
        "the input 1×4×5×5 has 2 spatial axes after batch and channels, the layer needs 1",
        conv(Window.of(3)));
    saying(
        "output size 0 must be at least 1; output size 1 would fit",
        new AdaptivePooling(List.of(0, 0)));
  }

  @Test
  void hugeNumbersAreRefusedNotOverflown() {
    for (Window window :
        List.of(
            square(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, Integer.MAX_VALUE),
            square(3, 1, Integer.MAX_VALUE, 1),
            square(Integer.MAX_VALUE, 1, 0, 1).withPadding(Padding.Rule.FULL),
            square(2, 1, 0, Integer.MAX_VALUE).withPadding(Padding.Rule.SAME))) {
      assertFalse(refused(conv(window), FIVE).sentence().isBlank());
      refused(new Transposed(window, 1, 1, List.of(0, 0)), FIVE);
    }
    refused(new Convolution(square(5, 1, 0, 1), Integer.MAX_VALUE, 1), FIVE);
  }

  @Test
  void everyRemedyFits() {
    Operation operation = new Convolution(square(9, 1, 1, 1), 4, 1);
    for (Remedy remedy : refused(operation, FIVE).remedies()) {
      assertInstanceOf(Bound.class, remedy.operation().on(FIVE));
    }
  }

  @Test
  void theNearestValueIsFoundAlsoFromFarAway() {
    saying(
        "a kernel of 3 with dilation 2147483647, which spans 4294967295 cells, is larger than the"
            + " height 5; kernel 1 or dilation 2 would fit",
        conv(square(3, 1, 0, Integer.MAX_VALUE)));
    saying(
        "a kernel of 2000000 is larger than the height 5; kernel 5 would fit",
        new Convolution(Window.of(2000000, 1).withPadding(Padding.of(2, 0)), 1, 1));
  }

  @Test
  void aSliderStopsAtWhatFits() {
    Operation operation = new Convolution(square(3, 1, 0, 1), 8, 1);
    assertEquals(
        List.of(1, 2, 3, 4, 5), Remedies.legal(operation, FIVE, Parameter.KERNEL, -1, 1, 9));
    assertEquals(List.of(1, 2, 4), Remedies.legal(operation, FIVE, Parameter.GROUPS, -1, 1, 9));
    assertEquals(List.of(1, 2), Remedies.legal(operation, FIVE, Parameter.DILATION, -1, 1, 9));
  }

  private static Operation conv(Window window) {
    return new Convolution(window, 1, 1);
  }
}
