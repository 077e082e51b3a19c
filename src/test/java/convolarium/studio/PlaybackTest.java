package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaybackTest {
  @ParameterizedTest
  @CsvSource({"0, 0, 1", "0.5, 1, 2", "1, 1, 2", "5.2, 6, 6", "6, 6, 6"})
  void forwardEndsAStepUnderWayAndBeginsTheNext(double at, double from, double until) {
    assertEquals(new Playback(from, until), Playback.restingAt(at, 6).forward(6));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 0", "1, 0", "1.5, 1", "6, 5"})
  void backRestsBeforeTheStep(double at, double to) {
    assertEquals(new Playback(to, to), Playback.restingAt(at, 6).back());
  }

  @Test
  void playingRunsToTheEndAndRests() {
    Playback playing = Playback.START.play(3);
    assertTrue(playing.playing());
    Playback end = playing.ticked(2.5).ticked(2.5);
    assertEquals(new Playback(3, 3), end);
    assertFalse(end.moving());
  }

  @Test
  void playingAtTheEndBeginsAgain() {
    assertEquals(new Playback(0, 3), Playback.restingAt(3, 3).play(3));
  }

  @Test
  void oneStepForwardIsNotPlaying() {
    Playback step = Playback.START.forward(9);
    assertTrue(step.moving());
    assertFalse(step.playing());
  }

  @Test
  void aShorterWalkEndsEarlier() {
    assertEquals(new Playback(4, 4), new Playback(7, 9).within(4));
  }

  @Test
  void timeDoesNotGoBackwards() {
    assertThrows(IllegalArgumentException.class, () -> new Playback(2, 1));
  }
}
