package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Border;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void everythingThatIsSetReachesTheFilter() throws Unusable {
    KernelFilter filter =
        kernels(
            Recipe.of("gaussian")
                .with(Parameter.SIGMA, 2)
                .with(new Sliding(Border.CIRCULAR, 3, 4))
                .with(Showing.ABSOLUTE)
                .withLinear(true));
    assertEquals("13×13", filter.kernels().getFirst().shape().toString());
    assertEquals(new Sliding(Border.CIRCULAR, 3, 4), filter.sliding());
    assertEquals(Showing.ABSOLUTE, filter.showing());
    assertEquals(true, filter.linear());
  }

  @Test
  void aSizeThatAnotherFilterCannotHaveGivesWay() {
    Recipe even = Recipe.of("average").with(Parameter.SIZE, 4);
    assertEquals(OptionalDouble.of(4), even.named("identity").settings().get(Parameter.SIZE));
    assertEquals(OptionalDouble.empty(), even.named("sobel").settings().get(Parameter.SIZE));
  }

  @Test
  void anAmountBelongsToItsFilterAlone() {
    Recipe strong = Recipe.of("unsharp").with(Parameter.AMOUNT, 3).with(Parameter.SIGMA, 2);
    assertEquals(OptionalDouble.of(3), strong.named("unsharp").settings().get(Parameter.AMOUNT));
    assertEquals(Settings.NONE.with(Parameter.SIGMA, 2), strong.named("saturation").settings());
  }

  @Test
  void aSlopeIsShownAroundMidGreyWhenItIsChosen() {
    assertEquals(Showing.MID_GREY, Recipe.of("average").named("sobel-x").showing());
    assertEquals(Showing.CLAMP, Recipe.of("sobel-x").showing());
  }

  @Test
  void aWrittenKernelIsKeptWhileAnotherIsChosen() throws Unusable {
    Recipe written = Recipe.of("average").written(own -> own.withText("1 2; 3 4"));
    Recipe back = written.named("sobel").named(Recipe.OWN);
    assertEquals("1 2; 3 4", KernelText.print(kernels(back).kernels().getFirst()));
    assertThrows(Unusable.class, () -> written.written(own -> own.withText("1 x")).filter());
  }

  private static KernelFilter kernels(Recipe recipe) throws Unusable {
    return assertInstanceOf(KernelFilter.class, recipe.filter());
  }
}
