package convolarium.engine;

import convolarium.tensor.Raster;
import java.util.Optional;

/// The definition, pixel by pixel: the products in the order of the colours and then the offset,
/// each product and sum rounded to float.
///
/// It wins for a few pixels. No memory besides the two photos; error: six roundings of numbers that
/// are not far beyond 255, under 10⁻⁴ of a level.
final class PlainMix implements MixMethod {
  @Override
  public String name() {
    return "plain sums";
  }

  @Override
  public Optional<String> refusal(MixTask task) {
    return Optional.empty();
  }

  @Override
  public String reason(MixTask task) {
    return "it takes everything";
  }

  @Override
  public void run(MixTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    machine.workers().run(photo.height(), watch, (row, _) -> row(task, photo, out, row));
  }

  private static void row(MixTask task, Raster photo, byte[] out, int row) {
    int colours = task.problem().outChannels();
    int channels = colours + photo.channels() - photo.colours();
    int at = row * photo.width() * channels;
    for (int column = 0; column < photo.width(); column++, at += channels) {
      for (int to = 0; to < colours; to++) {
        out[at + to] = (byte) Response.CLAMP.sample(sum(task, photo, row, column, to));
      }
    }
  }

  private static float sum(MixTask task, Raster photo, int row, int column, int to) {
    int colours = photo.colours();
    float sum = 0;
    for (int from = 0; from < colours; from++) {
      sum += task.weights().get(to * colours + from) * photo.get(row, column, from);
    }
    return sum + task.offsets().get(to);
  }
}
