package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.Measured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// What the selected layer makes and costs, in whole numbers.
final class LayerTotals extends GridPane {
  LayerTotals() {
    setId("layer-totals");
    getStyleClass().add("layer-totals");
  }

  void show(Optional<Measured> measured) {
    list(measured.map(LayerTotals::lines).orElse(Map.of("Output", "once it fits")));
  }

  private static Map<String, String> lines(Measured m) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Input", Amounts.shape(m.input()));
    lines.put("Output", m.known() ? Amounts.shape(m.output()) : "not known");
    lines.put("Parameters", Numeral.count(m.parameters()));
    lines.put("Multiply-adds", Numeral.count(m.macs()));
    if (!m.block()) {
      lines.put("Output in memory", Numeral.bytes(m.activationBytes()));
    }
    m.field()
        .ifPresent(
            field ->
                lines.put(
                    "Receptive field",
                    field.axes().stream()
                        .map(axis -> axis.size().toString())
                        .collect(Collectors.joining("×"))));
    return lines;
  }

  private void list(Map<String, String> lines) {
    getChildren().clear();
    lines.forEach(
        (title, number) -> {
          Label name = new Label(title);
          name.getStyleClass().add("muted");
          Label value = new Label(number);
          value.getStyleClass().add("mono");
          addRow(getRowCount(), name, value);
        });
  }
}
