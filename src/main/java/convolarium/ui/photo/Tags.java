package convolarium.ui.photo;

import java.util.List;
import javafx.scene.control.Label;

/// The words on the photographs: which is which, and whether it is a preview.
final class Tags {
  private static final double MARGIN = 10;

  private final Label before = tag("before", "photo-before");
  private final Label after = tag("after", "photo-after");
  private final Label preview = tag("preview", "photo-preview");

  private static Label tag(String text, String id) {
    Label tag = new Label(text);
    tag.setId(id);
    tag.getStyleClass().add("photo-tag");
    tag.setMouseTransparent(true);
    return tag;
  }

  List<Label> nodes() {
    return List.of(before, after, preview);
  }

  /// @param comparing whether there is something beside the photograph as it was
  /// @param line where they meet, in points
  void show(boolean comparing, double line, double width, boolean previewed) {
    before.setVisible(comparing && line > before.getWidth() + 2 * MARGIN);
    after.setVisible(comparing && width - line > after.getWidth() + 2 * MARGIN);
    preview.setVisible(previewed && after.isVisible());
  }

  void layout(double width) {
    nodes().forEach(Label::autosize);
    before.relocate(MARGIN, MARGIN);
    after.relocate(width - after.getWidth() - MARGIN, MARGIN);
    preview.relocate(width - preview.getWidth() - MARGIN, 1.5 * MARGIN + after.getHeight());
  }
}
