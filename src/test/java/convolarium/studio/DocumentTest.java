package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.arithmetic.Window;
import convolarium.studio.Stage.Weighted;
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
  private final Document ramp = document(Shape.of(1, 1, 3, 4), Window.of(2, 2), 1, 1);

  /// A ramp on ramps.
  private static Document document(Shape input, Window window, int out, int groups) {
    Convolution operation = new Convolution(window, out, groups);
    Shape weight = operation.on(input).orThrow().weight().orElseThrow();
    return Document.of(
        "ramp",
        Fill.RAMP.fill(input),
        new Weighted(Optional.empty(), operation, Fill.RAMP.fill(weight), Optional.empty()));
  }

  private static Tensor weight(Document document) {
    return Held.WEIGHT.in(document, 0).orElseThrow();
  }

  private static Windowed operation(Document document) {
    return document.stage(0).operation();
  }

  private static List<Float> values(Tensor tensor) {
    return IntStream.range(0, tensor.shape().elements()).mapToObj(tensor::get).toList();
  }

  private Document with(Parameter parameter, int value) {
    return with(ramp, parameter, value);
  }

  private static Document with(Document document, Parameter parameter, int value) {
    Shape input = document.input().shape();
    return document.with(0, parameter.with(operation(document), -1, value, input));
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
    Tensor weight = weight(with(Parameter.KERNEL, 3));
    assertEquals(Shape.of(1, 1, 3, 3), weight.shape());
    assertEquals(
        List.of(0f, 1f, 2f, 3f),
        List.of(weight.get(0), weight.get(1), weight.get(3), weight.get(4)));
  }

  @Test
  void whatDoesNotFitKeepsTheLastWeights() {
    Document refused = with(Parameter.KERNEL, 9);
    assertInstanceOf(Fit.Refuses.class, refused.fit());
    assertSame(weight(ramp), weight(refused));
  }

  @Test
  void transposingThereAndBackChangesNothing() {
    Document wide = document(Shape.of(1, 2, 4, 4), Window.of(2, 2), 3, 1);
    Document there = Reversal.transposed(wide, 0);
    assertInstanceOf(Transposed.class, operation(there));
    assertEquals(Shape.of(2, 3, 2, 2), weight(there).shape());
    Document back = Reversal.direct(there, 0);
    assertEquals(values(weight(wide)), values(weight(back)));
    assertEquals(operation(wide), operation(back));
  }

  /// Weights 0, 1, 2, … of a 1×1 kernel from each input to each output channel.
  @ParameterizedTest
  @CsvSource({"2, 2, 1", "3, 2, 1", "4, 4, 2", "2, 4, 2", "6, 3, 3"})
  void transposingKeepsEachWeightBetweenItsTwoChannels(int in, int out, int groups) {
    Document direct = document(Shape.of(1, in, 1, 1), Window.of(1, 1), out, groups);
    Document transposed = Reversal.transposed(direct, 0);
    assertEquals(joined(direct), joined(transposed));
    assertEquals(values(weight(direct)), values(weight(Reversal.direct(transposed, 0))));
  }

  /// Which input channel meets which output channel with which weight.
  private static Set<String> joined(Document document) {
    Problem problem = assertInstanceOf(Fit.Fits.class, document.fit()).problems().getFirst();
    Set<String> joined = new TreeSet<>();
    for (int out = 0; out < problem.outChannels(); out++) {
      for (Tap tap : Taps.of(problem).of(Cell.of(0, out, 0, 0))) {
        float weight = weight(document).get(weight(document).shape().offset(tap.weight().index()));
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
    assertInstanceOf(Fit.Refuses.class, with(Parameter.OUT_CHANNELS, 65).fit());
    assertInstanceOf(
        Fit.Refuses.class, with(Reversal.transposed(ramp, 0), Parameter.STRIDE, 40).fit());
  }

  @Test
  void aBiasBeginsWithZerosAndFollowsTheChannels() {
    Document biased = Held.BIAS.change(ramp.withBias(0, true), 0, bias -> bias.with(0, 5));
    assertEquals(List.of(5f), values(bias(biased)));
    Tensor wider = bias(with(biased, Parameter.OUT_CHANNELS, 2));
    assertEquals(Shape.of(2), wider.shape());
    assertEquals(5f, wider.get(0));
  }

  private static Tensor bias(Document document) {
    return Held.BIAS.in(document, 0).orElseThrow();
  }

  @Test
  void turningTheKernelBeginsAtItsLastTapAndIsTakenBack() {
    Document turned = ramp.withTurned(true);
    assertTrue(turned.turned());
    assertEquals(List.of(3f, 2f, 1f, 0f), values(weight(turned)));
    assertEquals(values(weight(ramp)), values(weight(turned.withTurned(false))));
  }

  @Test
  void theMiddleRowStaysOnTheWayToASignalAndIsTheMiddleOfTheWayBack() {
    Document square = document(Shape.of(1, 1, 5, 5), Window.of(3, 3), 1, 1);
    Document signal = square.withRank(1);
    assertEquals(List.of(10f, 11f, 12f, 13f, 14f), values(signal.input()));
    assertEquals(List.of(3f, 4f, 5f), values(weight(signal)));
    Document back = signal.withRank(2);
    assertEquals(Shape.of(1, 1, 5, 5), back.input().shape());
    assertEquals(List.of(10f, 11f, 12f, 13f, 14f), values(back.input()).subList(10, 15));
    assertEquals(List.of(3f, 4f, 5f), values(weight(back)).subList(3, 6));
  }
}
