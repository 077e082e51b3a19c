package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Filters;
import convolarium.filter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopsTest {
  @Test
  void everyPlaceOfEverySliderFitsItsFilter() {
    for (Builtin builtin : Filters.all()) {
      for (Dial dial : builtin.dials()) {
        if (!dial.parameter().isWhole()) {
          Stops stops = Stops.of(dial);
          for (int stop = 0; stop <= stops.count(); stop++) {
            double value = stops.value(stop);
            assertTrue(dial.takes(value), builtin.name() + " " + value);
            assertEquals(value, stops.value(stops.stop(value)), builtin.name());
          }
          assertEquals(dial.most(), stops.value(stops.count()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"emboss, ANGLE, 135, 135", "unsharp, AMOUNT, 20, 1", "unsharp, AMOUNT, 7, 0.35"})
  void aPlaceIsARoundNumber(String name, Parameter parameter, int stop, double value) {
    Dial dial = Filters.named(name).orElseThrow().dial(parameter).orElseThrow();
    assertEquals(value, Stops.of(dial).value(stop));
  }
}
