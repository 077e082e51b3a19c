package convolarium.network;

import static convolarium.network.Computing.rounded;
import static convolarium.network.Computing.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.network.Layer.Switches;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Maxima put back where a pooling found them, and switches that do not fit.
class UnpooledTest {
  @Test
  void unpoolingPutsEachMaximumBack() {
    Model model = Notation.parse("1x4x4 > p=max_pool k2 > max_unpool k2 of p");
    Outcome outcome = run(model);
    assertEquals("0 0 0 0 0 5 0 7 0 0 0 0 0 13 0 15", rounded(outcome.output()));
    Indices indices = outcome.layers().getFirst().indices().orElseThrow();
    assertEquals(List.of(5, 7, 13, 15), IntStream.range(0, 4).mapToObj(indices::get).toList());
  }

  @Test
  void unpoolingTakesTheSwitchesOfThePoolItNames() {
    Layer pool = Notation.parse("1x4x4 > a=max_pool k2").layers().getFirst();
    List<Layer> deep =
        List.of(new Layer.Residual(Optional.empty(), List.of(pool), List.of(named("b"))));
    List<Layer> layers = new ArrayList<>(deep);
    layers.addAll(Notation.parse("1x2x2 > max_unpool k2 of a").layers());
    Tensor x = Tensor.of(Shape.of(1, 1, 4, 4), 9, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 1, 9);
    Tensor output = run(new Model("", new Given(x), layers)).output();
    assertEquals("18 0 0 18 0 0 0 0 0 0 0 0 18 0 0 18", rounded(output));
  }

  private static Layer named(String name) {
    return Notation.parse("1x4x4 > " + name + "=max_pool k2").layers().getFirst();
  }

  @Test
  void whereTwoUnpooledValuesMeetTheLastWins() {
    Tensor x = Tensor.of(Shape.of(1, 1, 3), 5, 6, 7);
    Layer unpool = unpool("1x3 > max_unpool k2 s1 of p", 1, 1, 3);
    assertEquals("0 6 0 7", rounded(run(new Model("", new Given(x), List.of(unpool))).output()));
  }

  private static Layer unpool(String line, int... positions) {
    Layer.Unpool read = (Layer.Unpool) Notation.parse(line).layers().getFirst();
    Indices indices = Indices.of(Shape.of(1, 1, positions.length), positions);
    return new Layer.Unpool(
        read.name(), read.operation(), new Switches.Given(Positions.of(indices)));
  }

  @Test
  void anIndexOutsideThePlaneIsAMisfit() {
    Layer unpool = unpool("1x3 > max_unpool k2 of p", 0, 6, 1);
    Model model = new Model("", new Numbers.Made(Shape.of(1, 1, 3), Fill.RAMP), List.of(unpool));
    Misfit misfit = assertThrows(Misfit.class, () -> run(model));
    assertEquals("$.layers[0].indices", misfit.path());
    assertTrue(misfit.what().contains("index 6 of element 1 lies outside"), misfit.what());
    Model small = Notation.parse("1x5x5 > p=max_pool k2 > max_unpool k1 s2 of p");
    assertEquals("$.layers[1].of", assertThrows(Misfit.class, () -> run(small)).path());
  }
}
