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
    byte[] out = new byte[samples(photo)];
    run(photo, out, watch);
    return Raster.sharing(height(), width(), channels(photo), out);
  }

  /// Filters a photo, as above, into an array: for those who do so again and again. A new array has
  /// to be filled with zeros in memory that no cache holds, which takes a third of the time of a 3
  /// × 3 average.
  ///
  /// @param out the samples `(H, W, C)`, all of which are written
  /// @throws IllegalArgumentException when the photo has another size, or `out` another length
  /// @throws java.util.concurrent.CancellationException when the watch called the run off; then
  ///   anything may stand in `out`
  public void run(Raster photo, byte[] out, Watch watch) {
    expect(problem, photo);
    if (out.length != samples(photo)) {
      throw new IllegalArgumentException(
          out.length + " samples for an output, must be " + samples(photo));
    }
    Machine machine = machines.of(method, work);
    run.run(photo, out, machine, watch);
    if (photo.channels() != photo.colours()) {
      int channels = channels(photo);
      machine.workers().run(height(), Watch.NONE, (row, _) -> copyAlpha(photo, row, out, channels));
    }
  }

  private int height() {
    return problem.axes().getFirst().output();
  }

  private int width() {
    return problem.axes().getLast().output();
  }

  private int channels(Raster photo) {
    return problem.outChannels() + photo.channels() - photo.colours();
  }

  private int samples(Raster photo) {
    return height() * width() * channels(photo);
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
