package convolarium.ui.network;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.network.Layer;
import convolarium.network.Layer.Activate;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.Pool;
import convolarium.network.Nonlinearity;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.Setting;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.ToggleSwitch;

/// What of the selected layer is chosen and not counted: bias, function, how a pooling rounds and
/// divides.
final class LayerSwitches {
  private static final String MAX = "largest value";
  private static final String AVERAGE = "mean";
  private static final List<Nonlinearity> FUNCTIONS =
      List.of(
          new Nonlinearity.Relu(),
          new Nonlinearity.LeakyRelu(0.01f),
          new Nonlinearity.Elu(1),
          new Nonlinearity.Sigmoid(),
          new Nonlinearity.Tanh());

  private final LayerDesk desk;
  private final Setting setting = new Setting();
  private final ToggleSwitch bias = new ToggleSwitch();
  private final ToggleSwitch ceil = new ToggleSwitch();
  private final ToggleSwitch counted = new ToggleSwitch();
  private final ComboBox<String> kept = new ComboBox<>();
  private final ComboBox<String> function = new ComboBox<>();

  LayerSwitches(LayerDesk desk) {
    this.desk = desk;
    bias.setId("layer-bias");
    bias.selectedProperty()
        .subscribe(
            (_, on) ->
                setting.heed(() -> desk.edit(on ? "Bias" : "No bias", layer -> biased(layer, on))));
    ceil.setId("layer-ceil");
    ceil.selectedProperty()
        .subscribe(
            (_, on) ->
                pool(
                    on ? "Round up" : "Round down",
                    p -> pooling(p.kind(), p, on, p.countPadding())));
    counted.setId("layer-count-padding");
    counted
        .selectedProperty()
        .subscribe(
            (_, on) ->
                pool(
                    on ? "Count the padding" : "Leave the padding out",
                    p -> pooling(p.kind(), p, p.ceil(), on)));
    kept.setId("layer-kept");
    kept.getItems().setAll(MAX, AVERAGE);
    kept.setOnAction(
        _ -> {
          boolean max = MAX.equals(kept.getValue());
          pool(
              max ? "Max-pooling" : "Average pooling",
              p ->
                  pooling(
                      max ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE,
                      p,
                      p.ceil(),
                      p.countPadding()));
        });
    function.setId("layer-function");
    function.getItems().setAll(FUNCTIONS.stream().map(Nonlinearity::term).toList());
    function.setOnAction(_ -> setting.heed(this::choose));
  }

  void addTo(Form form) {
    form.row("Keeps", kept)
        .row("Function", function)
        .row("Bias", bias)
        .row("Round the size up", ceil)
        .row("Count the padding", counted);
  }

  /// Another pooling.
  private interface Change {
    Pooling of(Pooling pooling);
  }

  private void pool(String label, Change change) {
    setting.heed(
        () ->
            desk.edit(
                label,
                layer ->
                    layer instanceof Pool(var name, Pooling now)
                        ? new Pool(name, change.of(now))
                        : layer));
  }

  private static Pooling pooling(Pooling.Kind kind, Pooling old, boolean ceil, boolean counted) {
    return new Pooling(kind, old.window(), ceil, counted);
  }

  private void choose() {
    Nonlinearity chosen =
        FUNCTIONS.stream()
            .filter(f -> f.term().equals(function.getValue()))
            .findFirst()
            .orElseThrow();
    desk.edit("Function " + chosen.term(), layer -> with(layer, chosen));
  }

  static Layer with(Layer layer, Nonlinearity chosen) {
    return switch (layer) {
      case Activate(var name, var _) -> new Activate(name, chosen);
      case GatedConv c ->
          new GatedConv(
              c.name(), c.operation(), c.weight(), c.bias(), c.gateWeight(), c.gateBias(), chosen);
      default -> layer;
    };
  }

  /// The function of a layer, if it has one.
  static Optional<Nonlinearity> function(Layer layer) {
    return switch (layer) {
      case Activate activate -> Optional.of(activate.function());
      case GatedConv conv -> Optional.of(conv.activation());
      default -> Optional.empty();
    };
  }

  private static Optional<Bias> bias(Layer layer) {
    return switch (layer) {
      case Conv conv -> Optional.of(conv.bias());
      case ConvTranspose conv -> Optional.of(conv.bias());
      case GatedConv conv -> Optional.of(conv.bias());
      case Linear linear -> Optional.of(linear.bias());
      default -> Optional.empty();
    };
  }

  private static Layer biased(Layer layer, boolean on) {
    Bias bias = on ? Bias.MADE_UP : Bias.NONE;
    return switch (layer) {
      case Conv c -> new Conv(c.name(), c.operation(), c.weight(), bias);
      case ConvTranspose c -> new ConvTranspose(c.name(), c.operation(), c.weight(), bias);
      case GatedConv c ->
          new GatedConv(
              c.name(), c.operation(), c.weight(), bias, c.gateWeight(), bias, c.activation());
      case Linear l -> new Linear(l.name(), l.outFeatures(), l.weight(), bias);
      default -> layer;
    };
  }

  /// Shows the layer on the desk.
  void show() {
    Layer layer = desk.layer();
    Optional<Pooling> pooling =
        layer instanceof Pool pool ? Optional.of(pool.operation()) : Optional.empty();
    setting.show(
        () -> {
          bias.setVisible(bias(layer).isPresent());
          bias(layer).ifPresent(b -> bias.setSelected(!b.equals(Bias.NONE)));
          function.setVisible(function(layer).isPresent());
          function(layer).ifPresent(f -> function.setValue(f.term()));
          kept.setVisible(pooling.isPresent());
          ceil.setVisible(pooling.isPresent());
          counted.setVisible(pooling.filter(p -> p.kind() == Pooling.Kind.AVERAGE).isPresent());
          pooling.ifPresent(
              p -> {
                kept.setValue(p.kind() == Pooling.Kind.MAX ? MAX : AVERAGE);
                ceil.setSelected(p.ceil());
                counted.setSelected(p.countPadding());
              });
        });
  }
}
