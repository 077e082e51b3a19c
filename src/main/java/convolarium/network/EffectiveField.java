package convolarium.network;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.UnitGradient.Mode;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// How much each cell of the input matters to one unit: the energy of the unit's gradient, the sum
/// over the input's channels of its squares, its mean over several drawings of the weights.
///
/// The energy is what spreads like the paths do: with weights drawn independently around 0, its
/// mean is the number of paths times the weights' variances, a bell whose σ² is the sum over the
/// layers of (k² − 1)/12 · (d·j)². So σ grows with the square root of the depth, while the
/// theoretical size grows with the depth. The root of the energy is what is drawn.
///
/// One drawing tells of that drawing: weights that nobody gave are drawn several times, and so the
/// width is told with how far the drawings differ. Where all weights are given there is one.
///
/// Source: Luo, Li, Urtasun, Zemel, Understanding the Effective Receptive Field in Deep
/// Convolutional Neural Networks (2016), who average over 20 runs and call effective what exceeds 1
/// − 95.45 % of the gradient at the centre; two standard deviations hold 95.45 % of a bell.
///
/// @param energy over the spatial axes of the model's input
/// @param deviations σ of each drawing's energy along the last axis, in cells; none of a drawing
///   whose gradient is 0
public record EffectiveField(Footprint energy, List<Double> deviations) {
  /// The share of a bell that lies within two standard deviations.
  public static final double TWO_SIGMA = 0.9545;

  /// A cell matters when its gradient exceeds this share of the largest.
  public static final double THRESHOLD = 1 - TWO_SIGMA;

  public EffectiveField {
    deviations = List.copyOf(deviations);
  }

  /// As many drawings as the paper has runs.
  private static final long MOST_DRAWS = 20;

  /// Multiply-adds of forward runs that all drawings together may take.
  private static final long BUDGET = 10_000_000_000L;

  /// How many drawings are worth their time: 20 of a small network, 2 at least. Wide networks need
  /// fewer, because their many channels even out within each.
  ///
  /// @throws IllegalArgumentException when the layer is not of the analysis
  public static int draws(Analysis analysis, Measured layer) {
    long each = Math.max(1, analysis.upTo(layer).macs());
    return (int) Math.clamp(BUDGET / each, 2, MOST_DRAWS);
  }

  /// Runs the model up to the layer and goes back from the unit, for each drawing.
  ///
  /// @param layer of the analysis, at any depth
  /// @param unit an index in the layer's output
  /// @param draws how often weights that nobody gave are drawn, at least 1; the first time as the
  ///   model has them
  /// @throws IllegalArgumentException when the layer is not of the analysis, or without a drawing
  /// @throws IndexOutOfBoundsException when the index does not lie inside
  /// @throws Misfit when the input has no numbers, or numbers cannot be read
  /// @throws CancellationException when the watch called it off
  public static EffectiveField of(
      Analysis analysis,
      Measured layer,
      List<Integer> unit,
      Mode mode,
      int draws,
      Engine engine,
      Watch watch) {
    if (draws < 1) {
      throw new IllegalArgumentException(draws + " drawings, at least 1 is needed");
    }
    Analysis part = analysis.upTo(layer);
    List<Footprint> all = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      Optional<Analysis> drawn = Redrawn.of(part, draw);
      if (drawn.isPresent()) {
        all.add(one(drawn.get(), layer, unit, mode, engine, part(watch, draw, draws)));
      }
    }
    watch.done(1);
    return new EffectiveField(
        all.stream().reduce(Footprint::plus).orElseThrow(),
        all.stream()
            .filter(one -> one.total() > 0)
            .map(one -> one.spread(one.box().size() - 1).deviation())
            .toList());
  }

  private static Footprint one(
      Analysis part, Measured layer, List<Integer> unit, Mode mode, Engine engine, Watch watch) {
    Outcome run = Run.of(part, engine, mode == Mode.AS_RUN, part(watch, 0, 2));
    Tensor gradient = UnitGradient.of(run, layer, unit, mode, engine, part(watch, 1, 2));
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

  /// @param part of so many, from 0
  private static Watch part(Watch watch, int part, int parts) {
    return new Watch() {
      @Override
      public void done(double fraction) {
        watch.done((part + fraction) / parts);
      }

      @Override
      public boolean cancelled() {
        return watch.cancelled();
      }
    };
  }
}
