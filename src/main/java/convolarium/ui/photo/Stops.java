package convolarium.ui.photo;

import convolarium.filter.Dial;
import convolarium.filter.Parameter;

/// The places of a slider and the round numbers that they stand for.
///
/// @param least the number at place 0
/// @param most the number at the last place
/// @param grain what the numbers are multiples of
/// @param count the last place
/// @param ratio whether places are evenly apart in ratio, else in difference
record Stops(double least, double most, double grain, int count, boolean ratio) {
  private static final int PLACES = 100;

  /// Below this sigma a Gaussian is a single weight.
  private static final double LEAST_SIGMA = 0.3;

  static Stops of(Dial dial) {
    if (dial.parameter() == Parameter.SIGMA) {
      return new Stops(Math.max(dial.least(), LEAST_SIGMA), dial.most(), 0.1, PLACES, true);
    }
    double span = dial.most() - dial.least();
    double grain = dial.parameter() == Parameter.ANGLE ? 1 : 0.05;
    return new Stops(dial.least(), dial.most(), grain, (int) Math.round(span / grain), false);
  }

  /// What a place stands for.
  double value(double stop) {
    double exact =
        ratio ? least * Math.pow(most / least, stop / count) : least + grain * Math.rint(stop);
    double parts = Math.rint(1 / grain);
    return Math.clamp(Math.rint(exact * parts) / parts, least, most);
  }

  /// The place nearest to a value.
  double stop(double value) {
    double within = Math.clamp(value, least, most);
    return ratio
        ? count * Math.log(within / least) / Math.log(most / least)
        : (within - least) / grain;
  }
}
