package convolarium.figure;

import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.List;
import java.util.function.Function;

/// A figure with a line above it.
final class Titled implements StageFigure {
  private static final double LINE = 1.4;

  private final StageFigure figure;
  private final Mark ground;
  private final Mark title;
  private final double line;

  private Titled(StageFigure figure, Mark ground, Mark title, double line) {
    this.figure = figure;
    this.ground = ground;
    this.title = title;
    this.line = line;
  }

  /// @param figure makes it for the page that is left
  static Titled of(String title, Page page, Function<Page, StageFigure> figure) {
    Palette palette = page.palette();
    double line = LINE * palette.text();
    StageFigure below = figure.apply(room(page));
    Mark ground = Mark.rect(0, 0, below.width(), line).fill(palette.ground());
    Mark text =
        Mark.label(title, below.width() / 2, line * 0.7, palette.text())
            .placed(Label.Across.CENTRE, Label.Down.MIDDLE)
            .bold()
            .ink(palette.ink())
            .within(Math.max(palette.text(), below.width() - 2 * palette.text()));
    return new Titled(below, ground, text, line);
  }

  /// What a title leaves of a page.
  static Page room(Page page) {
    double line = LINE * page.palette().text();
    return page.sized(page.width(), Math.max(1, page.height() - line));
  }

  @Override
  public Titled with(Focus focus) {
    return new Titled(figure.with(focus), ground, title, line);
  }

  @Override
  public double width() {
    return figure.width();
  }

  @Override
  public double height() {
    return figure.height() + line;
  }

  @Override
  public double duration() {
    return figure.duration();
  }

  @Override
  public Picture at(double t) {
    Picture picture = figure.at(t);
    return new Picture(
        width(), height(), List.of(ground, Mark.group(picture.marks()).at(0, line), title));
  }
}
