package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Formula;
import convolarium.explain.Sentences;
import convolarium.explain.Step;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import convolarium.studio.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Below the stage: how the current cell comes about, and why the output has its size, in the
/// user's numbers.
final class Strip extends ScrollPane {
  private static final String NOTHING =
      "Nothing is computed yet: → takes a step, Space plays, or point at a cell";

  /// About the width of the captions and the margins.
  private static final double CAPTIONS = 140;

  private final Bench bench;
  private final Label sumTitle = caption("Sum");
  private final FormulaFlow sum;
  private final FormulaFlow height;
  private final FormulaFlow width;
  private final Label notes = new Label();
  private Optional<Step> told = Optional.empty();
  private Noted noted = new Noted(Document.blank(), Optional.empty(), Optional.empty());

  /// What the note depends on.
  private record Noted(Document document, Optional<CellRef> asked, Optional<Step> told) {}

  /// @param ring rings cells on the stage
  Strip(Bench bench, Consumer<List<CellRef>> ring) {
    this.bench = bench;
    sum = new FormulaFlow(ring);
    height = new FormulaFlow(_ -> {});
    width = new FormulaFlow(_ -> {});
    sum.setId("sum");
    height.setId("size-height");
    width.setId("size-width");
    notes.setId("notes");
    notes.getStyleClass().add("sentence");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("strip-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints formulas = new ColumnConstraints();
    formulas.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, formulas);
    row(grid, 0, sumTitle, sum);
    FlowPane sizes = new FlowPane(height, width);
    sizes.getStyleClass().add("sizes");
    sizes.prefWrapLengthProperty().bind(widthProperty().subtract(CAPTIONS));
    row(grid, 1, caption("Size"), sizes);
    row(grid, 2, caption("Note"), notes);
    setContent(grid);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("strip-scroll");
    bench.exhibit().subscribe(this::showSizes);
    sum.show(NOTHING);
    bench.sight().subscribe(_ -> showSum());
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("strip-caption");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static void row(GridPane grid, int row, Label name, Node value) {
    name.setLabelFor(value);
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(row, name, value);
  }

  private void showSizes(Exhibit exhibit) {
    height.show("height ", Formula.size(exhibit.problem(), 0));
    width.show("width ", Formula.size(exhibit.problem(), 1));
  }

  private void showSum() {
    Exhibit exhibit = bench.now().exhibit();
    Optional<Step> step = bench.now().told();
    if (!step.equals(told)) {
      told = step;
      sumTitle.setText(step.map(s -> "Sum at " + place(s)).orElse("Sum"));
      step.ifPresentOrElse(s -> sum.show("", Narration.sum(s)), () -> sum.show(NOTHING));
    }
    Noted now = new Noted(exhibit.document(), bench.now().selection().asked(), step);
    if (!now.equals(noted)) {
      noted = now;
      sum.light(now.asked().stream().toList());
      notes.setText(note(exhibit));
    }
  }

  private static String place(Step step) {
    return step.output().position().get(0) + ", " + step.output().position().get(1);
  }

  /// What there is to say about the cell pointed at, or about the whole.
  private String note(Exhibit exhibit) {
    Problem problem = exhibit.problem();
    Optional<CellRef> asked = bench.now().selection().asked();
    if (asked.isPresent() && asked.get().role() == Role.INPUT) {
      Cell cell = asked.get().cell();
      return sentence(
          isInside(problem, cell) ? Sentences.uses(problem, cell) : padding(exhibit, cell));
    }
    List<String> leftover = Sentences.leftover(problem);
    if (problem.transposed()) {
      return problem.axes().stream().anyMatch(axis -> axis.before() + axis.after() > 0)
          ? "Padding cuts the hatched cells off the output."
          : "Every input cell paints the kernel, times its value, into the output.";
    }
    return leftover.isEmpty()
        ? "Every cell of the input is reached."
        : String.join(" ", leftover.stream().map(Strip::sentence).toList());
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static boolean isInside(Problem problem, Cell cell) {
    for (int axis = 2; axis < 4; axis++) {
      if (cell.get(axis) < 0 || cell.get(axis) >= problem.input().dim(axis)) {
        return false;
      }
    }
    return true;
  }

  /// A cell of the padding speaks through a tap that reads it.
  private String padding(Exhibit exhibit, Cell cell) {
    return bench.now().told().stream()
        .flatMap(step -> step.products().stream())
        .filter(product -> product.tap().input().equals(cell))
        .findFirst()
        .map(product -> Sentences.source(exhibit.problem(), product.tap()))
        .orElse("padding around the input");
  }
}
