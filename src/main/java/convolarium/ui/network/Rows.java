package convolarium.ui.network;

import convolarium.arithmetic.Binding.Refused;
import convolarium.network.Address;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.studio.Bare;
import convolarium.tensor.Shape;
import convolarium.ui.network.Row.Run;
import convolarium.ui.network.Row.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Lists the rows of a network: the layers inside a block only where it is open.
final class Rows {
  private final Review review;
  private final Set<Address> open;
  private final Optional<Address> fault;
  private final String culprit;
  private final long parameters;
  private final List<Row> rows = new ArrayList<>();

  private Rows(Review review, Set<Address> open) {
    this.review = review;
    this.open = open;
    fault = review.fault();
    culprit = fault.map(address -> name(address, layer(review.model(), address))).orElse("");
    parameters = review.analysis().map(Analysis::parameters).orElse(0L);
  }

  static List<Row> of(Review review, Set<Address> open) {
    Rows rows = new Rows(review, open);
    rows.add(review);
    return rows.rows;
  }

  private void add(Review review) {
    Model model = review.model();
    Optional<String> wrong =
        review.misfit().filter(_ -> fault.isEmpty()).map(Misfit::what).map(Sentences::of);
    boolean input = review.inputs().isEmpty() && !model.layers().isEmpty();
    rows.add(new Row.Input(model.input().shape(), wrong.filter(_ -> input)));
    add(model.layers(), 0, Address::of);
    Optional<Shape> output = review.analysis().map(Analysis::output);
    rows.add(
        new Row.Output(
            wrong
                .filter(_ -> !input)
                .orElse(output.isPresent() ? "Output" : "Output: waits for " + culprit),
            output,
            review.analysis().filter(Analysis::known).isPresent()));
  }

  private void add(List<Layer> layers, int depth, IntFunction<Address> addresses) {
    List<Run> runs = runs(layers);
    for (int i = 0; i < layers.size(); i++) {
      Address address = addresses.apply(i);
      Layer layer = layers.get(i);
      Optional<Measured> measured = Optional.ofNullable(review.measured().get(address));
      boolean opened = open.contains(address) && !layer.paths().isEmpty();
      rows.add(
          new Row.Card(
              address,
              depth,
              layer,
              name(address, layer),
              measured,
              standing(address, measured.isPresent(), opened),
              parameters == 0
                  ? 0
                  : (double) measured.map(Measured::parameters).orElse(0L) / parameters,
              runs.get(i),
              opened));
      if (opened) {
        inside(address, layer, depth + 1);
      }
    }
  }

  private void inside(Address block, Layer layer, int depth) {
    List<List<Layer>> paths = layer.paths();
    for (int p = 0; p < paths.size(); p++) {
      int path = p;
      List<Layer> layers = paths.get(p);
      String title =
          switch (layer) {
            case Layer.Residual _ -> p == 0 ? "Body" : "Shortcut";
            default -> paths.size() == 1 ? "In a row" : "Path " + (p + 1);
          };
      rows.add(new Row.Path(block.into(p, layers.size()), depth, title, layers.isEmpty()));
      add(layers, depth, i -> block.into(path, i));
    }
  }

  private Standing standing(Address address, boolean measured, boolean opened) {
    if (measured || fault.isEmpty()) {
      return new Standing.Fits();
    }
    Address wrong = fault.get();
    boolean inside = address.holds(wrong) && !address.equals(wrong);
    if (address.equals(wrong) || inside && !opened) {
      Misfit misfit = review.misfit().orElseThrow();
      String why = misfit.refused().map(Rows::reason).orElse(misfit.what());
      return new Standing.Wrong(
          wrong, Sentences.of(inside ? culprit + " inside: " + why : why), misfit.refused());
    }
    return inside ? new Standing.Fits() : new Standing.Waits(culprit);
  }

  private static String reason(Refused refused) {
    return refused.reasons().getFirst().sentence();
  }

  private String name(Address address, Layer layer) {
    Measured measured = review.measured().get(address);
    return measured != null
        ? measured.name()
        : layer.name().orElse(layer.type() + "#" + (address.place() + 1));
  }

  private static Layer layer(Model model, Address address) {
    List<Layer> list = model.layers();
    for (int i = 0; i + 1 < address.steps().size(); i += 2) {
      list = list.get(address.steps().get(i)).paths().get(address.steps().get(i + 1));
    }
    return list.get(address.place());
  }

  /// Where each layer stands among blocks that are alike, with at most one layer between two.
  private static List<Run> runs(List<Layer> layers) {
    List<Run> runs = new ArrayList<>(Collections.nCopies(layers.size(), Run.ALONE));
    for (int i = 0; i < layers.size(); i++) {
      if (block(layers, i) && runs.get(i).equals(Run.ALONE)) {
        List<Integer> alike = alike(layers, i);
        for (int n = 0; n < alike.size(); n++) {
          runs.set(alike.get(n), new Run(n + 1, alike.size()));
        }
      }
    }
    return runs;
  }

  /// The places of a block and of those like it behind it.
  private static List<Integer> alike(List<Layer> layers, int first) {
    Layer bare = Bare.of(layers.get(first));
    List<Integer> alike = new ArrayList<>(List.of(first));
    for (int next = first; next >= 0; ) {
      int from = next + 1;
      next = block(layers, from) ? from : block(layers, from + 1) ? from + 1 : -1;
      if (next >= 0 && Bare.of(layers.get(next)).equals(bare)) {
        alike.add(next);
      } else {
        next = -1;
      }
    }
    return alike;
  }

  private static boolean block(List<Layer> layers, int place) {
    return place < layers.size() && !layers.get(place).paths().isEmpty();
  }
}
