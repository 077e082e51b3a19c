package convolarium.engine;

import java.util.List;

/// A way of mixing the colours of each pixel. Each stands in its own file, as an [Algorithm] does.
interface MixMethod extends SampleMethod<MixTask> {
  /// All of them, best first. The plain one comes last and never refuses.
  List<MixMethod> ALL = List.of(new LevelTables(), new ShiftedColours(), new PlainMix());

  @Override
  default long multiplies(MixTask task) {
    return task.problem().macs();
  }
}
