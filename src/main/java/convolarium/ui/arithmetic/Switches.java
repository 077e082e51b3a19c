package convolarium.ui.arithmetic;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.network.Nonlinearity;
import convolarium.studio.Document;
import convolarium.studio.Stage;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Weighted;
import convolarium.studio.Store;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.Setting;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.ToggleSwitch;

/// What of a stage is chosen and not counted: bias, activation, how a pooling rounds and divides.
final class Switches {
  private static final List<Nonlinearity> ACTIVATIONS =
      List.of(
          new Nonlinearity.Elu(1),
          new Nonlinearity.Relu(),
          new Nonlinearity.LeakyRelu(0.01f),
          new Nonlinearity.Sigmoid(),
          new Nonlinearity.Tanh());

  private final Store store;
  private final Setting setting = new Setting();
  private final ToggleSwitch bias = new ToggleSwitch();
  private final ToggleSwitch ceil = new ToggleSwitch();
  private final ToggleSwitch counted = new ToggleSwitch();
  private final ComboBox<String> activation = new ComboBox<>();
  private int stage;

  Switches(Store store) {
    this.store = store;
    bias.setId("bias");
    bias.selectedProperty()
        .subscribe(on -> edit(on ? "Bias" : "No bias", d -> d.withBias(stage, on)));
    ceil.setId("ceil");
    ceil.selectedProperty()
        .subscribe(on -> edit(on ? "Round up" : "Round down", d -> rounded(d, on)));
    counted.setId("count-padding");
    counted
        .selectedProperty()
        .subscribe(
            on -> edit(on ? "Count the padding" : "Leave the padding out", d -> counting(d, on)));
    activation.setId("activation");
    activation.getItems().setAll(ACTIVATIONS.stream().map(Nonlinearity::term).toList());
    activation.setOnAction(_ -> setting.heed(this::activate));
  }

  void addTo(Form form) {
    form.row("Bias", bias)
        .row("Activation", activation)
        .row("Round the size up", ceil)
        .row("Count the padding", counted);
  }

  private void edit(String label, UnaryOperator<Document> change) {
    setting.heed(() -> store.edit(label, change));
  }

  private void activate() {
    Nonlinearity chosen =
        ACTIVATIONS.stream()
            .filter(a -> a.term().equals(activation.getValue()))
            .findFirst()
            .orElseThrow();
    store.edit("Activation " + chosen.term(), d -> d.with(stage, chosen));
  }

  private Document rounded(Document document, boolean up) {
    return document.stage(stage).operation()
            instanceof Pooling(var kind, var window, _, boolean padding)
        ? document.with(stage, new Pooling(kind, window, up, padding))
        : document;
  }

  private Document counting(Document document, boolean padding) {
    return document.stage(stage).operation() instanceof Pooling(var kind, var window, boolean up, _)
        ? document.with(stage, new Pooling(kind, window, up, padding))
        : document;
  }

  void show(Document document, int place) {
    stage = place;
    Stage shown = document.stage(place);
    setting.show(
        () -> {
          bias.setVisible(shown instanceof Weighted || shown instanceof Gated);
          bias.setSelected(shown.isBiased());
          activation.setVisible(shown instanceof Gated);
          if (shown instanceof Gated gated) {
            activation.setValue(gated.activation().term());
          }
          ceil.setVisible(shown instanceof Pooled);
          counted.setVisible(
              shown instanceof Pooled(_, var pooling) && pooling.kind() == Pooling.Kind.AVERAGE);
          if (shown instanceof Pooled(_, var pooling)) {
            ceil.setSelected(pooling.ceil());
            counted.setSelected(pooling.countPadding());
          }
        });
  }
}
