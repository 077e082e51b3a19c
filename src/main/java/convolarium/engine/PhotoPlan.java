package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Raster;
import java.util.List;

/// How an engine will filter photographs of one size: immutable, for any number of photos and
/// threads.
public final class PhotoPlan {
  private final Problem problem;
  private final Method<?> method;
  private final Run run;
  private final Choice choice;
  private final long work;
  private final Machines machines;

  /// A method with its task.
  @FunctionalInterface
  private interface Run {
    void run(Raster photo, byte[] out, Machine machine, Watch watch);
  }

  private PhotoPlan(
      Problem problem, Method<?> method, Run run, Choice choice, long work, Machines machines) {
    this.problem = problem;
    this.method = method;
    this.run = run;
    this.choice = choice;
    this.work = work;
    this.machines = machines;
  }

  /// @param methods best first; the last never refuses and is precise
  /// @param precise whether methods that are not precise are passed over
  static <T extends PhotoProblem, M extends SampleMethod<T>> PhotoPlan of(
      List<M> methods, T task, Machines machines, boolean precise) {
    Choice.Of<M> chosen = Choice.among(methods, task, precise);
    M method = chosen.method();
    Run run = (photo, out, machine, watch) -> method.run(task, photo, out, machine, watch);
    return new PhotoPlan(task.problem(), method, run, chosen.choice(), method.work(task), machines);
  }

  Method<?> method() {
    return method;
  }

  /// How much work a run is, as so many multiplications.
  long work() {
    return work;
  }

  public Choice choice() {
    return choice;
  }

  /// The filtered photo, with the problem's output size and colours. An alpha channel is copied,
  /// each output pixel's from the pixel under the kernel's anchor.
  ///
  /// @param photo of the size and colours the problem was made for
  /// @throws IllegalArgumentException when the photo has another size
  /// @throws java.util.concurrent.CancellationException when the watch called the run off
  public Raster run(Raster photo, Watch watch) {
    expect(problem, photo);
    int height = problem.axes().getFirst().output();
    int width = problem.axes().getLast().output();
    int channels = problem.outChannels() + photo.channels() - photo.colours();
    byte[] out = new byte[height * width * channels];
    Machine machine = machines.of(method, work);
    run.run(photo, out, machine, watch);
    if (photo.channels() != photo.colours()) {
      machine.workers().run(height, Watch.NONE, (row, _) -> copyAlpha(photo, row, out, channels));
    }
    return Raster.sharing(height, width, channels, out);
  }

  static void expect(Problem problem, Raster photo) {
    if (!photo.shape().equals(problem.input())) {
      throw new IllegalArgumentException(
          "the photo is " + photo.shape() + ", must be " + problem.input());
    }
  }

  private void copyAlpha(Raster photo, int row, byte[] out, int channels) {
    Axis columns = problem.axes().getLast();
    byte[] in = photo.shared();
    int line = row * problem.axes().getFirst().stride() * photo.width();
    int at = (row * columns.output() + 1) * channels - 1;
    for (int column = 0; column < columns.output(); column++, at += channels) {
      out[at] = in[(line + column * columns.stride() + 1) * photo.channels() - 1];
    }
  }
}
