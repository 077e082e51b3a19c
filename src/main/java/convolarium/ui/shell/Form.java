package convolarium.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A column of named controls under headings: what an inspector is made of.
public final class Form extends VBox {
  public Form() {
    getStyleClass().add("form");
  }

  /// Begins a part with a heading.
  public Form section(String title) {
    Label heading = new Label(title);
    heading.getStyleClass().add("form-heading");
    getChildren().add(heading);
    return this;
  }

  /// A control behind its name; the name is also what a screen reader says.
  public Form row(String name, Node control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(label, space, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("form-row");
    row.managedProperty().bind(row.visibleProperty());
    row.visibleProperty().bind(control.visibleProperty());
    if (control.getAccessibleText() == null) {
      control.setAccessibleText(name);
    }
    getChildren().add(row);
    return this;
  }

  /// A node over the whole width.
  public Form wide(Node node) {
    node.managedProperty().bind(node.visibleProperty());
    getChildren().add(node);
    return this;
  }
}
