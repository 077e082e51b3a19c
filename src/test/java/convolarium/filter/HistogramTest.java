package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.engine.Recorder;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void everyChannelAndTheBrightnessAreCountedButNotAlpha() {
    byte[] samples = {(byte) 255, 0, 0, 9, 0, (byte) 255, 0, 9, 0, 0, 0, 9, 10, 10, 10, 9};
    Histogram histogram = Histogram.of(Raster.sharing(2, 2, 4, samples), Watch.NONE);
    assertEquals(3, histogram.colours());
    assertEquals(1, histogram.every());
    assertEquals(0.25, histogram.share(0, 255));
    assertEquals(0.75, histogram.share(2, 0));
    assertEquals(0.25, histogram.share(3, 76), "0.299 · 255");
    assertEquals(0.25, histogram.share(3, 150), "0.587 · 255");
    assertEquals(0, histogram.share(0, 9));
  }

  @Test
  void theBrightnessOfGreyIsItsLevel() {
    Histogram histogram =
        Histogram.of(Raster.sharing(1, 4, 2, new byte[] {7, 1, 7, 2, 8, 3, 9, 4}), Watch.NONE);
    assertEquals(1, histogram.colours());
    assertEquals(0.5, histogram.share(0, 7));
    assertEquals(0.5, histogram.share(1, 7));
  }

  @Test
  void ofALargePhotoSomePixelsStandForAll() {
    int side = 3001;
    byte[] samples = new byte[side * side];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / side < side / 4 ? 255 : 1);
    }
    Histogram histogram = Histogram.of(Raster.sharing(side, side, 1, samples), Watch.NONE);
    assertEquals(2, histogram.every());
    assertEquals(0.25, histogram.share(0, 255), 1.0 / side);
    assertEquals(1, histogram.share(0, 255) + histogram.share(0, 1), 1e-12);
  }

  @Test
  void countingIsCalledOff() {
    Watch gone = Recorder.after(0);
    Raster one = Raster.sharing(1, 1, 1, new byte[1]);
    assertThrows(CancellationException.class, () -> Histogram.of(one, gone));
  }
}
