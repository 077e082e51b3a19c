package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each way of keeping one of a window's values against sorting them all.
class OrdersTest {
  private final Random random = new Random(6);
  private final Workers workers = new Workers(2);

  /// A photo with its task.
  private record Try(Raster photo, OrderTask task) {}

  @Test
  void everyMethodKeepsWhatSortingFinds() {
    for (Border border : Border.values()) {
      for (int i = 0; i < 60; i++) {
        check(any(border, 1 + random.nextInt(12), 1 + random.nextInt(50), 7, i));
        check(threeByThree(border, 1 + random.nextInt(12), 1 + random.nextInt(90), i));
      }
    }
  }

  @Test
  void everyWindowUpToNineByNineIsSorted() {
    for (int height = 1; height <= 9; height++) {
      for (int width = 1; width <= 9; width++) {
        for (Order order : Order.values()) {
          check(plain(Border.REFLECT, photo(11, 70, 1), height, width, order));
        }
      }
    }
  }

  @Test
  void windowsGoFarBeyondSmallPhotos() {
    for (Border border : Border.values()) {
      for (Order order : Order.values()) {
        check(plain(border, photo(1, 1, 3), 63, 63, order));
        check(plain(border, photo(3, 40, 2), 31, 15, order));
        check(plain(border, photo(30, 5, 1), 4, 63, order));
      }
    }
  }

  @Test
  void widePhotosAreCutIntoTiles() {
    for (Order order : Order.values()) {
      check(plain(Border.REFLECT, photo(140, 1500, 3), 9, 9, order));
      check(plain(Border.CIRCULAR, photo(90, 400, 4), 25, 21, order));
      check(plain(Border.ZEROS, photo(300, 3000, 1), 3, 3, order));
    }
  }

  @Test
  void strideAndDilationMayBeAnything() {
    for (Order order : Order.values()) {
      for (int far : new int[] {13, 1000, 1 << 20}) {
        check(task(photo(11, 13, 3), 3, 5, far, 1, 1, far, Border.REPLICATE, order));
        check(task(photo(11, 13, 3), 5, 3, 2, far, far, 1, Border.REFLECT, order));
        check(task(photo(11, 13, 3), 63, 2, 1, far, far, far, Border.CIRCULAR, order));
      }
    }
  }

  @Test
  void aPhotoOfOneLevelKeepsIt() {
    for (Order order : Order.values()) {
      for (int level : new int[] {0, 15, 16, 127, 128, 255}) {
        byte[] samples = new byte[40 * 60];
        Arrays.fill(samples, (byte) level);
        check(plain(Border.REFLECT, Raster.sharing(40, 60, 1, samples), 12, 13, order));
      }
    }
  }

  @Test
  void threadsDoNotChangeASample() {
    for (Order order : Order.values()) {
      for (int size : new int[] {3, 5, 31}) {
        Try tried = plain(Border.REFLECT, photo(200, 300, 3), size, size, order);
        for (OrderMethod method : OrderMethod.ALL) {
          if (method.refusal(tried.task).isEmpty() && !(method instanceof PlainOrder)) {
            for (Kernels kernels : Problems.twins()) {
              assertArrayEquals(
                  run(method, tried, new Machine(kernels, new Workers(1))),
                  run(method, tried, new Machine(kernels, workers)),
                  () -> method.name() + " " + kernels.name() + " " + tried.task);
            }
          }
        }
      }
    }
  }

  @Test
  void eachMethodIsTriedOften() {
    List<OrderTask> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(any(Border.REPLICATE, 20, 200, 7, i).task);
      all.add(threeByThree(Border.REPLICATE, 20, 200, i).task);
      all.add(plain(Border.ZEROS, photo(30, 30, 1), 5 + i, 7 + i, Order.MEDIAN).task);
    }
    for (OrderMethod method : OrderMethod.ALL) {
      long tried = all.stream().filter(task -> method.refusal(task).isEmpty()).count();
      assertTrue(tried >= 5, () -> method.name() + " takes " + tried + " of " + all.size());
    }
  }

  private Try any(Border border, int height, int width, int most, int i) {
    return task(
        photo(height, width, 1 + random.nextInt(4)),
        1 + random.nextInt(most),
        1 + random.nextInt(most),
        i % 2 == 0 ? 1 : 1 + random.nextInt(3),
        i % 2 == 0 ? 1 : 1 + random.nextInt(3),
        i % 4 == 0 ? 1 : 1 + random.nextInt(3),
        i % 4 == 0 ? 1 : 1 + random.nextInt(3),
        border,
        Order.values()[random.nextInt(3)]);
  }

  private Try threeByThree(Border border, int height, int width, int i) {
    Raster photo = photo(height, width, 1 + random.nextInt(4));
    int dilation = 1 + random.nextInt(3);
    int across = 1 + i % 2;
    return task(photo, 3, 3, 1, across, dilation, 3 - across, border, Order.values()[i % 3]);
  }

  private Try plain(Border border, Raster photo, int height, int width, Order order) {
    return task(photo, height, width, 1, 1, 1, 1, border, order);
  }

  private static Try task(
      Raster photo,
      int height,
      int width,
      int strideDown,
      int strideAcross,
      int dilationDown,
      int dilationAcross,
      Border border,
      Order order) {
    Window window =
        new Window(
            List.of(height, width),
            List.of(strideDown, strideAcross),
            List.of(dilationDown, dilationAcross),
            Padding.of(2, 0),
            border);
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    return new Try(photo, new OrderTask(problem, order));
  }

  /// Now and then of few levels, so that many values are the same.
  private Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    if (random.nextInt(3) == 0) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (byte) (samples[i] & 0x81);
      }
    }
    return Raster.sharing(height, width, channels, samples);
  }

  private static byte[] run(OrderMethod method, Try tried, Machine machine) {
    int pixels = tried.task.rows().output() * tried.task.columns().output();
    byte[] out = new byte[pixels * tried.photo.channels()];
    Arrays.fill(out, (byte) 77);
    method.run(tried.task, tried.photo, out, machine, Watch.NONE);
    return out;
  }

  private void check(Try tried) {
    OrderTask task = tried.task;
    int channels = tried.photo.channels();
    int width = task.columns().output();
    for (OrderMethod method : OrderMethod.ALL) {
      for (Kernels kernels : Problems.twins()) {
        if (method.refusal(task).isEmpty()) {
          byte[] out = run(method, tried, new Machine(kernels, workers));
          int step = out.length > 20_000 ? 101 : 1;
          for (int i = 0; i < out.length; i += step) {
            if (i % channels < tried.photo.colours()) {
              int at = i;
              int pixel = i / channels;
              assertEquals(
                  sorted(tried, pixel / width, pixel % width, i % channels),
                  out[i] & 0xFF,
                  () -> method.name() + " " + kernels.name() + " " + task + ": sample " + at);
            }
          }
        }
      }
    }
  }

  private static int sorted(Try tried, int y, int x, int colour) {
    Axis rows = tried.task.rows();
    Axis columns = tried.task.columns();
    int[] values = new int[rows.kernel() * columns.kernel()];
    for (int a = 0; a < rows.kernel(); a++) {
      for (int b = 0; b < columns.kernel(); b++) {
        int sy = tried.task.border().source(rows.source(y, a), rows.input());
        int sx = tried.task.border().source(columns.source(x, b), columns.input());
        boolean inside = sy >= 0 && sx >= 0;
        values[a * columns.kernel() + b] = inside ? tried.photo.get(sy, sx, colour) : 0;
      }
    }
    Arrays.sort(values);
    return switch (tried.task.order()) {
      case MINIMUM -> values[0];
      case MEDIAN -> values[(values.length + 1) / 2 - 1];
      case MAXIMUM -> values[values.length - 1];
    };
  }
}
