package convolarium.bench;

import java.util.List;

/// The ratios of a table: how many times as long as this program the best library takes.
final class Ratios {
  private double logarithms;
  private int rows;
  private double least = Double.POSITIVE_INFINITY;
  private String last = "";

  /// @param millis this program's time, then those of the libraries
  /// @return the cell for the row
  String add(String title, List<Double> millis) {
    double best = millis.stream().skip(1).min(Double::compare).orElse(Double.NaN);
    double ratio = best / millis.getFirst();
    if (Double.isNaN(ratio)) {
      return "–";
    }
    logarithms += Math.log(ratio);
    rows++;
    if (ratio < least) {
      least = ratio;
      last = title;
    }
    return Report.ratio(ratio);
  }

  String sentence() {
    return rows == 0
        ? "No library to compare with."
        : "Ratio: the best library's time divided by ours; geometric mean "
            + Report.ratio(Math.exp(logarithms / rows))
            + ", least "
            + Report.ratio(least)
            + " ("
            + last
            + ").";
  }
}
