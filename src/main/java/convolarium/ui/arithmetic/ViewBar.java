package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.figure.Depiction;
import convolarium.figure.Showing;
import convolarium.studio.Document;
import convolarium.studio.Stage;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Look;
import convolarium.ui.shell.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.action.Action;

/// Above the stage: the ways to see what is on it.
final class ViewBar extends FlowPane {
  private final Bench bench;
  private final Setting setting = new Setting();
  private final Segments<Depiction> depictions;
  private final KernelOverview kernels;
  private final Button about;
  private final ToggleButton stuffed =
      toggle("stuffed", "Zeros in the gaps", "The dilated kernel as the larger one that it equals");
  private final ToggleButton overlaps =
      toggle("overlaps", "Overlaps", "How many products each output cell is the sum of");
  private final ToggleButton turned =
      toggle(
          "turned",
          "Turn the kernel",
          "True convolution turns the kernel by 180°; what frameworks compute, and what is shown"
              + " otherwise, is the cross-correlation");

  /// What the bar depends on.
  private record Shown(Document document, boolean compared, Showing showing) {}

  private Optional<Shown> shown = Optional.empty();

  /// @param look of the overview of the kernels
  /// @param openAbout tells how what is shown is computed
  ViewBar(Bench bench, ObservableValue<Look> look, Action openAbout) {
    this.bench = bench;
    about = Buttons.of(openAbout);
    about.setId("about-step");
    about.getStyleClass().add(Styles.SMALL);
    kernels = new KernelOverview(bench, look);
    depictions =
        new Segments<>(
            "depiction",
            ViewBar::title,
            ViewBar::tip,
            chosen -> bench.show(showing -> showing.with(chosen)));
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("view-bar");
    stuffed.setOnAction(_ -> bench.show(s -> s.withStuffed(stuffed.isSelected())));
    overlaps.setOnAction(_ -> bench.show(s -> s.withOverlaps(overlaps.isSelected())));
    turned.setOnAction(_ -> setting.heed(() -> turn(turned.isSelected())));
    getChildren().setAll(depictions.node(), kernels.button(), stuffed, overlaps, turned, about);
    depictions.node().managedProperty().bind(depictions.node().visibleProperty());
    bench.sight().subscribe(this::show);
  }

  private static ToggleButton toggle(String id, String words, String tip) {
    ToggleButton button = new ToggleButton(words);
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.getStyleClass().add("small");
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void turn(boolean on) {
    bench.store().edit(on ? "Turn the kernel" : "Turn the kernel back", d -> d.withTurned(on));
  }

  private void show(Sight sight) {
    Document document = sight.studio().document();
    Showing showing = sight.showing();
    boolean compared = sight.studio().compared().isPresent();
    Shown now = new Shown(document, compared, showing);
    if (Optional.of(now).equals(shown)) {
      return;
    }
    shown = Optional.of(now);
    List<Depiction> fitting = fitting(document, compared);
    boolean chosen = fitting.contains(showing.depiction());
    depictions.node().setVisible(fitting.size() > 1);
    depictions.show(fitting, chosen ? showing.depiction() : Depiction.WINDOW);
    stuffed.setVisible(has(document, o -> o.window().dilation().stream().anyMatch(d -> d > 1)));
    overlaps.setVisible(has(document, o -> o instanceof Transposed));
    turned.setVisible(
        document.stages().stream()
            .anyMatch(s -> s instanceof Stage.Weighted || s instanceof Stage.Gated));
    setting.show(
        () -> {
          stuffed.setSelected(showing.stuffed());
          overlaps.setSelected(showing.overlaps());
          turned.setSelected(document.turned());
        });
  }

  /// The button that opens what is told of the step.
  Node about() {
    return about;
  }

  /// Closes what it has opened.
  void hide() {
    kernels.hide();
  }

  private static boolean has(Document document, Predicate<Windowed> what) {
    return document.stages().stream().map(Stage::operation).anyMatch(what);
  }

  /// The depictions that say something of this document.
  ///
  /// @param compared whether it stands beside another, of which those that show more than its own
  ///   numbers would say nothing
  static List<Depiction> fitting(Document document, boolean compared) {
    List<Depiction> fitting = new ArrayList<>(List.of(Depiction.WINDOW));
    boolean single = document.stages().size() == 1 && !compared;
    if (has(document, o -> o instanceof Transposed)) {
      fitting.addAll(List.of(Depiction.SCATTER, Depiction.ZEROS, Depiction.BOTH));
    }
    boolean plain = single && document.stages().getFirst() instanceof Stage.Weighted;
    if (plain && document.rank() < 3) {
      fitting.add(Depiction.MATRIX);
    }
    if (plain && document.rank() < 3 && has(document, o -> o instanceof Convolution)) {
      fitting.add(Depiction.SAME);
    }
    return fitting;
  }

  private static String title(Depiction depiction) {
    return switch (depiction) {
      case WINDOW -> "Window";
      case SCATTER -> "Scatter";
      case ZEROS -> "Zero insertion";
      case BOTH -> "Both";
      case MATRIX -> "Matrix";
      case SAME -> "Same padding";
    };
  }

  private static String tip(Depiction depiction) {
    return switch (depiction) {
      case WINDOW -> "A window slides over the input";
      case SCATTER -> "Each input value stamps the kernel, times itself, onto the output";
      case ZEROS -> "An ordinary window over the input stretched with zeros, the kernel turned";
      case BOTH -> "Scatter and zero insertion side by side and in step";
      case MATRIX -> "The operation as one large matrix";
      case SAME -> "PyTorch's and TensorFlow's same padding on one grid";
    };
  }
}
