package convolarium.figure;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Placing;
import convolarium.explain.Placings;
import convolarium.network.Nonlinearity;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Group;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import convolarium.picture.Tagged;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Chains to draw, and what is to be seen in a picture.
final class Chains {
  private Chains() {}

  /// One stage after the other, each on what the one before made.
  static List<Part> of(int[] input, Operation... operations) {
    List<Part> parts = new ArrayList<>();
    Scene scene = Scenes.of(operations[0], input);
    parts.add(scene);
    for (int i = 1; i < operations.length; i++) {
      scene = after(scene, operations[i]);
      parts.add(scene);
    }
    return parts;
  }

  private static Scene after(Scene before, Operation operation) {
    Problem problem = operation.on(before.problem().output()).orThrow();
    return Scene.of(problem, before.output(), i -> i * 5 % 7 - 3, Optional.empty());
  }

  /// elu(feature) · σ(gate) on 4×4 under 3×3: four steps.
  static GatedScene gated() {
    Problem problem = new Convolution(Window.of(3, 3), 1, 1).on(Shape.of(1, 1, 4, 4)).orThrow();
    Scene feature = Scene.of(problem, i -> i % 5 - 2, i -> i % 3 - 1, Optional.of(_ -> 2));
    Scene gate = Scene.of(problem, i -> i % 5 - 2, i -> (i + 1) % 3 - 1, Optional.empty());
    GatedScene empty = new GatedScene(feature, gate, new Nonlinearity.Elu(1), _ -> 0);
    return new GatedScene(feature, gate, new Nonlinearity.Elu(1), i -> empty.told(0, i).result());
  }

  /// 4×4 pooled by 2×2 and put back.
  static List<Part> unpooled() {
    Window window = Window.of(2, 2).withStride(List.of(2, 2));
    Scene pooling = Scenes.of(new Pooling(Pooling.Kind.MAX, window, false, true), 1, 1, 4, 4);
    Shape small = pooling.problem().output();
    int[] found = new int[4];
    for (int step = 0; step < 4; step++) {
      var cell = pooling.told(0, step).winner().orElseThrow().tap().input();
      found[step] = cell.get(2) * 4 + cell.get(3);
    }
    Indices switches = Indices.of(small, found);
    Problem problem = new Unpooling(window, Optional.empty()).on(small).orThrow();
    Placings placings = Placings.of(problem, pooling.output(), switches);
    float[] values = new float[16];
    for (int step = 0; step < 4; step++) {
      Placing placing = placings.at(0, step);
      values[placing.position()] = placing.result();
    }
    return List.of(pooling, new UnpoolScene(problem, pooling.output(), switches, i -> values[i]));
  }

  /// All marks, those of groups and tags too, where no group is moved.
  static Stream<Mark> marks(List<? extends Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                switch (mark) {
                  case Group group when group.dx() == 0 && group.dy() == 0 -> marks(group.marks());
                  case Tagged tagged -> marks(List.of(tagged.mark()));
                  default -> Stream.of(mark);
                });
  }

  /// The cells that have a rectangle of that colour of their own.
  static List<CellRef> filled(Picture picture, Ink ink) {
    return marks(picture.marks())
        .filter(Rectangle.class::isInstance)
        .map(Rectangle.class::cast)
        .filter(rectangle -> rectangle.fill().equals(Fill.solid(ink)))
        .flatMap(rectangle -> cell(picture, rectangle.box()).stream())
        .toList();
  }

  /// The cell whose box that is.
  static Optional<CellRef> cell(Picture picture, Box box) {
    return picture
        .at(box.centreX(), box.centreY())
        .filter(CellRef.class::isInstance)
        .map(CellRef.class::cast);
  }

  /// The cells of one mark's pieces under the translucent colour of relations.
  static List<CellRef> washed(Picture picture) {
    List<CellRef> cells = new ArrayList<>();
    marks(picture.marks())
        .filter(
            mark ->
                mark instanceof Path path
                    && path.fill() instanceof Fill.Solid(Ink ink)
                    && ink.alpha() < 255)
        .flatMap(mark -> ((Path) mark).pieces().stream())
        .forEach(
            piece -> {
              if (piece instanceof Path.Move(double x, double y)) {
                picture.at(x + 2, y + 2).ifPresent(ref -> cells.add((CellRef) ref));
              }
            });
    return cells;
  }

  /// The texts of labels whose middle lies in a cell of a role.
  static List<String> numbers(Picture picture, int part, Role role) {
    return marks(picture.marks())
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .filter(
            label ->
                picture.at(label.x(), label.y()).orElse(null) instanceof CellRef ref
                    && ref.part() == part
                    && ref.role() == role)
        .map(Label::text)
        .toList();
  }
}
