package convolarium.ui.photo;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A Gaussian's sigma, from 0.3 to 20 pixels in steps that a viewer can tell apart.
final class Sigma extends HBox {
  private static final double LEAST = 0.3;
  private static final double MOST = 20;
  private static final int STOPS = 100;

  private final Slider slider = new Slider(0, STOPS, 0);
  private final Label value = new Label();
  private boolean showing;

  Sigma(DoubleConsumer onSigma) {
    setAlignment(Pos.CENTER_RIGHT);
    getStyleClass().add("photo-sigma");
    slider.setId("photo-sigma");
    slider.setAccessibleText("Sigma");
    slider.setBlockIncrement(4);
    slider.setPrefWidth(150);
    value.getStyleClass().add("mono");
    value.setMinWidth(Region.USE_PREF_SIZE);
    slider
        .valueProperty()
        .subscribe(
            stop -> {
              if (!showing) {
                onSigma.accept(sigma(stop.doubleValue()));
              }
            });
    getChildren().addAll(slider, value);
  }

  void show(double sigma) {
    showing = true;
    value.setText(String.format(Locale.ROOT, "%4.1f", sigma));
    if (sigma(slider.getValue()) != sigma) {
      slider.setValue(STOPS * Math.log(sigma / LEAST) / Math.log(MOST / LEAST));
    }
    showing = false;
  }

  /// Evenly spaced in ratio, rounded to tenths.
  private static double sigma(double stop) {
    double exact = LEAST * Math.pow(MOST / LEAST, stop / STOPS);
    return Math.round(exact * 10) / 10.0;
  }
}
