package convolarium.ui.photo;

import convolarium.arithmetic.Problem;
import convolarium.explain.Numeral;
import convolarium.filter.Filter;
import convolarium.filter.Filtered;
import convolarium.filter.Mixing;
import convolarium.tensor.Raster;

/// One step of those that a photograph went through, with what it got and what it made.
///
/// @param step its number, from 0
/// @param input what it got
/// @param before every how many pixels of the photograph there is one of `input`
record Told(int step, Filter filter, Raster input, Filtered output, int before) {
  Problem problem() {
    return output.problem();
  }

  /// How many channels can be asked about, each made by itself: those of the input, or where
  /// colours are mixed those of the output.
  int channels() {
    return filter instanceof Mixing ? output.raster().colours() : input.colours();
  }

  /// Every how many pixels of the photograph there is one of the output.
  int spacing() {
    return before * filter.stride();
  }

  /// `14 multiplications a sample`, or that there are none.
  String multiplications() {
    if (output.choice().multiplies() == 0) {
      return "no multiplications";
    }
    double each = (double) output.choice().multiplies() / problem().output().elements();
    String count = Numeral.brief((float) each, 3);
    return count + (count.equals("1") ? " multiplication a sample" : " multiplications a sample");
  }
}
