package convolarium.network;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.UnitGradient.Mode;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.concurrent.CancellationException;

/// How much each cell of the input matters to one unit: the energy of the unit's gradient, the sum
/// over the input's channels of its squares.
///
/// The energy is what spreads like the paths do: with weights drawn independently around 0, its
/// mean is the number of paths times the weights' variances, a bell whose σ² is the sum over the
/// layers of (k² − 1)/12 · (d·j)². So σ grows with the square root of the depth, while the
/// theoretical size grows with the depth. The root of the energy is what is drawn.
///
/// Source: Luo, Li, Urtasun, Zemel, Understanding the Effective Receptive Field in Deep
/// Convolutional Neural Networks (2016), who also measure it by two standard deviations, 95.45 % of
/// a bell.
public final class EffectiveField {
  /// The share of a bell that lies within two standard deviations.
  public static final double TWO_SIGMA = 0.9545;

  private EffectiveField() {}

  /// Runs the model up to the layer and goes back from the unit.
  ///
  /// @param layer of the analysis, at any depth
  /// @param unit an index in the layer's output
  /// @return over the spatial axes of the model's input
  /// @throws IllegalArgumentException when the layer is not of the analysis
  /// @throws IndexOutOfBoundsException when the index does not lie inside
  /// @throws Misfit when the input has no numbers, or numbers cannot be read
  /// @throws CancellationException when the watch called it off
  public static Footprint of(
      Analysis analysis,
      Measured layer,
      List<Integer> unit,
      Mode mode,
      Engine engine,
      Watch watch) {
    Analysis part = analysis.upTo(layer);
    Outcome run = Run.of(part, engine, mode == Mode.AS_RUN, half(watch, 0));
    Tensor gradient = UnitGradient.of(run, layer, unit, mode, engine, half(watch, 0.5));
    return energy(gradient, unit.getFirst());
  }

  private static Footprint energy(Tensor gradient, int sample) {
    List<Integer> sizes = UnitField.map(gradient.shape());
    double[] sums = new double[sizes.stream().reduce(1, Math::multiplyExact)];
    int channels = gradient.shape().dim(1);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < sums.length; i++) {
        double value = gradient.get((sample * channels + c) * sums.length + i);
        sums[i] += value * value;
      }
    }
    return Footprint.trimmed(sizes, sums);
  }

  private static Watch half(Watch watch, double from) {
    return new Watch() {
      @Override
      public void done(double fraction) {
        watch.done(from + fraction / 2);
      }

      @Override
      public boolean cancelled() {
        return watch.cancelled();
      }
    };
  }
}
