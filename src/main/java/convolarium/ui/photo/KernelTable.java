package convolarium.ui.photo;

import convolarium.explain.Numeral;
import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.KernelText;
import convolarium.tensor.Tensor;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The weights of a filter as tables, with a common divisor taken out.
final class KernelTable extends VBox {
  private static final int MOST = 7;

  KernelTable() {
    setId("kernel-table");
    getStyleClass().add("kernel-table");
  }

  void show(Filter filter) {
    getChildren().clear();
    List<Tensor> kernels =
        switch (filter) {
          case KernelFilter one -> one.kernels();
        };
    for (Tensor kernel : kernels) {
      int rows = kernel.shape().dim(0);
      int columns = kernel.shape().dim(1);
      getChildren().add(caption(kernel, rows, columns));
      if (Math.max(rows, columns) <= MOST) {
        getChildren().add(table(kernel, rows, columns));
      }
    }
  }

  private static Label caption(Tensor kernel, int rows, int columns) {
    double sum = 0;
    for (int i = 0; i < rows * columns; i++) {
      sum += kernel.get(i);
    }
    String divisor =
        KernelText.divisor(kernel) == 1 ? "" : "1/" + KernelText.divisor(kernel) + " of ";
    float shown = Math.round(sum * 1e4) / 1e4f;
    Label caption =
        new Label(divisor + rows + "×" + columns + " weights, sum " + Numeral.brief(shown, 4));
    caption.getStyleClass().add("sentence");
    return caption;
  }

  private static GridPane table(Tensor kernel, int rows, int columns) {
    int divisor = KernelText.divisor(kernel);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("kernel-grid");
    for (int i = 0; i < rows * columns; i++) {
      float weight = divisor == 1 ? kernel.get(i) : Math.round(kernel.get(i) * divisor);
      Label cell = new Label(Numeral.brief(weight, divisor == 1 ? 3 : 6));
      cell.getStyleClass().addAll("mono", weight == 0 ? "kernel-zero" : "kernel-weight");
      cell.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHalignment(cell, HPos.RIGHT);
      grid.add(cell, i % columns, i / columns);
    }
    return grid;
  }
}
