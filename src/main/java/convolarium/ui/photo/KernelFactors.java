package convolarium.ui.photo;

import convolarium.explain.Numeral;
import convolarium.explain.Separation;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether a kernel is a column times a row, with the two and what that saves.
final class KernelFactors extends VBox {
  private static final int MOST = 9;
  private static final int FEW = 3;
  private static final int DIGITS = 3;
  private static final int LONG = 28;

  private final Label product;
  private final Label told;

  /// @param suffix of the ids of what is shown
  KernelFactors(String suffix) {
    product = label("kernel-product" + suffix, "mono");
    told = label("kernel-separable" + suffix, "sentence");
    getStyleClass().add("kernel-factors");
    getChildren().addAll(product, told);
  }

  private static Label label(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  void show(Tensor kernel) {
    int rows = kernel.shape().dim(0);
    int columns = kernel.shape().dim(1);
    Optional<Separation> separation = Separation.of(kernel);
    boolean line = Math.min(rows, columns) == 1;
    product.setVisible(separation.isPresent() && !line);
    product.setText(separation.map(KernelFactors::product).orElse(""));
    told.setText(
        line
            ? "A single " + (rows == 1 ? "row" : "column") + ": there is nothing to part."
            : separation
                .map(s -> "A column times a row: " + s.saving() + ".")
                .orElse(
                    "Not separable: the rows are no multiples of one row, so that every sample"
                        + " takes all "
                        + rows * columns
                        + " products."));
  }

  /// `1/16 · (1 2 1)ᵀ · (1 2 1)`, long factors below each other.
  private static String product(Separation separation) {
    String factor = separation.told().isEmpty() ? "" : separation.told() + " · ";
    String down = vector(separation.down());
    String across = vector(separation.across());
    String parting = factor.length() + down.length() + across.length() > LONG ? "\n· " : " · ";
    return factor + down + "ᵀ" + parting + across;
  }

  private static String vector(List<Float> factors) {
    boolean all = factors.size() <= MOST;
    String shown =
        factors.stream()
            .limit(all ? MOST : FEW)
            .map(factor -> Numeral.brief(factor, DIGITS))
            .collect(Collectors.joining(" "));
    return "(" + shown + (all ? "" : " …") + ")";
  }
}
