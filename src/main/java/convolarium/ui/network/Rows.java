package convolarium.ui.network;

import convolarium.arithmetic.Binding.Refused;
import convolarium.network.Address;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.studio.LayerRemedy;
import convolarium.tensor.Shape;
import convolarium.ui.network.Row.Part;
import convolarium.ui.network.Row.Run;
import convolarium.ui.network.Row.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Lists the rows of a network: the layers inside a block only where it is open.
final class Rows {
  private final Review review;
  private final Set<Address> open;
  private final Breadth breadth;
  private final Optional<Address> fault;
  private final String culprit;
  private final List<LayerRemedy> remedies;
  private final long parameters;

  private Rows(Review review, Set<Address> open, Breadth breadth) {
    this.review = review;
    this.open = open;
    this.breadth = breadth;
    fault = review.fault();
    culprit = fault.map(address -> name(address, layer(review.model(), address))).orElse("");
    remedies = LayerRemedy.of(review);
    parameters = review.analysis().map(Analysis::parameters).orElse(0L);
  }

  /// @param breadth which of the open blocks have their paths side by side
  static List<Row> of(Review review, Set<Address> open, Breadth breadth) {
    return new Rows(review, open, breadth).all();
  }

  private List<Row> all() {
    List<Row> rows = new ArrayList<>();
    Model model = review.model();
    Optional<String> wrong =
        review.misfit().filter(_ -> fault.isEmpty()).map(Misfit::what).map(Sentences::of);
    boolean input = review.inputs().isEmpty() && !model.layers().isEmpty();
    rows.add(new Row.Input(model.input().shape(), wrong.filter(_ -> input)));
    add(model.layers(), 0, Address::of, rows);
    Optional<Shape> output = review.analysis().map(Analysis::output);
    rows.add(
        new Row.Output(
            wrong
                .filter(_ -> !input)
                .orElse(output.isPresent() ? "Output" : "Output: waits for " + culprit),
            output,
            review.analysis().filter(Analysis::known).isPresent()));
    return rows;
  }

  private void add(List<Layer> layers, int depth, IntFunction<Address> addresses, List<Row> rows) {
    List<Run> runs = Runs.of(layers);
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
              Optional.ofNullable(review.inputs().get(address)),
              measured,
              standing(address, measured.isPresent(), opened),
              parameters == 0
                  ? 0
                  : (double) measured.map(Measured::parameters).orElse(0L) / parameters,
              runs.get(i),
              opened));
      if (opened && breadth.abreast(address)) {
        abreast(address, layer, depth, rows);
      } else if (opened) {
        stacked(address, layer, depth + 1, rows);
      }
    }
  }

  /// The paths of a block one below the other.
  private void stacked(Address block, Layer layer, int depth, List<Row> rows) {
    for (int p = 0; p < layer.paths().size(); p++) {
      int path = p;
      rows.add(head(block, layer, path, depth));
      add(layer.paths().get(p), depth, i -> block.into(path, i), rows);
    }
  }

  private static Row.Path head(Address block, Layer layer, int path, int depth) {
    List<Layer> layers = layer.paths().get(path);
    String title =
        switch (layer) {
          case Layer.Residual _ -> path == 0 ? "Body" : "Shortcut";
          default -> layer.paths().size() == 1 ? "In a row" : "Path " + (path + 1);
        };
    return new Row.Path(block.into(path, layers.size()), depth, title, layers.isEmpty());
  }

  /// The paths of a block side by side.
  private void abreast(Address block, Layer layer, int depth, List<Row> rows) {
    List<Row> heads = new ArrayList<>();
    List<Row> wires = new ArrayList<>();
    List<Row> ends = new ArrayList<>();
    List<List<Row>> columns = new ArrayList<>();
    for (int p = 0; p < layer.paths().size(); p++) {
      int path = p;
      Row.Path head = head(block, layer, path, 0);
      heads.add(head);
      wires.add(new Row.Wire(head.end(), head.end()));
      ends.add(new Row.Wire(head.end(), block.at(block.place() + 1)));
      List<Row> column = new ArrayList<>();
      add(layer.paths().get(p), 0, i -> block.into(path, i), column);
      columns.add(column);
    }
    List<Row.Column> widths = breadth.columns(block);
    rows.add(new Row.Abreast(block, depth, Part.FORK, heads, widths));
    int longest = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      List<Row> across = new ArrayList<>(wires);
      for (int c = 0; c < columns.size(); c++) {
        if (i < columns.get(c).size()) {
          across.set(c, columns.get(c).get(i));
        }
      }
      rows.add(new Row.Abreast(block, depth, Part.LAYERS, across, widths));
    }
    Part join = layer instanceof Layer.Residual ? Part.SUM : Part.CONCATENATION;
    rows.add(new Row.Abreast(block, depth, join, ends, widths));
  }

  private Standing standing(Address address, boolean measured, boolean opened) {
    if (measured || fault.isEmpty()) {
      return new Standing.Fits();
    }
    Address wrong = fault.get();
    boolean inside = address.holds(wrong) && !address.equals(wrong);
    if (address.equals(wrong) || inside && !opened) {
      Misfit misfit = review.misfit().orElseThrow();
      String why = misfit.refused().map(Rows::reason).orElseGet(() -> told(misfit));
      return new Standing.Wrong(
          wrong, Sentences.of(inside ? culprit + " inside: " + why : why), remedies);
    }
    return inside ? new Standing.Fits() : new Standing.Waits(culprit);
  }

  /// With the name of the field, where its shape is wrong.
  private static String told(Misfit misfit) {
    String field = misfit.path().substring(misfit.path().lastIndexOf('.') + 1);
    return misfit.what().replaceFirst("^its shape", "the shape of its " + field.replace('_', ' '));
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
}
