package convolarium.engine;

import java.util.List;

/// A way of sliding kernels over photographs. Each stands in its own file, as an [Algorithm] does.
interface PhotoMethod extends SampleMethod<PhotoTask> {
  /// All of them, best first. The plain one comes last and never refuses.
  List<PhotoMethod> ALL =
      List.of(
          new SmallBoxes(),
          new RunningSums(),
          new WholeNumbers(),
          new Slopes(),
          new Fourier(),
          new TwoPasses(),
          new FewTaps(),
          new ShiftedRows(),
          new PlainPhoto());
}
