package convolarium.figure;

import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// Several figures on one page, side by side or one below the other. All step at once; the shorter
/// ones rest at their ends.
final class Panels implements StageFigure {
  /// A figure and where its corner lies.
  private record Panel(StageFigure figure, double x, double y) {
    Mark at(double t) {
      return Mark.group(figure.at(t).marks()).at(x, y);
    }
  }

  private final List<Panel> panels;
  private final Mark ground;
  private final double width;
  private final double height;

  private Panels(List<Panel> panels, Mark ground, double width, double height) {
    this.panels = panels;
    this.ground = ground;
    this.width = width;
    this.height = height;
  }

  /// @param down whether they stand one below the other
  static Panels of(List<StageFigure> figures, boolean down, Palette palette) {
    List<Panel> panels = new ArrayList<>();
    double width = 0;
    double height = 0;
    for (StageFigure figure : figures) {
      panels.add(new Panel(figure, down ? 0 : width, down ? height : 0));
      width = down ? Math.max(width, figure.width()) : width + figure.width();
      height = down ? height + figure.height() : Math.max(height, figure.height());
    }
    Mark ground = Mark.rect(0, 0, width, height).fill(palette.ground());
    return new Panels(panels, ground, width, height);
  }

  @Override
  public StageFigure with(Focus focus) {
    List<Panel> focused =
        panels.stream().map(p -> new Panel(p.figure().with(focus), p.x(), p.y())).toList();
    return new Panels(focused, ground, width, height);
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public double duration() {
    return panels.stream().mapToDouble(panel -> panel.figure().duration()).max().orElse(0);
  }

  @Override
  public Picture at(double t) {
    List<Mark> marks = new ArrayList<>();
    marks.add(ground);
    panels.forEach(panel -> marks.add(panel.at(t)));
    return new Picture(width, height, marks);
  }
}
