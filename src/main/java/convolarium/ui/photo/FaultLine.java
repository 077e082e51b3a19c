package convolarium.ui.photo;

import convolarium.ui.shell.NumberField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/// Why what was typed makes no sense and what would fit; gone while there is nothing to say.
final class FaultLine extends Label {
  private final Map<String, NumberField> fields = new LinkedHashMap<>();

  FaultLine(String id) {
    setId(id);
    getStyleClass().setAll("sentence-error");
    setWrapText(true);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /// @param clause without a full stop
  void tell(Optional<String> clause) {
    setText(clause.map(KernelPage::sentence).orElse(""));
    setVisible(clause.isPresent());
  }

  /// Tells of a field, by its name, as long as what stands there is no number that fits; of several
  /// of the first.
  void watch(String name, NumberField field) {
    fields.put(name, field);
    field.fault().subscribe(_ -> tell(first()));
    field.sceneProperty().subscribe(_ -> tell(first()));
  }

  /// Fields that are not shown, or have not been given a number yet, are to blame for nothing.
  private Optional<String> first() {
    return fields.entrySet().stream()
        .filter(entry -> entry.getValue().getScene() != null)
        .flatMap(entry -> told(entry.getKey(), entry.getValue()))
        .findFirst();
  }

  private static Stream<String> told(String name, NumberField field) {
    boolean typed = !field.field().getText().isEmpty() || field.field().isFocused();
    return typed ? field.fault().get().map(why -> name + ": " + why).stream() : Stream.empty();
  }
}
