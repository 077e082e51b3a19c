package convolarium.engine;

import java.util.List;

/// A way of finding the smallest, the middle or the largest value of each window of a photograph.
/// Each stands in its own file, as an [Algorithm] does.
interface OrderMethod extends SampleMethod<OrderTask> {
  /// All of them, best first. The plain one comes last and never refuses.
  List<OrderMethod> ALL =
      List.of(
          new NineValues(),
          new RunningExtremes(),
          new SelectionNetwork(),
          new ColumnHistograms(),
          new PlainOrder());

  /// Samples are compared and counted, never multiplied.
  @Override
  default long multiplies(OrderTask task) {
    return 0;
  }
}
