package convolarium.figure;

import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// Several figures on one page, side by side or one below the other.
final class Panels implements StageFigure {
  /// A figure and where its corner lies.
  private record Panel(StageFigure figure, double x, double y) {
    Mark at(double t) {
      return Mark.group(figure.at(t).marks()).at(x, y);
    }
  }

  private final List<Panel> panels;
  private final boolean together;
  private final double width;
  private final double height;

  private Panels(List<Panel> panels, boolean together, double width, double height) {
    this.panels = panels;
    this.together = together;
    this.width = width;
    this.height = height;
  }

  /// @param together whether all step at once, the shorter resting at its end; otherwise one after
  ///   the other
  /// @param down whether they stand one below the other
  static Panels of(List<StageFigure> figures, boolean together, boolean down) {
    List<Panel> panels = new ArrayList<>();
    double width = 0;
    double height = 0;
    for (StageFigure figure : figures) {
      panels.add(new Panel(figure, down ? 0 : width, down ? height : 0));
      width = down ? Math.max(width, figure.width()) : width + figure.width();
      height = down ? height + figure.height() : Math.max(height, figure.height());
    }
    return new Panels(panels, together, width, height);
  }

  @Override
  public StageFigure with(Focus focus) {
    List<Panel> focused =
        panels.stream().map(p -> new Panel(p.figure().with(focus), p.x(), p.y())).toList();
    return new Panels(focused, together, width, height);
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
    var durations = panels.stream().mapToDouble(panel -> panel.figure().duration());
    return together ? durations.max().orElse(0) : durations.sum();
  }

  @Override
  public Picture at(double t) {
    List<Mark> marks = new ArrayList<>();
    double begun = 0;
    for (Panel panel : panels) {
      marks.add(panel.at(t - begun));
      begun += together ? 0 : panel.figure().duration();
    }
    return new Picture(width, height, marks);
  }
}
