package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Problem;
import convolarium.engine.Response;
import convolarium.explain.Explanation;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.Parameter;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExcerptTest {
  private static final Raster PHOTO = photo();

  private static Raster photo() {
    byte[] samples = new byte[23 * 17 * 3];
    new Random(3).nextBytes(samples);
    return Raster.sharing(23, 17, 3, samples);
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void theSumIsThatOfThePhotograph(Border border) throws Exception {
    Random random = new Random(border.ordinal());
    for (int i = 0; i < 300; i++) {
      Sliding sliding = new Sliding(border, 1 + random.nextInt(3), 1 + random.nextInt(3));
      KernelFilter filter = kernel(random, sliding);
      Problem problem = filter.problem(PHOTO);
      int row = random.nextInt(problem.output().dim(2));
      int column = random.nextInt(problem.output().dim(3));
      int channel = random.nextInt(3);
      Step there =
          Explanation.of(problem, PHOTO::value, filter.kernels().getFirst()::get, Optional.empty())
              .step(Cell.of(0, channel, row, column));
      Excerpt excerpt =
          Excerpt.of("x", filter, problem, PHOTO, row, column, channel, random.nextBoolean());
      assertEquals(there.result(), step(excerpt).result(), filter + " at " + row + ", " + column);
    }
  }

  private static KernelFilter kernel(Random random, Sliding sliding) {
    Shape shape = Shape.of(1 + random.nextInt(6), 1 + random.nextInt(6));
    Tensor kernel = Tensor.generate(shape, _ -> random.nextInt(9) - 4);
    return KernelFilter.of("k", List.of(kernel), Response.CLAMP).with(sliding);
  }

  @Test
  void insideThePhotographNoPaddingIsNeeded() throws Exception {
    Excerpt excerpt = excerpt(Recipe.of("average"), 10, 8);
    assertEquals(Shape.of(1, 1, 7, 7), excerpt.document().input().shape());
    assertEquals("0 0 ZEROS", sides(excerpt), "the neighbours are there");
    assertEquals(13, excerpt.step());
    assertEquals("photo, row 10", excerpt.document().title());
  }

  @Test
  void atTheEdgeTheBorderIsThatOfThePhotograph() throws Exception {
    assertEquals("1 0 REFLECT", sides(excerpt(Recipe.of("average"), 0, 0)));
    assertEquals(
        "1 0 REPLICATE", sides(excerpt(Recipe.of("average").with(Border.REPLICATE), 0, 8)));
  }

  /// The other end of the photograph is not in the cut.
  @Test
  void whatACircularBorderTakesFromFarAwayIsWrittenOut() throws Exception {
    Excerpt excerpt = excerpt(Recipe.of("average").with(Border.CIRCULAR), 0, 8);
    assertEquals("0 0 ZEROS", sides(excerpt));
    assertEquals(PHOTO.get(22, 5, 0), excerpt.document().input().get(0));
  }

  @Test
  void aMagnitudeHasTwoOutputChannels() throws Exception {
    Excerpt excerpt = excerpt(Recipe.of("sobel"), 10, 8);
    assertEquals(2, excerpt.document().stage(0).outChannels(1));
  }

  @Test
  void allChannelsAreFilteredByThemselves() throws Exception {
    Filter filter = Recipe.of("average").filter();
    Excerpt excerpt = Excerpt.of("x", filter, filter.problem(PHOTO), PHOTO, 4, 4, 2, true);
    assertEquals(3, excerpt.document().input().shape().dim(1));
    assertEquals(2, excerpt.channel());
    assertEquals(3, excerpt.document().stage(0).groups());
  }

  @Test
  void aLargestValueIsAMaxPooling() throws Exception {
    Recipe recipe = Recipe.of("max").with(Border.REFLECT);
    Filter filter = recipe.filter();
    for (int row : new int[] {0, 11, 22}) {
      Excerpt excerpt = excerpt(recipe, row, 0);
      int most = 0;
      for (int y = -1; y <= 1; y++) {
        for (int x = -1; x <= 1; x++) {
          Cell cell = Cell.of(0, 0, row + y, x);
          Cell source = filter.problem(PHOTO).source(cell).orElseThrow();
          most = Math.max(most, PHOTO.get(source.get(2), source.get(3), 0));
        }
      }
      assertEquals(most, step(excerpt).result());
    }
  }

  @Test
  void aMixtureIsAPointwiseConvolution() throws Exception {
    Excerpt excerpt = excerpt(Recipe.of("grey"), 22, 16);
    Step step = step(excerpt);
    assertEquals(3, step.products().size());
    assertEquals(PHOTO.get(22, 16, 1), step.products().get(1).value());
  }

  @Test
  void whatArithmeticCannotShowIsRefusedWithAReason() {
    assertEquals(
        "median: of a window's values Arithmetic can keep none but the largest",
        assertThrows(Unsuited.class, () -> excerpt(Recipe.of("median"), 3, 3)).getMessage());
    Recipe wide =
        Recipe.of("gaussian").with(Parameter.SIZE, 63).with(new Sliding(Border.REFLECT, 1, 2));
    assertEquals(
        "the window spans 125 pixels; Arithmetic shows at most 64",
        assertThrows(Unsuited.class, () -> excerpt(wide, 3, 3)).getMessage());
  }

  private static Excerpt excerpt(Recipe recipe, int row, int column) throws Exception {
    Filter filter = recipe.filter();
    return Excerpt.of(
        "photo, row " + row, filter, filter.problem(PHOTO), PHOTO, row, column, 0, false);
  }

  /// The step at which Arithmetic opens.
  private static Step step(Excerpt excerpt) {
    Document document = excerpt.document();
    Problem problem = ((Fit.Fits) document.fit()).problems().getFirst();
    Cell cell = Walk.over(problem, excerpt.channel()).at(excerpt.step() - 1);
    return switch (document.stage(0)) {
      case Weighted weighted ->
          Explanation.of(
                  problem,
                  document.input()::get,
                  weighted.weight()::get,
                  weighted.bias().map(bias -> (Values) bias::get))
              .step(cell);
      case Pooled _ -> Explanation.of(problem, document.input()::get).step(cell);
      case Stage other -> throw new AssertionError(other);
    };
  }

  private static String sides(Excerpt excerpt) {
    Problem problem = ((Fit.Fits) excerpt.document().fit()).problems().getFirst();
    return problem.axes().getFirst().before()
        + " "
        + problem.axes().getFirst().after()
        + " "
        + ((Windowed) problem.operation()).window().border();
  }
}
