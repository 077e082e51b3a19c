package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.network.ReceptiveField.Extent;
import convolarium.network.UnitField;
import convolarium.network.UnitField.Stage;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// The theoretical receptive field of a unit over a picture of the input, growing layer by layer:
/// at step n the boxes of the first n layers at which it grows.
///
/// What of the field lies in the padding is hatched, the middle is a cross, and where they lie
/// apart enough the middles of the neighbouring units are dots, a jump from one to the next. The
/// stages beside it are [StageRef]s.
public final class ReceptiveFigure implements Figure {
  private static final double SPARSE = 7;
  private static final int MOST_DOTS = 3000;

  private final FieldScene scene;
  private final List<Stage> stages;
  private final FieldSheet sheet;
  private final FieldPane pane;
  private final Ladder ladder;
  private final FieldInk ink;

  private ReceptiveFigure(FieldScene scene, List<Stage> stages, FieldSheet sheet) {
    this.scene = scene;
    this.stages = stages;
    this.sheet = sheet;
    this.pane = sheet.pane();
    this.ladder = new Ladder(stages, sheet.side(), sheet.palette());
    this.ink = new FieldInk(sheet.palette());
  }

  /// @param close whether only the field and a little around it is in view
  public static ReceptiveFigure of(FieldScene scene, boolean close, Page page) {
    List<Stage> stages = Growth.of(scene.field());
    double beside = Ladder.width(stages, page.palette());
    return new ReceptiveFigure(scene, stages, FieldSheet.of(scene, close, beside, page));
  }

  /// The stages at which a field grows, the unit's own layer last.
  public static List<Stage> stages(UnitField field) {
    return Growth.of(field);
  }

  @Override
  public double duration() {
    return stages.size();
  }

  @Override
  public Picture at(double t) {
    double now = Math.clamp(t, 0, duration());
    int whole = (int) Math.floor(now);
    boolean moving = whole < now;
    int present = moving ? whole + 1 : whole;
    List<Mark> marks = new ArrayList<>(sheet.ground());
    if (present == 0) {
      ink.veil(marks, pane.input(), cell());
    } else {
      Box box = box(whole, now - whole);
      ink.veil(marks, pane.input(), box);
      ink.padding(marks, box, pane.input());
      if (!moving) {
        neighbours(marks, stages.get(present - 1));
      }
      for (int i = 0; i < whole; i++) {
        Box earlier = pane.box(stages.get(i).cells());
        if (moving || i < whole - 1) {
          ink.outline(
              marks, earlier, sheet.palette().edge(Role.INPUT), 1.25 * sheet.palette().hairline());
        }
      }
      ink.outline(marks, box, sheet.palette().ink(), sheet.palette().outline());
      ink.centre(marks, box.centreX(), box.centreY());
      ink.tag(marks, tag(stages.get(present - 1)), box, sheet.room());
    }
    if (sheet.side().width() > 0) {
      marks.add(ladder.at(present));
    }
    sheet.frames(marks, present == 0 ? List.of() : stages.get(present - 1).cells());
    return sheet.picture(marks);
  }

  /// The present box: on its way from the stage before, the first from the cell in its middle.
  private Box box(int whole, double part) {
    if (part == 0) {
      return pane.box(stages.get(whole - 1).cells());
    }
    Box from = whole == 0 ? cell() : pane.box(stages.get(whole - 1).cells());
    return Ease.between(from, pane.box(stages.get(whole).cells()), Ease.of(part));
  }

  /// The cell in the middle of the first stage.
  private Box cell() {
    return pane.box(stages.getFirst().cells().stream().map(c -> Interval.of(c.middle())).toList());
  }

  private static String tag(Stage stage) {
    return stage.layer().name() + ": " + FieldWords.sizes(stage.cells());
  }

  /// The middles of the units beside the one in the middle, as far as the layer has any.
  private void neighbours(List<Mark> marks, Stage stage) {
    if (stage.layer().field().isEmpty() || stage.units().isEmpty()) {
      return;
    }
    List<Extent> axes = stage.layer().field().get().axes();
    List<Double> columns = along(axes.getLast(), stage, scene.rank() - 1, pane.columns());
    List<Double> rows =
        scene.rank() == 1
            ? List.of(0.0)
            : along(axes.get(scene.rank() - 2), stage, scene.rank() - 2, pane.rows());
    if ((long) columns.size() * rows.size() > MOST_DOTS
        || apart(axes) * pane.scale() < SPARSE * sheet.palette().hairline()) {
      return;
    }
    List<double[]> centres = new ArrayList<>();
    for (double row : rows) {
      for (double column : columns) {
        centres.add(new double[] {pane.x(column + 0.5), pane.y(row + 0.5)});
      }
    }
    double side = 3 * sheet.palette().hairline();
    marks.add(ink.dots(centres, side + 2, sheet.palette().ground().opacity(0.7)));
    marks.add(ink.dots(centres, side, sheet.palette().output()));
  }

  private static double apart(List<Extent> axes) {
    return axes.stream().mapToDouble(e -> e.jump().doubleValue()).min().orElse(0);
  }

  /// The middles of all units of a layer along an axis that are in view.
  private static List<Double> along(Extent extent, Stage stage, int axis, Interval view) {
    double first = extent.centre().doubleValue();
    double jump = extent.jump().doubleValue();
    List<Double> middles = new ArrayList<>();
    for (int o = 0; o < stage.layer().output().dim(axis + 2) && middles.size() <= MOST_DOTS; o++) {
      double middle = first + o * jump;
      if (middle >= view.first() && middle <= view.last()) {
        middles.add(middle);
      }
    }
    return middles;
  }
}
