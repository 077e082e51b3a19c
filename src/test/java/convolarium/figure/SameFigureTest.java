package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.picture.SvgWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SameFigureTest {
  private static final Page PAGE = Page.of(900, 520, Palette.LIGHT);
  private static final Showing SAME = Showing.PLAIN.with(Depiction.SAME);

  /// Stride 2 on six cells: PyTorch's windows begin at −1, 1, 3, TensorFlow's at 0, 2, 4. The input
  /// is 0, 1, 2 … and the kernel all ones, so that each sum is nine times the window's middle, less
  /// what lies outside.
  @Test
  void bothRulesGiveTheirOwnNumbers() {
    String svg = SvgWriter.write(figure(6).at(9));
    assertTrue(svg.contains(">126<"), svg); // PyTorch, in the middle: 9·14
    assertTrue(svg.contains(">63<"), svg); // TensorFlow, top left: 9·7
    assertTrue(svg.contains("1 before, 1 after"), svg);
    assertTrue(svg.contains("0 before, 1 after"), svg);
  }

  @Test
  void theGridHoldsBothPaddings() {
    List<?> refs = figure(6).at(0).refs();
    assertTrue(refs.contains(new CellRef(Role.INPUT, Cell.of(0, 0, -1, -1))));
    assertTrue(refs.contains(new CellRef(Role.INPUT, Cell.of(0, 0, 6, 6))));
    assertFalse(refs.contains(new CellRef(Role.INPUT, Cell.of(0, 0, 7, 0))));
    assertEquals(9, figure(6).duration());
  }

  @Test
  void anInputCellShowsWhereEachRuleUsesIt() {
    StageFigure figure = figure(6);
    CellRef cell = new CellRef(Role.INPUT, Cell.of(0, 0, 0, 0));
    assertEquals(figure.at(0).marks().size() + 4, figure.with(Focus.on(cell)).at(0).marks().size());
  }

  @Test
  void aCellOfThePaddingIsOutlinedAlone() {
    StageFigure figure = figure(6);
    CellRef cell = new CellRef(Role.INPUT, Cell.of(0, 0, 6, 6));
    assertEquals(figure.at(0).marks().size() + 2, figure.with(Focus.on(cell)).at(0).marks().size());
  }

  @Test
  void whatHasNothingToCompareIsDrawnAsAWindow() {
    Scene transposed =
        Scenes.of(new Transposed(Scenes.window(3, 2, 1, 1), 1, 1, List.of(0, 0)), 1, 1, 3, 3);
    assertFalse(SameFigure.suits(transposed));
    assertTrue(Figures.of(List.of(transposed), SAME, PAGE) instanceof ConvolutionFigure);
  }

  private static StageFigure figure(int size) {
    Convolution same =
        new Convolution(Scenes.window(3, 2, 0, 1).withPadding(Padding.Rule.SAME), 1, 1);
    Scene made = Scenes.of(same, 1, 1, size, size);
    Scene scene = Scene.of(made.problem(), i -> i, _ -> 1, Optional.empty());
    return Figures.of(List.of(scene), SAME, PAGE);
  }
}
