package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WinogradBlockTest {
  private static final int COLUMNS = 48;

  private static final List<String> PROBLEMS =
      List.of(
          "64x224x224 > conv 64 k3 p1",
          "256x56x56 > conv 256 k3 p1",
          "512x28x28 > conv 512 k3 p1",
          "64x27x27 > conv 192 k5 p2",
          "256x28x28 > conv 256 k3 p2 d2",
          "8x30x30 > conv 12 k3 g2",
          "16x8x56x56 > conv 16 k3 p1");

  @Test
  void blocksShareAllTilesOfAllChannels() {
    for (String problem : PROBLEMS) {
      for (int threads : List.of(1, 2, 3, 8)) {
        WinogradLayout layout = layout(problem);
        Set<List<Integer>> seen = new HashSet<>();
        for (WinogradBlock block : blocks(layout, threads)) {
          block.stretches().forEach(stretch -> note(block, stretch, seen));
        }
        long expected = layout.plane().tiles() * layout.depth().cells() * layout.grid().panels();
        assertEquals(expected * layout.grid().groups(), seen.size(), problem + " " + threads);
      }
    }
  }

  private static void note(
      WinogradBlock block, WinogradPlane.Stretch stretch, Set<List<Integer>> seen) {
    int row = stretch.rows().first() + stretch.row() * stretch.rows().spread();
    for (int tile = 0; tile < stretch.count(); tile++) {
      int column =
          stretch.columns().first() + (stretch.column() + tile) * stretch.columns().spread();
      for (int z = block.front(); z < block.back(); z++) {
        for (int panel = block.top(); panel < block.bottom(); panel++) {
          assertTrue(seen.add(List.of(block.group(), z, panel, row, column)));
        }
      }
    }
  }

  @Test
  void blocksAreWholeRowsOfTilesWhereThatFits() {
    for (WinogradBlock block : blocks(layout("64x224x224 > conv 64 k3 p1"), 1)) {
      assertEquals(0, block.count() % 56, () -> "rows of 56 tiles in " + block.count());
    }
  }

  @Test
  void blockThatOneThreadWouldWaitForIsCutByChannels() {
    List<WinogradBlock> blocks = blocks(layout("256x56x56 > conv 256 k3 p1"), 2);
    assertEquals(List.of(96, 96, 4, 4), blocks.stream().map(WinogradBlock::count).toList());
    assertEquals(List.of(0, 0, 0, 16), blocks.stream().map(WinogradBlock::top).toList());
    assertEquals(List.of(32, 32, 16, 32), blocks.stream().map(WinogradBlock::bottom).toList());
  }

  @Test
  void lastTilesStandByThemselvesHoweverManyThreadsThereAre() {
    for (String problem : List.of("512x28x28 > conv 512 k3 p1", "5x28x84 > conv 17 k3 p1")) {
      WinogradLayout layout = layout(problem);
      for (int threads : List.of(1, 2, 3, 8)) {
        for (WinogradBlock block : blocks(layout, threads)) {
          int whole = block.count() - block.few();
          assertTrue(block.few() == 0 || whole % (COLUMNS / 3) == 0, problem + " " + block);
        }
        int few =
            blocks(layout, threads).stream()
                .filter(block -> block.top() == 0)
                .mapToInt(WinogradBlock::few)
                .sum();
        assertEquals(layout.plane().tiles() % (COLUMNS / 3), few, problem + " " + threads);
      }
    }
  }

  @Test
  void fewTilesAreSharedByChannels() {
    List<WinogradBlock> blocks = blocks(layout("512x28x28 > conv 512 k3 p1"), 2);
    assertEquals(List.of(49, 49), blocks.stream().map(WinogradBlock::count).toList());
    assertEquals(List.of(32, 64), blocks.stream().map(WinogradBlock::bottom).toList());
  }

  private static WinogradLayout layout(String problem) {
    return WinogradLayout.of(Grid.of(Problems.of(problem)));
  }

  private static List<WinogradBlock> blocks(WinogradLayout layout, int threads) {
    return WinogradBlock.of(layout, WinogradCut.of(layout, COLUMNS, threads), threads);
  }
}
