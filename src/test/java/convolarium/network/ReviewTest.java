package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.network.Layer.Residual;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static Model model(String line, Layer... more) {
    Model parsed = Notation.parse(line);
    List<Layer> layers = new ArrayList<>(parsed.layers());
    layers.addAll(List.of(more));
    return new Model("", parsed.input(), layers);
  }

  private static Address at(Integer... steps) {
    return new Address(List.of(steps));
  }

  @Test
  void whatFitsIsMeasuredUpToTheFirstThatDoesNot() {
    Review review = Review.of(model("1x8x8 > conv 2 k3 > conv 4 k9 > relu"));
    assertTrue(review.analysis().isEmpty());
    assertEquals(Optional.of(at(1)), review.fault());
    assertEquals(List.of(at(0)), List.copyOf(review.measured().keySet()));
    assertEquals(Shape.of(1, 2, 6, 6), review.inputs().get(at(1)));
    Misfit misfit = review.misfit().orElseThrow();
    assertEquals("$.layers[1].kernel_size", misfit.path());
    assertEquals(6, misfit.refused().orElseThrow().remedies().getFirst().value());
  }

  @Test
  void aFaultInsideABlockIsFoundThere() {
    Residual block =
        new Residual(
            Optional.empty(), Notation.parse("1x8x8 > relu > max_pool k20").layers(), List.of());
    assertEquals(Optional.of(at(1, 0, 1)), Review.of(model("1x8x8 > conv 2 k3", block)).fault());
  }

  @Test
  void pathsThatDoNotMeetAreTheBlocksFault() {
    Residual block =
        new Residual(Optional.empty(), Notation.parse("1x8x8 > max_pool k2").layers(), List.of());
    Review review = Review.of(model("1x8x8 > relu", block));
    assertEquals(Optional.of(at(1)), review.fault());
    assertTrue(review.measured().containsKey(at(1, 0, 0)));
  }

  @Test
  void whatFitsHasAnAnalysisAndNoFault() {
    Review review = Review.of(model("1x8x8 > conv 2 k3 > relu"));
    assertEquals(20 - 2, review.analysis().orElseThrow().parameters());
    assertEquals(Optional.empty(), review.fault());
    assertEquals(2, review.measured().size());
  }
}
