package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.counts.Family;
import convolarium.network.counts.Measure;
import convolarium.network.counts.Tally;
import convolarium.picture.Label;
import convolarium.picture.Picture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyBarsTest {
  private static final Analysis ALEXNET =
      Analysis.of(Presets.byName("alexnet").orElseThrow().model());

  private static Picture bars() {
    return TallyBars.of(
        Tally.of(Measure.PARAMETERS, ALEXNET.leaves().toList()),
        Optional.of(ALEXNET.layers().getFirst()),
        601,
        Palette.LIGHT);
  }

  @Test
  void lengthsAreShares() {
    Picture bars = bars();
    double dense = bars.first(new FamilyRef(Family.DENSE)).orElseThrow().width();
    assertEquals(600 * 58_631_144.0 / 61_100_840, dense, 1.5);
    double last = bars.first(new LayerRef("$.layers[21]")).orElseThrow().width();
    assertEquals(600 * 4_097_000.0 / 61_100_840, last, 1.5);
  }

  @Test
  void noKindIsToldByItsColourAlone() {
    List<String> words =
        bars().marks().stream()
            .filter(Label.class::isInstance)
            .map(mark -> ((Label) mark).text())
            .toList();
    assertTrue(
        words.containsAll(List.of("conv 4 %", "2,469,696", "dense 96 %", "58,631,144")),
        words.toString());
  }
}
