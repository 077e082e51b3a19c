package convolarium.document.code;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Misfit;
import java.util.List;
import java.util.Optional;

/// A whole network read off code.
///
/// @param layers in order, their weights to be made up
/// @param rank the number of spatial axes of its input, 0 to 3
/// @param channels of the input, where the code says so
/// @param size the spatial sizes of the input, where the code says so
/// @param notes what was assumed, left out or read as something near to it
/// @param places where each layer stands
/// @param claims what the code says that layers get
public record Listed(
    List<Layer> layers,
    int rank,
    Optional<Integer> channels,
    Optional<List<Integer>> size,
    List<String> notes,
    List<Place> places,
    List<Claim> claims) {
  public Listed {
    layers = List.copyOf(layers);
    notes = List.copyOf(notes);
    places = List.copyOf(places);
    claims = List.copyOf(claims);
  }

  /// What the code says of the features that a layer gets.
  ///
  /// @param layer its place in the row
  /// @param what the argument's name
  public record Claim(int layer, String what, int features) {}

  /// Holds what the code says against what comes.
  ///
  /// @param analysis of these layers
  /// @throws Misfit with line and column where they differ
  public void check(Analysis analysis) {
    for (Claim claim : claims) {
      Measured measured = analysis.layers().get(claim.layer());
      int come = measured.input().dim(1);
      if (come != claim.features()) {
        throw places
            .get(claim.layer())
            .wrong(
                "%s is %d, but %d come from the layer before on an input of %s"
                    .formatted(
                        claim.what(), claim.features(), come, analysis.model().input().shape()));
      }
    }
  }

  /// What does not fit, at the line of its layer.
  ///
  /// @param misfit of a model of these layers
  public Misfit placed(Misfit misfit) {
    String index = misfit.path().replaceFirst("^\\$\\.layers\\[(\\d+)].*", "$1");
    return index.matches("\\d{1,9}") && Integer.parseInt(index) < places.size()
        ? places.get(Integer.parseInt(index)).wrong(misfit.what())
        : misfit;
  }
}
