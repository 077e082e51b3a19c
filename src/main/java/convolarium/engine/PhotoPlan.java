package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.List;

/// How an engine will filter photographs of one size: immutable, for any number of photos and
/// threads.
public final class PhotoPlan {
  private final PhotoTask task;
  private final PhotoMethod method;
  private final Choice choice;
  private final Machines machines;

  private PhotoPlan(PhotoTask task, Choice.Of<PhotoMethod> chosen, Machines machines) {
    this.task = task;
    this.method = chosen.method();
    this.choice = chosen.choice();
    this.machines = machines;
  }

  static PhotoPlan of(
      Problem problem,
      List<Tensor> kernels,
      Response response,
      Machines machines,
      boolean precise) {
    PhotoTask task = new PhotoTask(problem, kernels, response);
    return new PhotoPlan(task, Choice.among(PhotoMethod.ALL, task, precise), machines);
  }

  PhotoMethod method() {
    return method;
  }

  public Choice choice() {
    return choice;
  }

  /// The filtered photo, with the problem's output size and the photo's channels. An alpha channel
  /// is copied, each output pixel's from the pixel under the kernel's anchor.
  ///
  /// @param photo of the size and colours the problem was made for
  /// @throws IllegalArgumentException when the photo has another size
  /// @throws java.util.concurrent.CancellationException when the watch called the run off
  public Raster run(Raster photo, Watch watch) {
    if (!photo.shape().equals(task.problem().input())) {
      throw new IllegalArgumentException(
          "the photo is " + photo.shape() + ", must be " + task.problem().input());
    }
    int height = task.rows().output();
    int width = task.columns().output();
    byte[] out = new byte[height * width * photo.channels()];
    method.run(task, photo, out, machines.of(method, choice.multiplies()), watch);
    if (photo.channels() != photo.colours()) {
      copyAlpha(photo, out);
    }
    return Raster.sharing(height, width, photo.channels(), out);
  }

  private void copyAlpha(Raster photo, byte[] out) {
    int channels = photo.channels();
    byte[] in = photo.shared();
    int at = channels - 1;
    for (int row = 0; row < task.rows().output(); row++) {
      int line = row * task.rows().stride() * photo.width();
      for (int column = 0; column < task.columns().output(); column++, at += channels) {
        out[at] = in[(line + column * task.columns().stride()) * channels + channels - 1];
      }
    }
  }
}
