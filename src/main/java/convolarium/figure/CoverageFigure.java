package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.network.Footprint;
import convolarium.picture.Box;
import convolarium.picture.ColorBar;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import java.util.ArrayList;
import java.util.List;

/// Which cells of its field a unit really sees, as dots with holes between them, or how much each
/// counts, as a map over the dimmed picture with its key and its profiles.
public final class CoverageFigure {
  /// Cells smaller than this are painted whole instead of being dotted.
  private static final double DOTTED = 5;

  private static final int MOST_DOTS = 12_000;
  private static final double DOT = 0.52;
  private static final double KEY = 6.4;
  private static final double OPAQUE = 0.86;

  /// What a map shows of a footprint.
  public enum Measure {
    /// The numbers as they are: how many paths lead to a cell.
    PATHS,
    /// The roots of energies: how large the gradient is.
    GRADIENT
  }

  private final FieldScene scene;
  private final Footprint footprint;
  private final FieldSheet sheet;
  private final FieldPane pane;
  private final Palette palette;
  private final FieldInk ink;
  private final List<Mark> marks;

  private CoverageFigure(FieldScene scene, Footprint footprint, FieldSheet sheet) {
    this.scene = scene;
    this.footprint = footprint;
    this.sheet = sheet;
    this.pane = sheet.pane();
    this.palette = sheet.palette();
    this.ink = new FieldInk(palette);
    this.marks = new ArrayList<>(sheet.ground());
  }

  /// The cells that are seen, as dots; what the field spans and nobody reads stays empty.
  ///
  /// @param close whether only the field and a little around it is in view
  public static Picture seen(FieldScene scene, Footprint paths, boolean close, Page page) {
    CoverageFigure figure = new CoverageFigure(scene, paths, FieldSheet.of(scene, close, 0, page));
    figure.frame();
    figure.dots();
    figure.end("cells that are read");
    return figure.sheet.picture(figure.marks);
  }

  /// How much each cell counts.
  ///
  /// @param close whether only the field and a little around it is in view
  public static Picture heat(
      FieldScene scene, Footprint footprint, Measure measure, boolean close, Page page) {
    double beside = KEY * page.palette().text();
    CoverageFigure figure =
        new CoverageFigure(scene, footprint, FieldSheet.of(scene, close, beside, page));
    figure.frame();
    if (!footprint.isEmpty() && footprint.most() > 0) {
      figure.heat(measure);
      new Bell(figure.pane, footprint, figure.palette).on(figure.marks);
      figure.key(measure);
    }
    figure.end(measure == Measure.PATHS ? "paths to each cell" : "|gradient|");
    return figure.sheet.picture(figure.marks);
  }

  /// The picture dimmed, the field's padding hatched.
  private void frame() {
    Box field = pane.box(scene.field().cells());
    marks.add(Mark.rect(pane.input()).fill(palette.ground().opacity(0.72)));
    ink.padding(marks, field, pane.input());
  }

  private void end(String what) {
    Box field = pane.box(scene.field().cells());
    ink.outline(marks, field, palette.ink(), palette.outline());
    String sizes = FieldWords.sizes(scene.field().cells());
    ink.tag(marks, scene.field().layer().name() + ": " + sizes + ", " + what, field, sheet.room());
    sheet.frames(marks, scene.field().cells());
  }

  private Interval seenRows() {
    return footprint.isEmpty()
        ? new Interval(0, -1)
        : scene.rows(footprint.box()).common(pane.rows()).common(scene.allRows());
  }

  private Interval seenColumns() {
    return footprint.isEmpty()
        ? new Interval(0, -1)
        : scene.columns(footprint.box()).common(pane.columns()).common(scene.allColumns());
  }

  private double at(int row, int column) {
    return footprint.at(scene.cell(row, column));
  }

  private void dots() {
    Interval rows = seenRows();
    Interval columns = seenColumns();
    if (rows.isEmpty() || columns.isEmpty()) {
      return;
    }
    if (pane.scale() < DOTTED || rows.size() * columns.size() > MOST_DOTS) {
      int seen = palette.kernel().argb();
      Pixels pixels =
          Pixels.of(
              (int) columns.size(),
              (int) rows.size(),
              (x, y) ->
                  at(y + (int) rows.first(), x + (int) columns.first()) > 0
                      ? seen
                      : Ink.CLEAR.argb());
      marks.add(Mark.bitmap(pixels, pane.box(rows, columns)));
      return;
    }
    List<double[]> centres = new ArrayList<>();
    for (long row = rows.first(); row <= rows.last(); row++) {
      for (long column = columns.first(); column <= columns.last(); column++) {
        if (at((int) row, (int) column) > 0) {
          Box cell = pane.box(Interval.of(row), Interval.of(column));
          centres.add(new double[] {cell.centreX(), cell.centreY()});
        }
      }
    }
    double side = DOT * pane.scale();
    marks.add(ink.dots(centres, side + 2, palette.ink()));
    marks.add(ink.dots(centres, side, palette.kernel()));
  }

  private void heat(Measure measure) {
    Interval rows = scene.rows(scene.field().cells()).common(pane.rows());
    Interval columns = scene.columns(scene.field().cells()).common(pane.columns());
    Interval onRows = rows.common(scene.allRows());
    Interval onColumns = columns.common(scene.allColumns());
    if (onRows.isEmpty() || onColumns.isEmpty()) {
      return;
    }
    ColorScale scale = ColorScale.cividis(0, 1);
    double most = footprint.most();
    Pixels pixels =
        Pixels.of(
            (int) onColumns.size(),
            (int) onRows.size(),
            (x, y) -> {
              double part = at(y + (int) onRows.first(), x + (int) onColumns.first()) / most;
              double value = measure == Measure.GRADIENT ? Math.sqrt(part) : part;
              return scale.ink(value).opacity(OPAQUE).argb();
            });
    marks.add(Mark.bitmap(pixels, pane.box(onRows, onColumns)));
  }

  private void key(Measure measure) {
    Box side = sheet.side();
    if (side.width() == 0) {
      return;
    }
    double text = palette.text() - 2;
    double height = Math.min(160, pane.place().height() - 3 * text);
    if (height < 4 * text) {
      return;
    }
    double top = pane.place().y() + 1.8 * text;
    Box bar = new Box(side.x(), top, 12, height);
    marks.add(ColorBar.of(ColorScale.cividis(0, 1), bar, palette.muted(), text));
    String title = measure == Measure.PATHS ? "paths, share" : "|gradient|, share";
    marks.add(caption(title, side.x(), top - 0.8 * text, text));
    double below = bar.bottom() + 1.8 * text;
    marks.add(caption("of the largest", side.x(), below, text));
    double ring = below + 2 * text;
    marks.add(
        Bell.ellipse(side.x() + 7, ring - 0.35 * text, 6, 6)
            .stroke(palette.ink(), 1.5 * palette.hairline()));
    marks.add(caption("2σ around", side.x() + 20, ring, text));
    marks.add(caption("the middle", side.x() + 20, ring + 1.3 * text, text));
  }

  private Label caption(String words, double x, double y, double text) {
    return Mark.label(words, x, y, text)
        .placed(Label.Across.LEFT, Label.Down.BASELINE)
        .ink(palette.muted());
  }
}
