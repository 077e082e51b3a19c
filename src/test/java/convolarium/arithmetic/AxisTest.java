package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares [Axis] with a kernel that is really slid over a strip of cells, for every axis of a
/// small universe.
class AxisTest {
  /// Up to 7 cells, 4 taps, strides to 4, dilations to 3, paddings to 2 on each side.
  private static Stream<Axis> universe() {
    return IntStream.range(0, 7 * 4 * 4 * 3 * 3 * 3)
        .mapToObj(
            i ->
                new Axis(
                    1 + i % 7,
                    1 + i / 7 % 4,
                    1 + i / 28 % 4,
                    1 + i / 112 % 3,
                    i / 336 % 3,
                    i / 1008,
                    0))
        .map(AxisTest::sized)
        .filter(axis -> axis.output() > 0);
  }

  private static Axis sized(Axis a) {
    long m = Axis.outputs(a.input(), a.kernel(), a.stride(), a.dilation(), a.before(), a.after());
    return new Axis(
        a.input(), a.kernel(), a.stride(), a.dilation(), a.before(), a.after(), (int) m);
  }

  /// The coordinates of the padded input, in order.
  private static List<Integer> strip(Axis axis) {
    return IntStream.range(-axis.before(), axis.input() + axis.after()).boxed().toList();
  }

  /// What each window covers, found by laying the kernel on the strip and moving it on until it
  /// falls off.
  private static List<List<Integer>> slide(Axis axis) {
    List<Integer> strip = strip(axis);
    List<List<Integer>> windows = new ArrayList<>();
    for (int start = 0; ; start += axis.stride()) {
      List<Integer> window = new ArrayList<>();
      int at = start;
      for (int tap = 0; tap < axis.kernel(); tap++, at += axis.dilation()) {
        if (at >= strip.size()) {
          return windows;
        }
        window.add(strip.get(at));
      }
      windows.add(window);
    }
  }

  @Test
  void theUniverseIsLarge() {
    assertTrue(universe().count() >= 2_000, "axes: " + universe().count());
  }

  @Test
  void windowsAreThoseOfSlidingByHand() {
    universe()
        .forEach(
            axis -> {
              List<List<Integer>> windows = slide(axis);
              assertEquals(windows.size(), axis.output(), axis::toString);
              for (int o = 0; o < axis.output(); o++) {
                for (int t = 0; t < axis.kernel(); t++) {
                  assertEquals(windows.get(o).get(t), axis.source(o, t), axis::toString);
                }
              }
            });
  }

  @Test
  void anInputCellIsSeenByTheWindowsThatHoldIt() {
    universe()
        .forEach(
            axis -> {
              List<List<Integer>> windows = slide(axis);
              for (int i : strip(axis)) {
                for (int t = 0; t < axis.kernel(); t++) {
                  int tap = t;
                  int seen =
                      IntStream.range(0, windows.size())
                          .filter(o -> windows.get(o).get(tap) == i)
                          .findFirst()
                          .orElse(-1);
                  assertEquals(seen, axis.seenBy(i, t), axis + " cell " + i + " tap " + t);
                }
              }
            });
  }

  @Test
  void leftoverCellsAreThoseBehindTheLastWindow() {
    universe()
        .forEach(
            axis -> {
              int last = slide(axis).getLast().getLast();
              long behind = strip(axis).stream().filter(i -> i > last).count();
              assertEquals(behind, axis.leftover(), axis::toString);
            });
  }

  @Test
  void transposedSizeIsTheStripOfAllStampsLessThePadding() {
    universe()
        .forEach(
            axis -> {
              int stamps = 0;
              for (int cell = 0; cell < axis.output(); cell++) {
                int at = cell * axis.stride();
                for (int tap = 0; tap < axis.kernel(); tap++) {
                  stamps = Math.max(stamps, at + tap * axis.dilation() + 1);
                }
              }
              int kept = stamps - axis.before() - axis.after();
              long size =
                  Axis.transposed(
                      axis.output(),
                      axis.kernel(),
                      axis.stride(),
                      axis.dilation(),
                      axis.before(),
                      axis.after(),
                      axis.leftover());
              assertEquals(kept + axis.leftover(), size, axis::toString);
              assertEquals(axis.input(), size, "the direct input comes back: " + axis);
            });
  }

  @Test
  void ceilModeAddsAWindowThatStartsInsideTheInputOrItsBeginning() {
    universe()
        .filter(axis -> Math.max(axis.before(), axis.after()) <= axis.kernel() / 2)
        .forEach(
            axis -> {
              int last = (axis.output() - 1) * axis.stride() - axis.before();
              boolean more = axis.leftover() > 0 && last + axis.stride() < axis.input();
              long ceil =
                  Axis.outputsCeil(
                      axis.input(),
                      axis.kernel(),
                      axis.stride(),
                      axis.dilation(),
                      axis.before(),
                      axis.after());
              // without left-over cells the last window may itself begin in the far padding
              boolean less = axis.leftover() == 0 && last >= axis.input();
              assertEquals(axis.output() + (more ? 1 : less ? -1 : 0), ceil, axis::toString);
            });
  }

  @Test
  void ceilModeDropsAWindowThatStartsInTheFarPadding() {
    assertEquals(5, Axis.outputsCeil(10, 1, 2, 1, 0, 0));
  }

  @Test
  void everyInputCellIsSeenOrMissedForOneReason() {
    universe()
        .forEach(
            axis -> {
              List<List<Integer>> windows = slide(axis);
              int gaps = 0;
              for (int i = 0; i < axis.input(); i++) {
                int cell = i;
                boolean spanned =
                    windows.stream().anyMatch(w -> w.getFirst() <= cell && cell <= w.getLast());
                boolean seen = windows.stream().anyMatch(w -> w.contains(cell));
                gaps += spanned && !seen ? 1 : 0;
              }
              assertEquals(gaps, axis.gaps(), axis::toString);
              if (windows.size() > 1) {
                int free = windows.get(1).getFirst() - windows.get(0).getLast() - 1;
                assertEquals(Math.max(0, free), axis.between(), axis::toString);
              }
            });
  }
}
