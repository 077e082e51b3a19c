package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SparesTest {
  private final Spares spares = new Spares();

  @Test
  void shortestThatWillDoIsTakenAgain() {
    float[] small = spares.take(10);
    float[] middle = spares.take(20);
    float[] large = spares.take(30);
    spares.give(large);
    spares.give(middle);
    spares.give(small);
    assertSame(middle, spares.take(11));
    assertSame(large, spares.take(11));
    assertEquals(11, spares.take(11).length);
    assertSame(small, spares.take(10));
  }

  @Test
  void arrayIsNeverTakenTwice() {
    spares.give(spares.take(10));
    assertNotSame(spares.take(10), spares.take(10));
  }

  @Test
  void oldestIsForgottenFirst() {
    float[] old = new float[1 << 23];
    float[] kept = new float[1 << 23];
    spares.give(old);
    spares.give(kept);
    spares.give(new float[1]);
    assertSame(kept, spares.take(2));
    assertNotSame(old, spares.take(2));
  }
}
