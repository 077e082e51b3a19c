package convolarium.engine;

import convolarium.tensor.Raster;
import java.util.Optional;

/// New colours of which each is made of one old one: looked up.
///
/// Idea: a sample has 256 levels, so there are 256 answers; they are worked out once.
///
/// It wins for negatives, contrast and gains, for exchanged colours, and for every grey photo.
/// Memory: 256 bytes for each new colour. Error: as in [PlainMix], which makes the same sums.
///
/// Source: Catmull, A Tutorial on Compensation Tables (1979).
final class LevelTables implements MixMethod {
  private static final int LEVELS = 256;

  @Override
  public String name() {
    return "tables of levels";
  }

  @Override
  public Optional<String> refusal(MixTask task) {
    int colours = task.problem().inChannels();
    for (int to = 0; to < task.problem().outChannels(); to++) {
      int made = 0;
      for (int from = 0; from < colours; from++) {
        made += task.weights().get(to * colours + from) == 0 ? 0 : 1;
      }
      if (made > 1) {
        return Optional.of("a new colour is made of %d old ones, it takes 1".formatted(made));
      }
    }
    return Optional.empty();
  }

  @Override
  public String reason(MixTask task) {
    return "each new colour is made of one old one: its 256 levels are worked out once";
  }

  @Override
  public long multiplies(MixTask task) {
    return (long) LEVELS * task.problem().outChannels();
  }

  @Override
  public void run(MixTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    int colours = task.problem().outChannels();
    int[] sources = new int[colours];
    byte[][] tables = new byte[colours][];
    for (int to = 0; to < colours; to++) {
      sources[to] = source(task, to);
      tables[to] = table(task, to, sources[to]);
    }
    machine.workers().run(photo.height(), watch, (row, _) -> row(photo, sources, tables, out, row));
  }

  /// The old colour that a new one is made of.
  private static int source(MixTask task, int to) {
    int colours = task.problem().inChannels();
    for (int from = 0; from < colours; from++) {
      if (task.weights().get(to * colours + from) != 0) {
        return from;
      }
    }
    return 0;
  }

  private static byte[] table(MixTask task, int to, int from) {
    float weight = task.weights().get(to * task.problem().inChannels() + from);
    byte[] table = new byte[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      table[level] = (byte) Response.CLAMP.sample(weight * level + task.offsets().get(to));
    }
    return table;
  }

  private static void row(Raster photo, int[] sources, byte[][] tables, byte[] out, int row) {
    int channels = photo.channels();
    int made = tables.length + channels - photo.colours();
    byte[] in = photo.shared();
    int first = row * photo.width();
    int end = first + photo.width();
    for (int to = 0; to < tables.length; to++) {
      byte[] table = tables[to];
      for (int i = first * channels + sources[to], o = first * made + to;
          o < end * made;
          i += channels, o += made) {
        out[o] = table[in[i] & 0xFF];
      }
    }
  }
}
