package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row for each layer with the first of its maps, each layer in colours of its own. Rows are
/// [RowRef]s, maps [MapRef]s.
///
/// @param marked the row that the keyboard is on
public record LayerSheet(List<Row> rows, Optional<Integer> marked, Palette palette)
    implements Scroll {
  private static final double MARGIN = 16;

  /// @param name of the layer
  /// @param note what it is, in few words
  /// @param depth how many blocks it is in
  /// @param colours of its maps
  /// @param missing why there are none, where there are none
  public record Row(
      String name, String note, int depth, Optional<FeatureColours> colours, String missing) {}

  public LayerSheet {
    rows = List.copyOf(rows);
  }

  @Override
  public Laid laid(double width, double height) {
    return new Listed(width, height);
  }

  private final class Listed implements Laid {
    private final double width;
    private final double view;
    private final double text = palette.text();
    private final double pitch = 4.6 * text;

    Listed(double width, double view) {
      this.width = width;
      this.view = view;
    }

    @Override
    public double height() {
      return rows.size() * pitch + text;
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
      return switch (ref) {
        case RowRef(int row) when row < rows.size() -> Optional.of(row(row));
        default -> Optional.empty();
      };
    }

    private Box row(int layer) {
      return new Box(0, 0.5 * text + layer * pitch, width, pitch);
    }

    @Override
    public Picture at(double top) {
      List<Mark> body = new ArrayList<>();
      int first = Math.max(0, (int) ((top - 0.5 * text) / pitch));
      for (int i = first; i < rows.size() && row(i).y() < top + view; i++) {
        body.add(Mark.group(row(i, rows.get(i))).about(new RowRef(i)));
      }
      List<Mark> marks = new ArrayList<>();
      marks.add(Mark.rect(0, 0, width, view).fill(palette.ground()));
      marks.add(Mark.group(body).clipped(new Box(0, top, width, view)).at(0, -top));
      return new Picture(width, view, marks);
    }

    private List<Mark> row(int layer, Row row) {
      Box box = row(layer);
      List<Mark> marks = new ArrayList<>();
      boolean on = marked.filter(m -> m == layer).isPresent();
      marks.add(
          Mark.rect(box).fill(on ? palette.ground().mix(palette.ink(), 0.08) : palette.ground()));
      double names = Math.clamp(0.3 * width, 8 * text, 17 * text);
      double indent = Math.min(row.depth() * 0.9 * text, 0.3 * names);
      double x = MARGIN + indent;
      double room = names - indent;
      for (int level = 0; level < row.depth(); level++) {
        double at = MARGIN + (level + 0.3) * 0.9 * text;
        marks.add(
            Mark.line(at, box.y(), at, box.bottom()).stroke(palette.hatch(), palette.hairline()));
      }
      marks.add(
          Mark.label(row.name(), x, box.y() + 1.9 * text, 0.93 * text)
              .bold()
              .ink(palette.ink())
              .within(room));
      marks.add(
          Mark.label(row.note(), x, box.y() + 3.3 * text, 0.82 * text)
              .ink(palette.muted())
              .within(room));
      double left = MARGIN + names + text;
      row.colours()
          .ifPresentOrElse(
              colours ->
                  maps(
                      marks,
                      layer,
                      colours,
                      new Box(
                          left,
                          box.y() + 0.4 * text,
                          Math.max(0, width - left - MARGIN),
                          pitch - 0.8 * text)),
              () ->
                  marks.add(
                      Mark.label(row.missing(), left, box.centreY(), 0.86 * text)
                          .placed(Label.Across.LEFT, Label.Down.MIDDLE)
                          .ink(palette.muted())
                          .within(Math.max(text, width - left - MARGIN))));
      marks.add(
          Mark.line(MARGIN, box.bottom(), width - MARGIN, box.bottom())
              .stroke(palette.hatch(), 0.6 * palette.hairline()));
      return marks;
    }

    private void maps(List<Mark> marks, int layer, FeatureColours colours, Box room) {
      Features features = colours.features();
      MapDrawing drawing = new MapDrawing(colours, palette);
      double told = width > 36 * text ? 8.5 * text : 0;
      double end = room.right() - told;
      if (told > 0) {
        marks.add(
            Mark.label(MapDrawing.words(colours.range()), room.right(), room.centreY(), 0.8 * text)
                .placed(Label.Across.RIGHT, Label.Down.MIDDLE)
                .mono()
                .ink(palette.muted())
                .within(told - 0.5 * text));
      }
      if (features.rank() == 0) {
        marks.addAll(
            profile(
                colours, new Box(room.x(), room.y(), Math.max(0, end - room.x()), room.height())));
        return;
      }
      double aspect = features.rows() / (double) features.columns();
      double wide =
          features.rank() == 1 ? 8 * text : Math.min(room.height() / aspect, 2 * room.height());
      double high = features.rank() == 1 ? room.height() : Math.min(room.height(), wide * aspect);
      double gap = 0.35 * text;
      int fit = (int) ((end - room.x() + gap) / (wide + gap));
      int shown = Math.min(features.channels(), fit);
      if (shown < features.channels()) {
        shown = Math.max(1, (int) ((end - 3.4 * text - room.x() + gap) / (wide + gap)));
      }
      for (int c = 0; c < shown; c++) {
        Box box = new Box(room.x() + c * (wide + gap), room.centreY() - high / 2, wide, high);
        marks.add(Mark.group(drawing.of(c, box)).about(new MapRef(layer, c)));
      }
      if (shown < features.channels()) {
        marks.add(
            Mark.label(
                    "+" + (features.channels() - shown),
                    room.x() + shown * (wide + gap) + 0.2 * text,
                    room.centreY(),
                    0.82 * text)
                .placed(Label.Across.LEFT, Label.Down.MIDDLE)
                .mono()
                .ink(palette.muted()));
      }
    }

    /// All numbers of a vector side by side.
    private List<Mark> profile(FeatureColours colours, Box box) {
      Features features = colours.features();
      Features.Range range = colours.range();
      double least = Math.min(0, range.least());
      double most = Math.max(0, range.most());
      double scale = most > least && !range.empty() ? box.height() / (most - least) : 0;
      double zero = scale == 0 ? box.centreY() : box.bottom() + least * scale;
      int count = features.channels();
      int bars = (int) Math.clamp((long) (box.width() / 2), 1L, (long) count);
      double step = Math.min(box.width() / bars, 1.4 * text);
      List<Mark> marks = new ArrayList<>();
      for (int b = 0; b < bars; b++) {
        int from = (int) ((long) b * count / bars);
        int to = (int) Math.max(from + 1L, (b + 1L) * count / bars);
        double low = 0;
        double high = 0;
        for (int c = from; c < to; c++) {
          float value = features.value(c, 0, 0);
          if (Float.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
          }
        }
        Box bar =
            new Box(box.x() + b * step, zero - high * scale, 0.8 * step, (high - low) * scale);
        marks.add(Mark.rect(bar).fill(palette.edge(Role.OUTPUT)));
      }
      marks.add(
          Mark.line(box.x(), zero, box.x() + bars * step, zero)
              .stroke(palette.muted(), palette.hairline()));
      return marks;
    }
  }
}
