package convolarium.network;

import convolarium.tensor.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A model looked at while it is being built, when it need not fit together yet: what is known of
/// each layer, and the first thing that does not fit.
///
/// @param inputs what the layers get, by address, as far as it is known: also the first that does
///   not fit
/// @param measured the layers up to there, by address; a block when all inside is measured
/// @param analysis the whole, when everything fits
/// @param misfit what does not, with its path in the model
public record Review(
    Model model,
    Map<Address, Shape> inputs,
    Map<Address, Measured> measured,
    Optional<Analysis> analysis,
    Optional<Misfit> misfit) {

  /// Looks at a model.
  public static Review of(Model model) {
    Map<Address, Shape> inputs = new LinkedHashMap<>();
    Map<Address, Measured> measured = new LinkedHashMap<>();
    Survey survey = new Survey(inputs::put, measured::put);
    try {
      return new Review(
          model, inputs, measured, Optional.of(Analysis.of(model, survey)), Optional.empty());
    } catch (Misfit misfit) {
      return new Review(model, inputs, measured, Optional.empty(), Optional.of(misfit));
    }
  }

  /// Where the layer is that does not fit: the last that got an input and gave nothing.
  public Optional<Address> fault() {
    return misfit.flatMap(
        _ ->
            inputs.keySet().stream()
                .filter(address -> !measured.containsKey(address))
                .reduce((_, last) -> last));
  }

  /// What a layer would get that is put in front of an address, which may be the end of its list;
  /// as far as it is known.
  public Optional<Shape> arriving(Address place) {
    if (place.place() > 0) {
      return Optional.ofNullable(measured.get(place.at(place.place() - 1))).map(Measured::output);
    }
    return place.top()
        ? Optional.of(model.input().shape())
        : Optional.ofNullable(inputs.get(place.block()));
  }
}
