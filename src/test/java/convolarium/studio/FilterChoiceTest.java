package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Border;
import convolarium.filter.Filter;
import convolarium.filter.KernelText;
import convolarium.filter.Unusable;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FilterChoiceTest {
  @Test
  void itBeginsWithTheMeanOfNinePixels() throws Unusable {
    Filter filter = FilterChoice.initial().filter();
    assertEquals("average", filter.name());
    assertEquals(9, KernelText.divisor(filter.kernels().getFirst()));
  }

  @Test
  void everythingThatIsSetReachesTheFilter() throws Unusable {
    Filter filter =
        FilterChoice.initial()
            .named("gaussian")
            .withSigma(2)
            .with(Border.CIRCULAR)
            .withStride(3)
            .withDilation(4)
            .filter();
    assertEquals("13×13", filter.kernels().getFirst().shape().toString());
    assertEquals(Border.CIRCULAR, filter.border());
    assertEquals(3, filter.stride());
    assertEquals(4, filter.dilation());
  }

  @Test
  void aSizeThatAnotherFilterCannotHaveGivesWay() {
    FilterChoice even = FilterChoice.initial().sized(OptionalInt.of(4));
    assertEquals(OptionalInt.of(4), even.named("identity").size());
    assertEquals(OptionalInt.empty(), even.named("sobel").size());
  }

  @Test
  void aWrittenKernelIsKeptWhileAnotherIsChosen() throws Unusable {
    FilterChoice written = FilterChoice.initial().written("1 2; 3 4");
    FilterChoice back = written.named("sobel").named(FilterChoice.WRITTEN);
    assertEquals("1 2; 3 4", KernelText.print(back.filter().kernels().getFirst()));
    assertThrows(Unusable.class, () -> written.written("1 x").filter());
  }
}
