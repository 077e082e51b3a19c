package convolarium.ui.photo;

import convolarium.filter.KernelFilter;
import convolarium.filter.Showing;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// Says why so much of a photograph has become black, where it is for want of negative samples, and
/// offers to show the sums otherwise.
final class BlackNotice extends HBox {
  /// From what part of the samples on.
  private static final double MUCH = 0.4;

  private final Darkroom darkroom;
  private final Label sentence = new Label();

  BlackNotice(Darkroom darkroom) {
    this.darkroom = darkroom;
    setId("photo-black");
    getStyleClass().add("photo-notice");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setVisible(false);
    setCursor(Cursor.DEFAULT);
    sentence.setMinWidth(USE_PREF_SIZE);
    Button show = new Button("Show around mid-grey");
    show.setId("photo-show-mid-grey");
    show.setMinWidth(USE_PREF_SIZE);
    show.setOnAction(_ -> darkroom.edit("Shown as", recipe -> recipe.with(Showing.MID_GREY)));
    getChildren().addAll(sentence, show);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    darkroom.developed().subscribe(_ -> tell());
    darkroom.treatment().subscribe(_ -> tell());
  }

  private void tell() {
    double blackened =
        darkroom
            .developed()
            .get()
            .map(Developed::told)
            .filter(told -> told.step() == darkroom.treatment().getValue().selected())
            .filter(
                told ->
                    told.filter() instanceof KernelFilter kernels
                        && kernels.showing() == Showing.CLAMP
                        && kernels.signed())
            .map(told -> told.output().blackened())
            .orElse(0.0);
    setVisible(blackened >= MUCH);
    Optional.ofNullable(getParent()).ifPresent(Parent::requestLayout);
    sentence.setText(
        "%.0f %% of the samples are black: their sums are 0 or less.".formatted(100 * blackened));
  }
}
