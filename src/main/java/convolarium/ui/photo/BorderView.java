package convolarium.ui.photo;

import convolarium.arithmetic.Border;
import convolarium.figure.BorderFrame;
import convolarium.figure.Lens;
import convolarium.figure.Palette;
import convolarium.filter.Bordered;
import convolarium.tensor.Raster;
import convolarium.ui.canvas.PictureCanvas;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A corner of the photograph under one border rule, with the rule's name and what it does.
final class BorderView extends Region {
  private final Border border;
  private final ImageView image = new ImageView();
  private final PictureCanvas frame = new PictureCanvas();
  private final Pane picture = new Pane(image, frame);
  private final Label sentence = new Label();
  private final VBox words;
  private Optional<Seen> seen = Optional.empty();
  private double head;

  BorderView(Border border) {
    this.border = border;
    String name = border.name().toLowerCase(Locale.ROOT);
    setId("border-" + name);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    image.setManaged(false);
    image.setSmooth(false);
    frame.setManaged(false);
    picture.getStyleClass().add("photo-border-view");
    Label title = new Label(BorderWords.title(border));
    title.getStyleClass().add("strip-title");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("muted");
    sentence.setId("border-sentence-" + name);
    words = new VBox(title, sentence);
    words.getStyleClass().add("photo-border-words");
    getChildren().addAll(picture, words);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(picture.widthProperty());
    clip.heightProperty().bind(picture.heightProperty());
    picture.setClip(clip);
  }

  Border border() {
    return border;
  }

  void tell(String words) {
    sentence.setText(words);
    setAccessibleText(BorderWords.title(border) + ": " + words);
  }

  /// How high the words are in a view of that width.
  double head(double width) {
    return Math.ceil(words.prefHeight(width));
  }

  /// Lays this out with words of a height, those of its neighbours.
  void layOut(double x, double y, double width, double height, double head) {
    this.head = head;
    resizeRelocate(x, y, width, height);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double below = Math.max(0, getHeight() - head);
    words.resizeRelocate(0, 0, getWidth(), head);
    picture.resizeRelocate(0, head, getWidth(), below);
    frame.resizeRelocate(0, 0, getWidth(), below);
  }

  void show(Seen next) {
    seen = Optional.of(next);
  }

  /// Moves what was seen to where a lens has it.
  void look(Lens lens, Bordered bordered, Raster photo, Palette palette) {
    seen.ifPresent(now -> now.show(image, lens, 0, lens.width()));
    frame.show(BorderFrame.of(bordered, lens, photo.height(), photo.width(), palette));
  }
}
