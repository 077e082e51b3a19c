package convolarium.ui.photo;

import convolarium.explain.FlatAreas;
import convolarium.figure.Palette;
import convolarium.tensor.Tensor;
import convolarium.ui.shell.Form;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;

/// What is to be known about a kernel: what becomes of flat areas, whether it is done in two
/// passes, and what it lets through.
final class KernelFacts {
  private static final List<String> TITLES = List.of("First kernel", "Second kernel");

  private final Form form = new Form();
  private final Label title;
  private final Label flat = new Label();
  private final KernelFactors factors;
  private final ResponseView response;

  /// @param place of the kernel among those of a filter, from 0
  KernelFacts(int place) {
    String suffix = place == 0 ? "" : "-" + place;
    title = new Label(TITLES.get(place));
    factors = new KernelFactors(suffix);
    response = new ResponseView(suffix);
    title.getStyleClass().add("kernel-title");
    flat.setId("kernel-sum" + suffix);
    flat.getStyleClass().add("sentence");
    flat.setWrapText(true);
    form.getStyleClass().setAll("photo-part");
    form.wide(title).section("Sum").wide(flat).section("Two passes").wide(factors);
    form.section("What comes through").wide(response);
  }

  Form node() {
    return form;
  }

  /// Whether what is shown is still being worked out.
  ReadOnlyBooleanProperty busy() {
    return response.busy();
  }

  /// Only what is looked at is worked out.
  void look(boolean looked) {
    response.look(looked);
  }

  /// @param several whether the filter has more kernels than this
  /// @param remark behind the sentence about the sum; may be empty
  void show(Tensor kernel, int dilation, boolean several, String remark, Palette palette) {
    title.setVisible(several);
    flat.setText(KernelPage.sentence(FlatAreas.of(kernel)) + remark);
    factors.show(kernel);
    response.paint(palette);
    response.ask(kernel, dilation);
  }
}
