package convolarium.ui.photo;

import convolarium.ui.shell.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Why what was typed makes no sense and what would fit; gone while there is nothing to say.
final class FaultLine extends Label {
  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, TextField text, ObservableValue<Optional<String>> fault) {
    Stream<String> told() {
      boolean typed = !text.getText().isEmpty() || text.isFocused();
      return typed ? fault.getValue().map(why -> name + ": " + why).stream() : Stream.empty();
    }
  }

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
    watch(name, field.field(), field.fault());
  }

  /// Tells of a field as above.
  ///
  /// @param fault why what stands there makes no sense, without a full stop
  void watch(String name, TextField text, ObservableValue<Optional<String>> fault) {
    fields.add(new Field(name, text, fault));
    fault.subscribe(_ -> tell(first()));
    text.sceneProperty().subscribe(_ -> tell(first()));
  }

  /// Fields that are not shown, or have not been given a number yet, are to blame for nothing.
  private Optional<String> first() {
    return fields.stream()
        .filter(field -> field.text().getScene() != null)
        .flatMap(Field::told)
        .findFirst();
  }
}
