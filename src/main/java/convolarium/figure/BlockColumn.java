package convolarium.figure;

import convolarium.network.Layer;
import convolarium.network.Layer.Activate;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.Residual;
import convolarium.network.counts.Family;
import convolarium.picture.Ink;
import convolarium.picture.Label.Across;
import convolarium.picture.Label.Down;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A residual block as a column: its layers one below the other, the plain path beside them, and
/// the sum. What does not stand where the block that it is compared with has it has a thick
/// outline.
public final class BlockColumn {
  private static final double WIDTH = 10.5;
  private static final double BOX = 6.2;
  private static final double HIGH = 1.75;
  private static final double GAP = 0.75;
  private static final double ROUND = 0.65;

  private final Palette palette;
  private final double unit;
  private final List<Mark> marks = new ArrayList<>();
  private double y;

  private BlockColumn(Palette palette) {
    this.palette = palette;
    this.unit = palette.text();
    this.y = 0.4 * unit;
  }

  /// @param block the layers of a block, of which one is the sum
  /// @param usual those of the block that it is compared with
  /// @param rows the most layers that a column beside it has: sums stand at one height
  public static Picture of(List<Layer> block, List<Layer> usual, int rows, Palette palette) {
    return new BlockColumn(palette).picture(Parts.of(block), Parts.of(usual), rows);
  }

  /// How many layers a block has inside, and how many behind the sum.
  public static int inside(List<Layer> block) {
    return Parts.of(block).inside.size();
  }

  /// @param inside the layers of the path that is added
  /// @param behind those behind the sum
  private record Parts(List<Layer> inside, List<Layer> behind) {
    static Parts of(List<Layer> block) {
      Residual sum =
          block.stream()
              .filter(Residual.class::isInstance)
              .map(Residual.class::cast)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no sum in " + block));
      return new Parts(sum.body(), block.subList(block.indexOf(sum) + 1, block.size()));
    }
  }

  private Picture picture(Parts parts, Parts usual, int rows) {
    double x = (BOX / 2 + 0.6) * unit;
    double beside = (BOX + 2.2) * unit;
    double top = y;
    double sum = top + (1.1 + rows * (HIGH + GAP)) * unit + ROUND * unit;
    double end = sum + (ROUND + GAP + 2 * (HIGH + GAP)) * unit;
    marks.add(line(x, top, x, end));
    arrow(x, end);
    marks.add(
        Path.through(x, top + 0.5 * unit, beside, top + 0.5 * unit, beside, sum, x, sum)
            .stroke(palette.input(), 2 * palette.hairline()));
    y = top + 1.1 * unit;
    boxes(parts.inside, Moves.of(kinds(usual.inside), kinds(parts.inside)), x);
    marks.add(
        Mark.rect(x - ROUND * unit, sum - ROUND * unit, 2 * ROUND * unit, 2 * ROUND * unit)
            .rounded(ROUND * unit)
            .fill(palette.ground())
            .stroke(palette.ink(), palette.hairline()));
    marks.add(Mark.label("+", x, sum, 1.1 * unit).centred().bold().ink(palette.ink()));
    y = sum + (ROUND + GAP) * unit;
    boxes(parts.behind, Moves.of(kinds(usual.behind), kinds(parts.behind)), x);
    return new Picture(WIDTH * unit, end + 0.4 * unit, marks);
  }

  private Mark line(double x1, double y1, double x2, double y2) {
    return Mark.line(x1, y1, x2, y2).stroke(palette.muted(), palette.hairline());
  }

  private void arrow(double x, double end) {
    double size = 0.3 * unit;
    marks.add(line(x - size, end - size, x, end));
    marks.add(line(x + size, end - size, x, end));
  }

  private void boxes(List<Layer> layers, List<Boolean> moved, double x) {
    for (int i = 0; i < layers.size(); i++) {
      Ink ink = FamilyInks.of(family(layers.get(i)), palette);
      marks.add(
          Mark.rect(x - BOX / 2 * unit, y, BOX * unit, HIGH * unit)
              .rounded(0.25 * unit)
              .fill(ink.mix(palette.ground(), 0.72))
              .stroke(
                  moved.get(i) ? palette.ink() : ink.mix(palette.ink(), 0.3),
                  moved.get(i) ? palette.outline() : palette.hairline()));
      marks.add(
          Mark.label(words(layers.get(i)), x, y + HIGH / 2 * unit, 0.93 * unit)
              .placed(Across.CENTRE, Down.MIDDLE)
              .ink(palette.ink()));
      y += (HIGH + GAP) * unit;
    }
  }

  private static Family family(Layer layer) {
    return switch (layer) {
      case BatchNorm _ -> Family.NORM;
      case Activate _ -> Family.ACTIVATION;
      default -> Family.CONVOLUTION;
    };
  }

  private static List<String> kinds(List<Layer> layers) {
    return layers.stream().map(Layer::type).toList();
  }

  private static String words(Layer layer) {
    return switch (layer) {
      case Conv conv ->
          "conv "
              + conv.operation().window().kernel().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining("×"));
      case BatchNorm _ -> "batch norm";
      case Activate a when a.function().term().equals("relu") -> "ReLU";
      default -> layer.type().toLowerCase(Locale.ROOT);
    };
  }
}
