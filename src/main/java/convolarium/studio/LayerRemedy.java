package convolarium.studio;

import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Parameter;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Conv;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Review;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A change of one layer that makes it fit what it gets.
///
/// @param label what it is called: `Stride 2`
/// @param layer as it would be
public record LayerRemedy(String label, Layer layer) {

  /// The nearest numbers with which the layer fits that the review finds fault with, and weights
  /// that are made up where those that were given do not fit; may be empty.
  public static List<LayerRemedy> of(Review review) {
    return review
        .fault()
        .flatMap(at -> Blueprint.of(review.model()).at(at).map(l -> of(review, l, at)))
        .orElse(List.of());
  }

  private static List<LayerRemedy> of(Review review, Layer layer, Address address) {
    Shape input = review.inputs().get(address);
    List<LayerRemedy> remedies = new ArrayList<>();
    review
        .misfit()
        .flatMap(Misfit::refused)
        .ifPresent(
            refused -> refused.remedies().forEach(r -> remedies.add(of(layer, r, rank(refused)))));
    grouped(layer, input).ifPresent(remedies::add);
    madeUp(layer, input).ifPresent(remedies::add);
    return remedies;
  }

  private static int rank(Refused refused) {
    return refused.input().rank() - 2;
  }

  private static LayerRemedy of(Layer layer, Remedy remedy, int rank) {
    String words = remedy.toString();
    String label = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new LayerRemedy(
        remedy.axis() < 0 || rank == 1
            ? label
            : label + " (" + Parameter.axisName(remedy.axis(), rank) + ")",
        Operations.with(layer, remedy.operation()));
  }

  /// As many groups as make the given weight fit.
  private static Optional<LayerRemedy> grouped(Layer layer, Shape input) {
    if (!(layer instanceof Conv(var name, Convolution now, var weight, var bias))
        || weight.isEmpty()
        || weight.get().shape().rank() < 2) {
      return Optional.empty();
    }
    int groups = input.dim(1) / weight.get().shape().dim(1);
    Layer changed =
        new Conv(name, new Convolution(now.window(), now.outChannels(), groups), weight, bias);
    return groups != now.groups() && groups > 0 && fits(changed, input)
        ? Optional.of(new LayerRemedy("Groups " + groups, changed))
        : Optional.empty();
  }

  /// Without the numbers that were given.
  private static Optional<LayerRemedy> madeUp(Layer layer, Shape input) {
    Layer bare = Bare.weightless(layer);
    String label = layer instanceof BatchNorm ? "Leave out its numbers" : "Make up weights";
    return !bare.equals(layer) && fits(bare, input)
        ? Optional.of(new LayerRemedy(label, bare))
        : Optional.empty();
  }

  private static boolean fits(Layer layer, Shape input) {
    return Review.of(new Model("", new Numbers.Unknown(input), List.of(layer))).misfit().isEmpty();
  }
}
