package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// Keeps what it is told, and calls off after so many reports.
public record Recorder(List<Double> told, int patience) implements Watch {
  /// Calls off after so many reports.
  public static Recorder after(int reports) {
    return new Recorder(new ArrayList<>(), reports);
  }

  @Override
  public void done(double fraction) {
    told.add(fraction);
  }

  @Override
  public boolean cancelled() {
    return told.size() >= patience;
  }
}
