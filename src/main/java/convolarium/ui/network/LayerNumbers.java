package convolarium.ui.network;

import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.LocalResponseNorm;
import convolarium.network.Nonlinearity.Elu;
import convolarium.network.Nonlinearity.LeakyRelu;
import convolarium.ui.shell.DecimalField;
import convolarium.ui.shell.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// The decimal numbers of the selected layer.
final class LayerNumbers {
  private static final List<Decimal> ALL =
      List.of(
          new Decimal(
              "Slope below 0",
              layer ->
                  LayerSwitches.function(layer)
                      .flatMap(
                          f -> f instanceof LeakyRelu(float s) ? Optional.of(s) : Optional.empty()),
              (layer, value) -> LayerSwitches.with(layer, new LeakyRelu(value))),
          new Decimal(
              "α",
              layer ->
                  LayerSwitches.function(layer)
                      .flatMap(f -> f instanceof Elu(float a) ? Optional.of(a) : Optional.empty()),
              (layer, value) -> LayerSwitches.with(layer, new Elu(value))),
          new Decimal(
              "ε",
              layer -> layer instanceof BatchNorm norm ? Optional.of(norm.eps()) : Optional.empty(),
              (layer, value) ->
                  layer instanceof BatchNorm n
                      ? new BatchNorm(n.name(), n.weight(), n.bias(), n.mean(), n.variance(), value)
                      : layer),
          response("α ", LocalResponseNorm::alpha, (n, v) -> norm(n, v, n.beta(), n.k())),
          response("β", LocalResponseNorm::beta, (n, v) -> norm(n, n.alpha(), v, n.k())),
          response("k", LocalResponseNorm::k, (n, v) -> norm(n, n.alpha(), n.beta(), v)));

  private final LayerDesk desk;
  private final List<DecimalField> fields = new ArrayList<>();
  private final List<Optional<String>> faults = new ArrayList<>();
  private final Label fault = new Label();

  /// A number of some layers.
  private record Decimal(
      String title, Function<Layer, Optional<Float>> get, BiFunction<Layer, Float, Layer> with) {}

  private static Decimal response(
      String title,
      Function<LocalResponseNorm, Float> get,
      BiFunction<LocalResponseNorm, Float, Layer> with) {
    return new Decimal(
        title,
        layer ->
            layer instanceof LocalResponseNorm n ? Optional.of(get.apply(n)) : Optional.empty(),
        (layer, value) -> layer instanceof LocalResponseNorm n ? with.apply(n, value) : layer);
  }

  private static Layer norm(LocalResponseNorm n, float alpha, float beta, float k) {
    return new LocalResponseNorm(n.name(), n.size(), alpha, beta, k);
  }

  LayerNumbers(LayerDesk desk) {
    this.desk = desk;
    fault.getStyleClass().add("sentence-error");
    fault.setWrapText(true);
    for (Decimal decimal : ALL) {
      int place = fields.size();
      faults.add(Optional.empty());
      fields.add(
          new DecimalField(
              decimal.title(), value -> take(decimal, value), wrong -> tell(place, wrong)));
    }
  }

  private void take(Decimal decimal, double value) {
    desk.edit(
        decimal.title().strip() + " " + LayerTitle.decimal((float) value),
        layer -> decimal.with().apply(layer, (float) value));
  }

  private void tell(int place, Optional<String> wrong) {
    faults.set(place, wrong);
    fault.setText(faults.stream().flatMap(Optional::stream).collect(Collectors.joining("\n")));
    fault.setVisible(!fault.getText().isEmpty());
  }

  void addTo(Form form) {
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).setPrefColumnCount(6);
      form.row(ALL.get(i).title(), fields.get(i));
    }
    form.wide(fault);
    fault.setVisible(false);
  }

  /// Shows the layer on the desk.
  void show() {
    Layer layer = desk.layer();
    for (int i = 0; i < fields.size(); i++) {
      Optional<Float> value = ALL.get(i).get().apply(layer);
      DecimalField field = fields.get(i);
      field.setVisible(value.isPresent());
      value.ifPresent(v -> field.show(Double.parseDouble(Float.toString(v))));
    }
  }
}
