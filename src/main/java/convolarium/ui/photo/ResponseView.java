package convolarium.ui.photo;

import convolarium.explain.FrequencyResponse;
import convolarium.explain.Passing;
import convolarium.figure.Palette;
import convolarium.figure.ResponseFigure;
import convolarium.tensor.Tensor;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.LatestOnly;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a kernel lets through: a picture, and two sentences on how to read it.
final class ResponseView extends VBox {
  private static final double WIDTH = 268;

  private final Label told = new Label();
  private final PictureCanvas canvas = new PictureCanvas();
  private final LatestOnly<Result> worker = new LatestOnly<>("Frequency response", this::show);
  private Optional<Task> wanted = Optional.empty();
  private Optional<Task> begun = Optional.empty();
  private Palette palette = Palette.LIGHT;
  private Optional<FrequencyResponse> response = Optional.empty();
  private boolean looked;

  /// A kernel asked about; equal for the same tensor.
  private record Task(Tensor kernel, int dilation) {}

  private record Result(FrequencyResponse response, List<String> sentences) {}

  /// @param suffix of the ids of what is shown
  ResponseView(String suffix) {
    setId("kernel-response" + suffix);
    getStyleClass().add("kernel-response");
    told.setId("kernel-passing" + suffix);
    told.getStyleClass().add("sentence");
    told.setWrapText(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(told, canvas);
  }

  void ask(Tensor kernel, int dilation) {
    wanted = Optional.of(new Task(kernel, dilation));
    begin();
  }

  /// Only what is looked at is worked out.
  void look(boolean looked) {
    this.looked = looked;
    begin();
  }

  void paint(Palette palette) {
    this.palette = palette;
    response.ifPresent(r -> canvas.show(ResponseFigure.of(r, WIDTH, palette)));
  }

  /// Whether a response is being worked out.
  ReadOnlyBooleanProperty busy() {
    return worker.busy();
  }

  private void begin() {
    if (looked && wanted.isPresent() && !wanted.equals(begun)) {
      begun = wanted;
      Task task = wanted.get();
      worker.run(
          () -> {
            FrequencyResponse made = FrequencyResponse.of(task.kernel(), task.dilation());
            return new Result(made, Passing.of(made));
          });
    }
  }

  private void show(Result result) {
    response = Optional.of(result.response());
    told.setText(
        result.sentences().stream()
            .map(words -> Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".")
            .collect(Collectors.joining(" ")));
    canvas.setAccessibleText("Frequency response. " + told.getText());
    paint(palette);
  }
}
