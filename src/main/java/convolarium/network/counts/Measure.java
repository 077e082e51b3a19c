package convolarium.network.counts;

import convolarium.network.Analysis;
import convolarium.network.Measured;

/// What is counted of a layer.
public enum Measure {
  PARAMETERS("parameters"),
  /// Of the whole batch.
  MACS("MACs"),
  /// Four for each number of a layer's output.
  MEMORY("bytes");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  /// What the counts are counts of, in the plural.
  public String unit() {
    return unit;
  }

  /// The count of a layer; of a block the sum of its layers, but of bytes those of its own output.
  public long of(Measured layer) {
    return switch (this) {
      case PARAMETERS -> layer.parameters();
      case MACS -> layer.macs();
      case MEMORY -> layer.activationBytes();
    };
  }

  /// The count of all layers.
  public long of(Analysis analysis) {
    return switch (this) {
      case PARAMETERS -> analysis.parameters();
      case MACS -> analysis.macs();
      case MEMORY -> analysis.activationBytes();
    };
  }
}
