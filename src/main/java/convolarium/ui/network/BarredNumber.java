package convolarium.ui.network;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A number over a bar that is as long as its share.
final class BarredNumber extends Region {
  private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

  /// How thick the bar is, in times the height of the number.
  private static final double THICK = 0.17;

  private final Label number = new Label();
  private final Region bar = new Region();
  private double share;

  BarredNumber() {
    getStyleClass().add("barred-number");
    number.getStyleClass().add("mono");
    number.setAlignment(Pos.CENTER_RIGHT);
    bar.getStyleClass().add("count-bar");
    getChildren().addAll(bar, number);
  }

  /// @param share of the whole width, in `[0, 1]`
  void show(String text, double share, boolean nothing) {
    number.setText(text);
    number.pseudoClassStateChanged(NOTHING, nothing);
    this.share = Math.min(1, share);
    requestLayout();
  }

  private double thick() {
    return Math.max(2, Math.round(THICK * number.prefHeight(-1)));
  }

  @Override
  protected double computePrefHeight(double width) {
    return number.prefHeight(-1) + 2 * thick();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(number.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    double high = number.prefHeight(-1);
    double top = Math.floor((getHeight() - high - thick()) / 2);
    number.resizeRelocate(0, top, getWidth(), high);
    bar.setVisible(share > 0);
    bar.resizeRelocate(0, top + high, Math.max(1, share * getWidth()), thick());
  }
}
