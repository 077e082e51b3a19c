package convolarium.ui.arithmetic;

import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.explain.Ending;
import convolarium.explain.Formula;
import convolarium.explain.GateStep;
import convolarium.explain.Placing;
import convolarium.explain.Step;
import convolarium.explain.Told;
import convolarium.figure.CellRef;
import convolarium.figure.Depiction;
import convolarium.studio.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
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
import javafx.scene.layout.VBox;

/// Below the stage: how the current cell comes about, and why the output has its size, in the
/// user's numbers.
final class Strip extends ScrollPane {
  private static final String NOTHING =
      "Nothing is computed yet: → takes a step, Space plays, or point at a cell";

  /// About the width of the captions and the margins.
  private static final double CAPTIONS = 140;

  /// A gated cell has the most: feature, gate and output.
  private static final int MOST_LINES = 3;

  private static final int MOST_AXES = 3;

  /// The height of the strip in letters, and how much of the window it may take when it has more to
  /// say.
  private static final double USUAL_LINES = 8;

  private static final double MOST_OF_WINDOW = 0.3;

  private final Bench bench;
  private final Label sumTitle = caption("Sum");
  private final List<FormulaFlow> sums;
  private final List<FormulaFlow> sizes;
  private final Label notes = new Label();
  private Optional<Summed> summed = Optional.empty();
  private Optional<Problem> sized = Optional.empty();
  private Optional<Noted> noted = Optional.empty();
  private double tallest;

  /// What the sum depends on.
  private record Summed(Sight.Telling telling, Optional<Told> told) {}

  /// What the note depends on.
  private record Noted(
      Document document, Depiction depiction, int part, Optional<CellRef> asked, Summed summed) {}

  /// @param ring rings cells on the stage
  Strip(Bench bench, Consumer<List<CellRef>> ring) {
    this.bench = bench;
    sums = flows("sum", MOST_LINES, ring);
    sizes = flows("size", MOST_AXES, _ -> {});
    notes.setId("notes");
    notes.getStyleClass().add("sentence");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("strip-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints formulas = new ColumnConstraints();
    formulas.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, formulas);
    VBox lines = new VBox();
    lines.getChildren().setAll(sums);
    row(grid, 0, sumTitle, lines);
    FlowPane axes = new FlowPane();
    axes.getChildren().setAll(sizes);
    axes.getStyleClass().add("sizes");
    axes.prefWrapLengthProperty().bind(widthProperty().subtract(CAPTIONS));
    row(grid, 1, caption("Size"), axes);
    row(grid, 2, caption("Note"), notes);
    setContent(grid);
    setFitToWidth(true);
    setMinHeight(Region.USE_PREF_SIZE);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("strip-scroll");
    widthProperty().subscribe(_ -> tallest = 0);
    bench.sight().subscribe(this::show);
  }

  private static List<FormulaFlow> flows(String id, int count, Consumer<List<CellRef>> ring) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              FormulaFlow flow = new FormulaFlow(ring);
              flow.setId(id + (i == 0 ? "" : "-" + i));
              flow.managedProperty().bind(flow.visibleProperty());
              return flow;
            })
        .toList();
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

  /// The sentences wrap, so that their height depends on the width.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// As tall as what it has had to say of this problem, up to a share of the window: a strip that
  /// followed every step would make the stage jump.
  @Override
  protected double computePrefHeight(double width) {
    double usual = notes.getFont().getSize() * USUAL_LINES;
    if (getScene() == null || getWidth() <= 0) {
      return usual;
    }
    double most = getScene().getHeight() * MOST_OF_WINDOW;
    tallest = Math.max(tallest, getContent().prefHeight(getWidth()));
    return Math.max(usual, Math.min(tallest, most));
  }

  private void show(Sight sight) {
    showSizes(sight.problem());
    Optional<CellRef> asked = sight.selection().asked();
    Summed sum = new Summed(sight.telling(), sight.told());
    if (!Optional.of(sum).equals(summed)) {
      summed = Optional.of(sum);
      showSum(sight);
    }
    Document document = sight.exhibit().document();
    Noted now = new Noted(document, sight.showing().depiction(), sight.part(), asked, sum);
    if (!Optional.of(now).equals(noted)) {
      noted = Optional.of(now);
      sums.forEach(flow -> flow.light(asked.stream().toList()));
      notes.setText(Note.of(sight));
    }
  }

  /// One formula for all axes that have the same.
  private void showSizes(Problem problem) {
    if (Optional.of(problem).equals(sized)) {
      return;
    }
    sized = Optional.of(problem);
    tallest = 0;
    Map<String, List<Integer>> equal =
        IntStream.range(0, problem.rank())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    axis -> Formula.size(problem, axis).text(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<List<Integer>> groups = List.copyOf(equal.values());
    for (int i = 0; i < MOST_AXES; i++) {
      FormulaFlow flow = sizes.get(i);
      flow.setVisible(i < groups.size());
      if (i < groups.size()) {
        String names =
            groups.get(i).stream()
                .map(axis -> Parameter.axisName(axis, problem.rank()) + " ")
                .collect(Collectors.joining("= "));
        Formula formula = Formula.size(problem, groups.get(i).getFirst());
        flow.show(names, formula, bench.now().part());
      }
    }
  }

  private void showSum(Sight sight) {
    int part = sight.telling().part();
    List<Narration.Line> lines =
        sight.told().map(told -> Narration.lines(told, sight.exhibit(), part)).orElse(List.of());
    for (int i = 0; i < MOST_LINES; i++) {
      FormulaFlow flow = sums.get(i);
      flow.setVisible(i == 0 || i < lines.size());
      if (i < lines.size()) {
        flow.show(lines.get(i).name(), lines.get(i).formula(), part);
      }
    }
    sumTitle.setText(sight.told().map(Strip::title).orElse("Sum"));
    if (lines.isEmpty()) {
      sums.getFirst()
          .show(sight.telling().cell().isPresent() ? "nothing was put here: 0" : NOTHING);
    }
  }

  private static String title(Told told) {
    String what =
        switch (told) {
          case Step step ->
              switch (step.ending()) {
                case Ending.Sum _ -> "Sum at ";
                case Ending.Mean _ -> "Mean at ";
                case Ending.Kept _ -> "Max at ";
              };
          case GateStep _ -> "Gated at ";
          case Placing _ -> "Put at ";
        };
    return what + place(told);
  }

  private static String place(Told told) {
    return told.output().position().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
