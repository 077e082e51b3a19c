package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.network.Address;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.ui.network.Row.Column;
import convolarium.ui.network.Row.Part;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreadthTest {
  private static Model model(String name) {
    return Presets.byName(name).orElseThrow().model();
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50, 4, 14.5, true",
    "resnet50, 4, 14.4, false",
    "resnet50, 6, 13.5, true", // the shortcut is empty and needs less
    "resnet50, 6, 13.4, false",
    "googlenet, 11, 29.5, true", // four paths and three gaps
    "googlenet, 11, 29.4, false",
    "mobilenet_v2, 4, 100, false" // one path
  })
  void pathsStandSideBySideWhereThereIsRoom(
      String network, int block, double room, boolean abreast) {
    Address at = Address.of(block);
    assertEquals(abreast, Breadth.of(model(network), Set.of(at), room).abreast(at));
  }

  @Test
  void whatIsClosedIsNotSideBySide() {
    assertEquals(Breadth.NONE, Breadth.of(model("resnet50"), Set.of(), 100));
  }

  @Test
  void aPathGetsMoreWhereABlockInsideNeedsIt() {
    Address outer = Address.of(4);
    Address inner = outer.into(1, 5);
    Set<Address> open = Set.of(outer, inner);
    Breadth ample = Breadth.of(model("unet"), open, 20);
    assertEquals(List.of(new Column(6, 0), new Column(0, 6 + 0.5 + 7)), ample.columns(outer));
    assertTrue(ample.abreast(inner));
    Breadth scant = Breadth.of(model("unet"), open, 15);
    assertTrue(scant.abreast(outer));
    assertFalse(scant.abreast(inner));
  }

  @Test
  void aShorterPathGoesOnAsAWireUntilTheSum() {
    Model model = model("resnet50");
    Set<Address> open = Set.of(Address.of(4));
    List<Row> rows = Rows.of(Review.of(model), open, Breadth.of(model, open, 20));
    List<Row.Abreast> lines =
        rows.stream().filter(Row.Abreast.class::isInstance).map(Row.Abreast.class::cast).toList();
    assertEquals(10, lines.size()); // the heads, eight layers of the body, the sum
    assertEquals(Part.FORK, lines.getFirst().part());
    assertEquals(Part.SUM, lines.getLast().part());
    assertEquals(
        List.of(2, 2, 1, 1, 1, 1, 1, 1),
        lines.subList(1, 9).stream().map(line -> line.cards().size()).toList());
    Address end = Address.of(4).into(1, 2);
    assertEquals(new Row.Wire(end, end), lines.get(3).across().get(1));
    assertEquals(new Row.Wire(end, Address.of(5)), lines.getLast().across().get(1));
  }
}
