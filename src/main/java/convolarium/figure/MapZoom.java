package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.ColorBar;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import convolarium.picture.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One map in large, with its numbers where the cells are large enough. The map is a [MapRef] of
/// layer 0.
///
/// @param title of the layer
/// @param spot the unit asked about, on the map shown; what does not fit is cut around it
/// @param magnified how much larger than the view, at least 1
public record MapZoom(
    String title, FeatureColours colours, FeatureSpot spot, double magnified, Palette palette)
    implements Scroll {
  private static final double MARGIN = 16;
  private static final double LARGEST = 64;
  private static final double RULED = 8;
  private static final double BAR = 150;

  @Override
  public Laid laid(double width, double height) {
    Features features = colours.features();
    double head = 3.1 * palette.text();
    Box room =
        new Box(
            MARGIN,
            head + 0.5 * palette.text(),
            Math.max(1, width - 2 * MARGIN),
            Math.max(1, height - head - palette.text()));
    double fitting =
        features.rank() == 1
            ? room.width() / features.columns()
            : Math.min(room.width() / features.columns(), room.height() / features.rows());
    double cell = Math.max(Math.min(fitting, LARGEST), Math.min(LARGEST, fitting * magnified));
    return new Enlarged(width, height, room, cell);
  }

  private final class Enlarged implements Laid {
    private final double width;
    private final double view;
    private final Box room;
    private final double cell;
    private final Box map;

    Enlarged(double width, double view, Box room, double cell) {
      Features features = colours.features();
      this.width = width;
      this.view = view;
      this.room = room;
      this.cell = cell;
      double across = features.columns() * cell;
      double down =
          features.rank() == 1
              ? Math.min(room.height(), 16 * palette.text())
              : features.rows() * cell;
      map =
          new Box(
              start(room.x(), room.width(), across, (spot.column() + 0.5) * cell),
              features.rank() == 1
                  ? room.y()
                  : start(room.y(), room.height(), down, (spot.row() + 0.5) * cell),
              across,
              down);
    }

    /// Where the map begins: in the middle, or so that a place of it is near the middle.
    private static double start(double from, double room, double size, double place) {
      return size <= room
          ? from + (room - size) / 2
          : from + Math.clamp(room / 2 - place, room - size, 0);
    }

    @Override
    public double height() {
      return view;
    }

    @Override
    public double head() {
      return 0;
    }

    @Override
    public int columns() {
      return 1;
    }

    @Override
    public Optional<Box> place(Ref ref) {
      return ref.equals(new MapRef(0, spot.channel())) ? Optional.of(map) : Optional.empty();
    }

    @Override
    public Picture at(double top) {
      List<Mark> marks = new ArrayList<>();
      marks.add(Mark.rect(0, 0, width, view).fill(palette.ground()));
      List<Mark> body = new ArrayList<>();
      MapDrawing drawing = new MapDrawing(colours, palette);
      if (colours.features().rank() == 1) {
        body.addAll(drawing.of(spot.channel(), map));
      } else {
        cells(body);
      }
      body.addAll(drawing.ring(drawing.cell(map, spot.row(), spot.column())));
      marks.add(Mark.group(body).clipped(room.grow(4)).about(new MapRef(0, spot.channel())));
      heading(marks);
      return new Picture(width, view, marks);
    }

    private void cells(List<Mark> marks) {
      Features features = colours.features();
      int top = (int) Math.clamp((long) ((room.y() - map.y()) / cell), 0L, features.rows() - 1L);
      int left =
          (int) Math.clamp((long) ((room.x() - map.x()) / cell), 0L, features.columns() - 1L);
      int bottom =
          (int)
              Math.clamp(
                  (long) Math.ceil((room.bottom() - map.y()) / cell),
                  top + 1L,
                  (long) features.rows());
      int right =
          (int)
              Math.clamp(
                  (long) Math.ceil((room.right() - map.x()) / cell),
                  left + 1L,
                  (long) features.columns());
      ColorScale scale = colours.scale(spot.channel());
      Pixels pixels =
          Pixels.of(
              right - left,
              bottom - top,
              (x, y) -> scale.ink(features.value(spot.channel(), top + y, left + x)).argb());
      Box part =
          new Box(
              map.x() + left * cell,
              map.y() + top * cell,
              (right - left) * cell,
              (bottom - top) * cell);
      marks.add(Mark.bitmap(pixels, part));
      boolean numbers = Detail.hasNumbers(cell);
      for (int row = top; numbers && row < bottom; row++) {
        for (int column = left; column < right; column++) {
          float value = features.value(spot.channel(), row, column);
          Box box = new Box(map.x() + column * cell, map.y() + row * cell, cell, cell);
          Ink ink = scale.ink(value).legible();
          marks.add(Mark.rect(box).stroke(ink.opacity(0.2), 1));
          marks.add(
              Mark.label(
                      Numeral.cell(value), box.centreX(), box.centreY(), Math.min(18, 0.32 * cell))
                  .mono()
                  .centred()
                  .ink(ink)
                  .within(0.9 * cell));
        }
      }
      if (!numbers && cell >= RULED) {
        for (int row = top + 1; row < bottom; row++) {
          double y = map.y() + row * cell;
          marks.add(
              Mark.line(part.x(), y, part.right(), y).stroke(palette.ground().opacity(0.35), 1));
        }
        for (int column = left + 1; column < right; column++) {
          double x = map.x() + column * cell;
          marks.add(
              Mark.line(x, part.y(), x, part.bottom()).stroke(palette.ground().opacity(0.35), 1));
        }
      }
      marks.add(Mark.rect(map).stroke(palette.edge(Role.OUTPUT), palette.hairline()));
    }

    private void heading(List<Mark> marks) {
      double text = palette.text();
      boolean bar = width > 2.6 * BAR && colours.features().rank() > 1;
      marks.add(
          Mark.label(title + ", map " + spot.channel(), MARGIN, 1.9 * text, text)
              .bold()
              .ink(palette.ink())
              .within(Math.max(text, width - 2 * MARGIN - (bar ? BAR + 3 * text : 0))));
      if (bar) {
        Box strip = new Box(width - MARGIN - BAR - text, 0.75 * text, BAR, 0.6 * text);
        marks.add(ColorBar.of(colours.scale(spot.channel()), strip, palette.muted(), 0.76 * text));
      }
    }
  }
}
