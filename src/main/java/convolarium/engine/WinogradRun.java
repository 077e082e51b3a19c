package convolarium.engine;

import convolarium.engine.PointProducts.Place;
import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Runs [Winograd]: takes a block of tiles to the points, multiplies it by the weights, one matrix
/// product for each pair of points, and takes the products back.
final class WinogradRun {
  /// The most panels of output channels between two trips back from the points. The transformed
  /// tiles come from the third cache once for so many: with four, whose products would stay in the
  /// second one, layers of 128 channels and more take a tenth longer on an Intel Xeon.
  private static final int TOGETHER = 16;

  private final WinogradLayout layout;
  private final Machine machine;
  private final WinogradInput input;
  private final WinogradOutput output;
  private final PointProducts products;
  private final PointSum sum;
  private final int slices;
  private final int few;
  private final List<WinogradBlock> blocks;

  /// What a thread works in.
  private record Scratch(float[] v, float[] m, float[] sheet, float[] room) {}

  /// @param bias one for each output channel, or none at all
  WinogradRun(WinogradLayout layout, PointWeights weights, float[] bias, Machine machine) {
    this.layout = layout;
    this.machine = machine;
    int threads = machine.workers().threads();
    WinogradCut cut = WinogradCut.of(layout, machine.kernels().columns(), threads);
    this.input = new WinogradInput(layout, machine.kernels(), cut.width());
    int together = Math.min(TOGETHER, weights.panels());
    this.output =
        new WinogradOutput(layout, machine.kernels(), cut.width(), together * Kernels.ROWS);
    this.slices = layout.slices(cut.slices());
    this.few = cut.few();
    this.blocks = WinogradBlock.of(layout, cut, threads);
    this.products =
        new PointProducts(
            machine.kernels(),
            weights,
            bias,
            layout.grid().outside(),
            WinogradOutput.ONES,
            cut.width());
    this.sum = sum(weights);
  }

  private PointSum sum(PointWeights weights) {
    int inside = layout.grid().inside();
    int[] used = new int[WinogradLayout.PAIRS];
    Arrays.fill(used, weights.depth());
    int[] offsets =
        IntStream.range(0, weights.depth())
            .map(
                k ->
                    input.at(layout.depth().starts()[k / inside], 0, k % inside)
                        - input.at(0, 0, 0))
            .toArray();
    return new PointSum(0, used, offsets);
  }

  private Scratch scratch() {
    Kernels kernels = machine.kernels();
    return new Scratch(
        machine.workers().spares().take(input.size(slices)),
        machine.workers().spares().take(output.end() + PointProducts.room(few, kernels)),
        new float[input.sheet(blocks)],
        new float[Math.max(input.room(), output.room())]);
  }

  private void spare(Scratch scratch) {
    machine.workers().spares().give(scratch.v);
    machine.workers().spares().give(scratch.m);
  }

  /// The output for one batch.
  void of(float[] x, float[] y, Watch watch) {
    Scratch[] scratch = new Scratch[machine.workers().threads()];
    machine
        .workers()
        .run(
            layout.grid().batch() * blocks.size(),
            watch,
            (task, worker) -> {
              if (scratch[worker] == null) {
                scratch[worker] = scratch();
              }
              WinogradBlock block = blocks.get(task % blocks.size());
              run(block, task / blocks.size(), x, scratch[worker], y);
            });
    Stream.of(scratch).filter(Objects::nonNull).forEach(this::spare);
  }

  private void run(WinogradBlock block, int image, float[] x, Scratch scratch, float[] y) {
    Grid grid = layout.grid();
    int channel = (image * grid.groups() + block.group()) * grid.inside();
    input.transform(block, x, channel * grid.inputCells(), scratch.sheet, scratch.room, scratch.v);
    Place m = new Place(scratch.m, output.at(0, 0), output.at(1, 0) - output.at(0, 0));
    for (int z = block.front(); z < block.back(); z++) {
      int slice = (z - block.front()) * layout.depth().step();
      int apart = input.at(0, 1, 0) - input.at(0, 0, 0);
      Place v = new Place(scratch.v, input.at(slice, 0, 0), apart);
      for (int panel = block.top(); panel < block.bottom(); panel += TOGETHER) {
        int end = Math.min(panel + TOGETHER, block.bottom());
        products.multiply(
            block.group(), panel, end, sum, block.count(), block.few(), v, m, output.end());
        back(block, image, z, panel, end, scratch, y);
      }
    }
  }

  private void back(
      WinogradBlock block, int image, int z, int panel, int end, Scratch scratch, float[] y) {
    Grid grid = layout.grid();
    int depth = layout.depth().cells();
    int plane = grid.outputCells() / depth;
    int group = (image * grid.groups() + block.group()) * grid.outside();
    for (int row = panel * Kernels.ROWS;
        row < Math.min(end * Kernels.ROWS, grid.outside());
        row++) {
      int to = ((group + row) * depth + z) * plane;
      output.transform(block, scratch.m, row - panel * Kernels.ROWS, scratch.room, y, to);
    }
  }
}
