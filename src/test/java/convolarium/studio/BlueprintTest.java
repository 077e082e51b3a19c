package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.Notation;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Residual;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlueprintTest {
  private static final Blueprint THREE = blueprint(layers("a=relu > b=tanh > c=sigmoid"));
  private static final Blueprint NESTED =
      blueprint(
          List.of(
              one("a=relu"),
              new Residual(Optional.of("r"), layers("b=tanh > c=sigmoid"), List.of()),
              new Concat(Optional.of("j"), List.of(layers("d=relu"), layers("e=tanh")))));

  private static List<Layer> layers(String line) {
    return Notation.parse("1x4x4 > " + line).layers();
  }

  private static Layer one(String line) {
    return layers(line).getFirst();
  }

  private static Blueprint blueprint(List<Layer> layers) {
    return Blueprint.of(new Model("", new Numbers.Unknown(Shape.of(1, 1, 4, 4)), layers));
  }

  private static Address at(Integer... steps) {
    return new Address(List.of(steps));
  }

  private static String told(Blueprint blueprint) {
    return told(blueprint.model().layers());
  }

  private static String told(List<Layer> layers) {
    return layers.stream()
        .map(
            layer ->
                layer.name().orElse(layer.type())
                    + layer.paths().stream()
                        .map(path -> "(" + told(path) + ")")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void layersAreAddedInFrontOfAnAddressAndTheFirstIsSelected() {
    Blueprint more = THREE.plus(at(1), layers("x=relu > y=relu"));
    assertEquals("a x y b c", told(more));
    assertEquals(Optional.of(at(1)), more.selected());
    assertEquals("a b c x", told(THREE.plus(at(3), layers("x=relu"))));
    assertEquals(
        "a r(b c)(x) j(d)(e)", told(NESTED.plus(at(1, 1, 0), layers("x=relu"))), "a shortcut");
  }

  @Test
  void aTakenNameIsLeftOut() {
    assertEquals("a relu b c", told(THREE.plus(at(1), layers("c=relu"))));
    assertEquals("a r(b c)() residual(tanh sigmoid)() j(d)(e)", told(NESTED.doubled(at(1))));
  }

  @Test
  void whatFollowsARemovedLayerIsSelected() {
    Blueprint less = THREE.minus(at(1));
    assertEquals("a c", told(less));
    assertEquals(Optional.of(at(1)), less.selected());
    assertEquals(Optional.of(at(1)), THREE.minus(at(2)).selected());
    Blueprint hollow = NESTED.minus(at(2, 0, 0));
    assertEquals("a r(b c)() j()(e)", told(hollow));
    assertEquals(Optional.of(at(2)), hollow.selected());
    assertEquals(Optional.empty(), blueprint(layers("relu")).minus(at(0)).selected());
  }

  @Test
  void aLayerMovesToAnyList() {
    assertEquals("b a c", told(THREE.moved(at(0), at(2))));
    assertEquals("c a b", told(THREE.moved(at(2), at(0))));
    Blueprint inside = NESTED.moved(at(0), at(1, 0, 1));
    assertEquals("r(b a c)() j(d)(e)", told(inside));
    assertEquals(Optional.of(at(0, 0, 1)), inside.selected());
    assertEquals("a r(b)() c j(d)(e)", told(NESTED.moved(at(1, 0, 1), at(2))));
    assertEquals("a r(b c)() j()(d e)", told(NESTED.moved(at(2, 0, 0), at(2, 1, 0))));
  }

  @Test
  void aBlockDoesNotMoveIntoItself() {
    assertEquals(told(NESTED), told(NESTED.moved(at(1), at(1, 1, 0))));
  }

  @Test
  void aSelectionThatIsGoneIsNone() {
    Blueprint selected = THREE.select(Optional.of(at(2)));
    assertEquals("c", selected.layer().orElseThrow().name().orElseThrow());
    assertEquals(Optional.empty(), selected.with(NESTED.minus(at(1)).model()).selected());
    assertThrows(IllegalArgumentException.class, () -> THREE.select(Optional.of(at(3))));
  }

  @Test
  void oneLayerIsReplacedAndItsNeighboursStay() {
    assertEquals("a r(b x)() j(d)(e)", told(NESTED.with(at(1, 0, 1), one("x=relu"))));
  }
}
