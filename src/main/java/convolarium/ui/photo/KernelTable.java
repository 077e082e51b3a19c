package convolarium.ui.photo;

import convolarium.explain.Numeral;
import convolarium.figure.Palette;
import convolarium.figure.WeightColours;
import convolarium.figure.WeightMap;
import convolarium.filter.Filter;
import convolarium.filter.KernelDraft;
import convolarium.filter.KernelFilter;
import convolarium.filter.KernelText;
import convolarium.filter.Mixing;
import convolarium.filter.OrderFilter;
import convolarium.tensor.Tensor;
import convolarium.ui.canvas.PictureCanvas;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The weights of a filter as tables, with a common divisor taken out.
final class KernelTable extends VBox {
  private static final int MOST = 7;
  private static final double GAP = 6;
  private static final double SIDE = 230;
  private static final List<String> COLOURS = List.of("red", "green", "blue");

  private final Consumer<KernelDraft> onCopy;

  /// @param onCopy gets a kernel that the user wants to write on
  KernelTable(Consumer<KernelDraft> onCopy) {
    this.onCopy = onCopy;
    setId("kernel-table");
    getStyleClass().add("kernel-table");
  }

  void show(Filter filter, Palette palette) {
    getChildren().clear();
    switch (filter) {
      case KernelFilter one -> show(one.kernels(), palette);
      case OrderFilter order -> getChildren().add(window(order));
      case Mixing mixing -> show(mixing);
    }
  }

  private static Label window(OrderFilter filter) {
    String kept =
        switch (filter.order()) {
          case MINIMUM -> "smallest";
          case MEDIAN -> "middle";
          case MAXIMUM -> "largest";
        };
    return sentence(
        "%d×%d values without weights: the %s is kept"
            .formatted(filter.height(), filter.width(), kept));
  }

  private void show(Mixing mixing) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("kernel-grid");
    for (int i = 0; i < COLOURS.size(); i++) {
      Label old = sentence(COLOURS.get(i));
      GridPane.setHalignment(old, HPos.RIGHT);
      grid.add(old, i + 1, 0);
      Label made = sentence("new " + COLOURS.get(i));
      GridPane.setMargin(made, new Insets(0, GAP, 0, 0));
      grid.add(made, 0, i + 1);
      for (int from = 0; from < COLOURS.size(); from++) {
        add(grid, mixing.weights().get(i * COLOURS.size() + from), 4, from + 1, i + 1);
      }
      if (mixing.offsets().get(i) != 0) {
        float offset = mixing.offsets().get(i);
        String sign = offset < 0 ? "− " : "+ ";
        Label added = sentence(sign + Numeral.brief(Math.abs(offset), 4));
        GridPane.setMargin(added, new Insets(0, 0, 0, GAP));
        grid.add(added, COLOURS.size() + 1, i + 1);
      }
    }
    getChildren().addAll(sentence("1×1 weights, new colours from old"), grid);
  }

  private void show(List<Tensor> kernels, Palette palette) {
    for (Tensor kernel : kernels) {
      int rows = kernel.shape().dim(0);
      int columns = kernel.shape().dim(1);
      getChildren().add(caption(kernel, rows, columns));
      if (Math.max(rows, columns) <= MOST) {
        getChildren().add(table(kernel, rows, columns, palette));
      } else {
        PictureCanvas map = new PictureCanvas();
        map.show(WeightMap.of(kernel, rows / 2, columns / 2, SIDE, palette));
        getChildren().add(map);
      }
      if (Math.max(rows, columns) <= KernelText.MOST) {
        getChildren().add(copy(kernel, kernels));
      }
    }
  }

  private Button copy(Tensor kernel, List<Tensor> kernels) {
    Button copy = new Button("Edit a copy");
    copy.setId("kernel-copy-" + kernels.indexOf(kernel));
    copy.setTooltip(new Tooltip("Makes an own kernel of these weights"));
    copy.setOnAction(_ -> onCopy.accept(KernelDraft.of(kernel)));
    return copy;
  }

  private static Label caption(Tensor kernel, int rows, int columns) {
    double sum = 0;
    for (int i = 0; i < rows * columns; i++) {
      sum += kernel.get(i);
    }
    String divisor =
        KernelText.divisor(kernel) == 1 ? "" : "1/" + KernelText.divisor(kernel) + " of ";
    float shown = Math.round(sum * 1e4) / 1e4f;
    return sentence(divisor + rows + "×" + columns + " weights, sum " + Numeral.brief(shown, 4));
  }

  private static Label sentence(String text) {
    Label sentence = new Label(text);
    sentence.getStyleClass().add("sentence");
    return sentence;
  }

  private static GridPane table(Tensor kernel, int rows, int columns, Palette palette) {
    int divisor = KernelText.divisor(kernel);
    double most = 0;
    for (int i = 0; i < rows * columns; i++) {
      most = Math.max(most, Math.abs(kernel.get(i)));
    }
    WeightColours colours = new WeightColours(most, palette);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("kernel-grid");
    for (int i = 0; i < rows * columns; i++) {
      float weight = divisor == 1 ? kernel.get(i) : Math.round(kernel.get(i) * divisor);
      Label cell = add(grid, weight, divisor == 1 ? 3 : 6, i % columns, i / columns);
      cell.getStyleClass().setAll("mono", "kernel-cell");
      cell.setStyle(style(colours, kernel.get(i)));
    }
    return grid;
  }

  /// What the style sheet makes a cell's colours of.
  static String style(WeightColours colours, double weight) {
    return "-kernel-ground: %s; -kernel-number: %s;"
        .formatted(colours.ground(weight).hex(), colours.number(weight).hex());
  }

  private static Label add(GridPane grid, float weight, int digits, int column, int row) {
    Label cell = new Label(Numeral.brief(weight, digits));
    cell.getStyleClass().addAll("mono", weight == 0 ? "kernel-zero" : "kernel-weight");
    cell.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHalignment(cell, HPos.RIGHT);
    grid.add(cell, column, row);
    return cell;
  }
}
