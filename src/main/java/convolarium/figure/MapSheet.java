package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.ColorBar;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All maps of a layer, as tiles, with the unit that is asked about marked on each. Maps are
/// [MapRef]s of layer 0.
///
/// @param title of the layer
/// @param chosen the unit asked about, whose map is framed
public record MapSheet(
    String title, FeatureColours colours, Optional<FeatureSpot> chosen, Palette palette)
    implements Scroll {
  private static final double BAR = 150;
  private static final double MARGIN = 16;

  @Override
  public Laid laid(double width, double height) {
    Features features = colours.features();
    double head = 3.1 * palette.text();
    return new Tiled(
        width, height, MapTiles.of(features, width, height, head + 0.5 * palette.text(), palette));
  }

  private final class Tiled implements Laid {
    private final double width;
    private final double view;
    private final MapTiles tiles;

    Tiled(double width, double view, MapTiles tiles) {
      this.width = width;
      this.view = view;
      this.tiles = tiles;
    }

    @Override
    public double height() {
      return tiles.bottom(colours.features().channels());
    }

    @Override
    public double head() {
      return 3.1 * palette.text();
    }

    @Override
    public int columns() {
      return tiles.columns();
    }

    @Override
    public Optional<Box> place(Ref ref) {
      return ref instanceof MapRef(int layer, int channel)
              && layer == 0
              && channel < colours.features().channels()
          ? Optional.of(tiles.box(channel))
          : Optional.empty();
    }

    @Override
    public Picture at(double top) {
      MapDrawing drawing = new MapDrawing(colours, palette);
      List<Mark> body = new ArrayList<>();
      int channels = colours.features().channels();
      int first = tiles.first(top);
      for (int c = first; c < channels && tiles.box(c).y() < top + view; c++) {
        tile(body, drawing, c);
      }
      List<Mark> marks = new ArrayList<>();
      marks.add(Mark.rect(0, 0, width, view).fill(palette.ground()));
      Box seen = new Box(0, top + head(), width, Math.max(0, view - head()));
      marks.add(Mark.group(body).clipped(seen).at(0, -top));
      heading(marks);
      return new Picture(width, view, marks);
    }

    private void tile(List<Mark> marks, MapDrawing drawing, int channel) {
      Box box = tiles.box(channel);
      boolean framed = chosen.filter(spot -> spot.channel() == channel).isPresent();
      marks.add(Mark.group(drawing.of(channel, box)).about(new MapRef(0, channel)));
      if (colours.features().rank() > 0) {
        chosen.ifPresent(
            spot -> marks.addAll(drawing.ring(drawing.cell(box, spot.row(), spot.column()))));
        caption(marks, box, channel, framed);
      }
      if (framed) {
        marks.add(
            Mark.rect(box.grow(1.5 * palette.hairline())).stroke(palette.ink(), palette.outline()));
      }
    }

    private void caption(List<Mark> marks, Box box, int channel, boolean framed) {
      double text = 0.8 * palette.text();
      double y = box.bottom() + 1.05 * palette.text();
      Label number =
          Mark.label(Numeral.integer(channel), box.x(), y, text)
              .mono()
              .ink(framed ? palette.ink() : palette.muted());
      marks.add(framed ? number.bold() : number);
      String range = MapDrawing.words(colours.ranges().get(channel));
      double room = box.width() - number.width() - text;
      Label words =
          Mark.label(range, box.right(), y, text)
              .placed(Label.Across.RIGHT, Label.Down.BASELINE)
              .mono()
              .ink(palette.muted());
      boolean told = colours.own() || range.endsWith("everywhere");
      if (told && words.width() <= room) {
        marks.add(words);
      }
    }

    private void heading(List<Mark> marks) {
      double text = palette.text();
      boolean bar = colours.features().rank() > 1 && width > 2.6 * BAR;
      double room = width - 2 * MARGIN - (bar ? BAR + 3 * text : 0);
      marks.add(
          Mark.label(title, MARGIN, 1.9 * text, text)
              .bold()
              .ink(palette.ink())
              .within(Math.max(text, room)));
      if (bar) {
        int channel = chosen.map(FeatureSpot::channel).orElse(0);
        Box strip = new Box(width - MARGIN - BAR - text, 0.75 * text, BAR, 0.6 * text);
        marks.add(ColorBar.of(colours.scale(channel), strip, palette.muted(), 0.76 * text));
        if (colours.own()) {
          marks.add(
              Mark.label("map " + channel, strip.x() - 0.6 * text, strip.bottom(), 0.8 * text)
                  .placed(Label.Across.RIGHT, Label.Down.BASELINE)
                  .ink(palette.muted()));
        }
      }
    }
  }
}
