package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.explain.FrequencyResponse;
import convolarium.picture.Bitmap;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseFigureTest {
  private static final Tensor SOBEL = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);

  private static Picture picture(Tensor kernel, double width, Palette palette) {
    return ResponseFigure.of(FrequencyResponse.of(kernel, 1), width, palette);
  }

  private static Bitmap map(Picture picture) {
    return picture.marks().stream()
        .filter(Bitmap.class::isInstance)
        .map(Bitmap.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFrequencyZeroIsInTheMiddleOfTheMap() {
    int[] argb = map(picture(SOBEL, 280, Palette.LIGHT)).pixels().toArray();
    ColorScale scale = ColorScale.cividis(0, 8);
    int middle = FrequencyResponse.HALF * FrequencyResponse.SIDE + FrequencyResponse.HALF;
    assertEquals(new Ink(scale.ink(0).argb()), new Ink(argb[middle]));
    assertEquals(new Ink(scale.ink(8).argb()), new Ink(argb[middle + FrequencyResponse.HALF / 2]));
  }

  @ParameterizedTest
  @ValueSource(doubles = {180, 278, 600})
  void everyWordIsInsideThePicture(double width) {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      Picture picture = picture(Tensor.of(Shape.of(1, 2), 1234, 5678), width, palette);
      for (Mark mark : picture.marks()) {
        if (mark instanceof Label label && width > 200) {
          assertTrue(label.left() >= 0, label.text());
          assertTrue(label.left() + label.width() <= width, label.text());
        }
      }
      assertEquals(width, picture.width());
    }
  }

  @Test
  void zerosAreDrawnToo() {
    Picture picture = picture(Tensor.of(Shape.of(1, 1), 0), 280, Palette.DARK);
    assertTrue(picture.height() > 250);
  }

  @Test
  void weightsHaveTheColourOfTheirSignAndSize() {
    WeightColours colours = new WeightColours(4, Palette.LIGHT);
    assertEquals(Palette.LIGHT.ground(), colours.ground(0));
    assertTrue(colours.ground(4).luminance() < colours.ground(1).luminance());
    assertTrue(colours.ground(-4).red() > colours.ground(-4).blue());
    assertTrue(colours.ground(4).blue() > colours.ground(4).red());
    for (double weight : new double[] {-4, -2, 1, 3, 4}) {
      assertTrue(colours.ground(weight).contrast(colours.number(weight)) >= 4.5);
    }
  }

  @Test
  void aLargeKernelIsAMapOfItsWeights() {
    Tensor kernel = Tensor.generate(Shape.of(31, 63), i -> i - 900);
    Picture picture = WeightMap.of(kernel, 15, 31, 230, Palette.LIGHT);
    assertEquals(63 * 3 + 4, picture.width());
    assertEquals(31 * 3 + 4, picture.height());
    assertEquals(31 * 63, map(picture).pixels().toArray().length);
  }
}
