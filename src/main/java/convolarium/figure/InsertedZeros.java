package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.ZeroInsertion;
import convolarium.explain.Transposing;
import convolarium.tensor.Values;
import java.util.Optional;

/// A transposed convolution in the guise of an ordinary one: the input stretched by zeros, the
/// kernel turned by 180°.
///
/// @param part the number that the cells bear
record InsertedZeros(ZeroInsertion insertion, int part) implements Guise {
  /// A window over the stretched input of a transposed convolution.
  static ConvolutionFigure figure(Scene scene, Showing showing, Page page) {
    ZeroInsertion insertion = ZeroInsertion.of(scene.problem());
    InsertedZeros guise = new InsertedZeros(insertion, page.part());
    return ConvolutionFigure.of(scene(scene, insertion), guise, showing, page);
  }

  /// The ordinary convolution with its numbers, whose output is the same.
  static Scene scene(Scene scene, ZeroInsertion insertion) {
    Problem direct = insertion.direct();
    Values input = i -> insertion.input(cell(direct, i)).map(scene::inputAt).orElse(0f);
    Values weight =
        i -> scene.weightAt(insertion.weight(new Cell(direct.weight().orElseThrow().index(i))));
    return new Scene(direct, input, weight, scene.bias(), scene.output());
  }

  private static Cell cell(Problem direct, int position) {
    return new Cell(direct.input().index(position));
  }

  @Override
  public Optional<CellRef> meant(CellRef drawn) {
    return switch (drawn.role()) {
      case INPUT -> insertion.input(drawn.cell()).map(cell -> ref(Role.INPUT, cell));
      case KERNEL -> Optional.of(ref(Role.KERNEL, insertion.weight(drawn.cell())));
      case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.of(drawn);
    };
  }

  @Override
  public Optional<CellRef> drawn(CellRef meant) {
    if (meant.part() != part) {
      return Optional.empty();
    }
    return switch (meant.role()) {
      case INPUT -> insertion.stretched(meant.cell()).map(cell -> ref(Role.INPUT, cell));
      case KERNEL -> Optional.of(ref(Role.KERNEL, insertion.turned(meant.cell())));
      case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.of(meant);
    };
  }

  private CellRef ref(Role role, Cell cell) {
    return new CellRef(part, role, cell);
  }

  @Override
  public Optional<String> caption(Role role) {
    return switch (role) {
      case INPUT -> Optional.of(Transposing.stretched(insertion));
      case KERNEL -> Optional.of(Transposing.turned(insertion));
      case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.empty();
    };
  }
}
