package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.explain.Formula;
import convolarium.explain.Numeral;
import convolarium.figure.GatedScene;
import convolarium.network.Analysis;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a document comes to in shapes, weights and multiply-adds; of two documents, how they
/// differ.
final class Totals extends VBox {
  private final Label shapes = counted("shapes");
  private final Label parameters = counted("parameters");
  private final Label macs = counted("macs");
  private final Label inAll = counted("in-all");
  private final GridPane table = new GridPane();

  Totals() {
    table.setId("differences");
    table.getStyleClass().add("differences");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().setAll(names, right(), right(), right());
    for (var node : List.of(shapes, parameters, macs, inAll, table)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    getChildren().setAll(shapes, parameters, macs, inAll, table);
  }

  private static ColumnConstraints right() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    return column;
  }

  private static Label counted(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.getStyleClass().addAll("mono", "count");
    return label;
  }

  /// @param stage the one that the inspector shows
  void show(Exhibit exhibit, int stage) {
    boolean two = exhibit.compared().isPresent();
    List.of(shapes, parameters, macs).forEach(label -> label.setVisible(!two));
    boolean gated = exhibit.left().stream().anyMatch(GatedScene.class::isInstance);
    inAll.setVisible(!two && (exhibit.first() > 1 || gated));
    table.setVisible(two);
    if (two) {
      compare(exhibit.document(), exhibit.compared().orElseThrow());
      return;
    }
    Problem problem = exhibit.problem(Math.min(stage, exhibit.first() - 1));
    shapes.setText(
        Stream.of(
                Stream.of(problem.input()), problem.weight().stream(), Stream.of(problem.output()))
            .flatMap(shape -> shape)
            .map(Shape::toString)
            .collect(Collectors.joining(" → ")));
    Document document = exhibit.document();
    boolean biased = document.stage(Math.min(stage, exhibit.first() - 1)).isBiased();
    parameters.setText(Formula.parameters(problem, biased).text());
    macs.setText(Formula.macs(problem).text());
    Analysis all = analysis(document);
    inAll.setVisible(inAll.isVisible() && all.parameters() > 0);
    inAll.setText(
        "in all "
            + Numeral.count(all.parameters())
            + " parameters, "
            + Numeral.count(all.macs())
            + " multiply-adds");
  }

  private static Analysis analysis(Document document) {
    return Analysis.of(Conversion.model(document));
  }

  private void compare(Document first, Document second) {
    Analysis a = analysis(first);
    Analysis b = analysis(second);
    table.getChildren().clear();
    table.addRow(0, heading("A against B"), heading("A"), heading("B"), heading("B / A"));
    table.addRow(
        1,
        cell("Input"),
        cell(shape(a.model().input().shape())),
        cell(shape(b.model().input().shape())));
    table.addRow(2, cell("Output"), cell(shape(a.output())), cell(shape(b.output())));
    row(3, "Parameters", a.parameters(), b.parameters());
    row(4, "Multiply-adds", a.macs(), b.macs());
    row(5, "Cells made", a.activationBytes() / Float.BYTES, b.activationBytes() / Float.BYTES);
  }

  private static String shape(Shape shape) {
    return Shape.of(shape.from(1)).toString();
  }

  private void row(int row, String name, long a, long b) {
    String share = a == 0 ? "" : Numeral.brief((float) b / a, 3);
    table.addRow(row, cell(name), cell(Numeral.count(a)), cell(Numeral.count(b)), cell(share));
  }

  private static Label cell(String text) {
    return new Label(text);
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }
}
