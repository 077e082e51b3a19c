package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.arithmetic.Window;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentTest {
  private final Document ramp =
      new Document(
          "ramp",
          Optional.empty(),
          new Convolution(Window.of(2, 2), 1, 1),
          Fill.RAMP.fill(Shape.of(1, 1, 3, 4)),
          Fill.RAMP.fill(Shape.of(1, 1, 2, 2)),
          Optional.empty());

  private static List<Float> values(Tensor tensor) {
    return IntStream.range(0, tensor.shape().elements()).mapToObj(tensor::get).toList();
  }

  private Document with(Parameter parameter, int value) {
    return ramp.with(parameter.with(ramp.operation(), -1, value, ramp.input().shape()));
  }

  @Test
  void aSmallerInputKeepsTheCellsThatStay() {
    Tensor input = ramp.withInput(Shape.of(1, 1, 2, 3)).input();
    assertEquals(List.of(0f, 1f, 2f, 4f, 5f, 6f), values(input));
  }

  @Test
  void aLargerInputKeepsItsCellsAndMakesUpSmallWholeNumbers() {
    Tensor input = ramp.withInput(Shape.of(1, 2, 4, 5)).input();
    Shape shape = input.shape();
    for (int position = 0; position < shape.elements(); position++) {
      List<Integer> i = shape.index(position);
      float value = input.get(position);
      if (i.get(1) < 1 && i.get(2) < 3 && i.get(3) < 4) {
        assertEquals(i.get(2) * 4 + i.get(3), value);
      } else {
        assertEquals(Math.round(Math.clamp(value, 0, 4)), value);
      }
    }
  }

  @Test
  void aLargerKernelKeepsItsWeights() {
    Tensor weight = with(Parameter.KERNEL, 3).weight();
    assertEquals(Shape.of(1, 1, 3, 3), weight.shape());
    assertEquals(
        List.of(0f, 1f, 2f, 3f),
        List.of(weight.get(0), weight.get(1), weight.get(3), weight.get(4)));
  }

  @Test
  void whatDoesNotFitKeepsTheLastWeights() {
    Document refused = with(Parameter.KERNEL, 9);
    assertInstanceOf(Fit.Refuses.class, refused.fit());
    assertSame(ramp.weight(), refused.weight());
  }

  @Test
  void transposingThereAndBackChangesNothing() {
    Document wide =
        new Document(
            "wide",
            Optional.empty(),
            new Convolution(Window.of(2, 2), 3, 1),
            Fill.RAMP.fill(Shape.of(1, 2, 4, 4)),
            Fill.RAMP.fill(Shape.of(3, 2, 2, 2)),
            Optional.empty());
    Document there = wide.withTransposed(true);
    assertInstanceOf(Transposed.class, there.operation());
    assertEquals(Shape.of(2, 3, 2, 2), there.weight().shape());
    Document back = there.withTransposed(false);
    assertEquals(values(wide.weight()), values(back.weight()));
    assertEquals(wide.operation(), back.operation());
  }

  /// Weights 0, 1, 2, … of a 1×1 kernel from each input to each output channel.
  @ParameterizedTest
  @CsvSource({"2, 2, 1", "3, 2, 1", "4, 4, 2", "2, 4, 2", "6, 3, 3"})
  void transposingKeepsEachWeightBetweenItsTwoChannels(int in, int out, int groups) {
    Document direct =
        new Document(
            "",
            Optional.empty(),
            new Convolution(Window.of(1, 1), out, groups),
            Fill.ONES.fill(Shape.of(1, in, 1, 1)),
            Fill.RAMP.fill(Shape.of(out, in / groups, 1, 1)),
            Optional.empty());
    Document transposed = direct.withTransposed(true);
    assertEquals(joined(direct), joined(transposed));
    assertEquals(values(direct.weight()), values(transposed.withTransposed(false).weight()));
  }

  /// Which input channel meets which output channel with which weight.
  private static Set<String> joined(Document document) {
    Problem problem = assertInstanceOf(Fit.Fits.class, document.fit()).problem();
    Set<String> joined = new TreeSet<>();
    for (int out = 0; out < problem.outChannels(); out++) {
      for (Tap tap : Taps.of(problem).of(Cell.of(0, out, 0, 0))) {
        float weight =
            document.weight().get(document.weight().shape().offset(tap.weight().index()));
        joined.add(tap.input().channel() + " to " + out + ": " + weight);
      }
    }
    return joined;
  }

  @Test
  void whatFitsButIsTooLargeToBeSeenIsRefusedWithTheNumbers() {
    Fit.Refuses large =
        assertInstanceOf(Fit.Refuses.class, ramp.withInput(Shape.of(1, 1, 65, 4)).fit());
    assertEquals("65 cells with padding; the stage shows at most 64", large.sentence());
    assertInstanceOf(Fit.Refuses.class, with(Parameter.PADDING, 1000).fit());
    assertInstanceOf(Fit.Refuses.class, with(Parameter.OUT_CHANNELS, 17).fit());
    assertInstanceOf(
        Fit.Refuses.class,
        ramp.withTransposed(true)
            .with(
                Parameter.STRIDE.with(
                    ramp.withTransposed(true).operation(), -1, 40, ramp.input().shape()))
            .fit());
  }

  @Test
  void aBiasBeginsWithZerosAndFollowsTheChannels() {
    Document biased = ramp.withBias(true).withBias(0, 5);
    assertEquals(List.of(5f), values(biased.bias().orElseThrow()));
    Document wider =
        biased.with(Parameter.OUT_CHANNELS.with(biased.operation(), -1, 2, ramp.input().shape()));
    assertEquals(Shape.of(2), wider.bias().orElseThrow().shape());
    assertEquals(5f, wider.bias().orElseThrow().get(0));
  }
}
