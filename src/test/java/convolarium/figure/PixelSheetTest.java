package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Making;
import convolarium.explain.Mixture;
import convolarium.explain.Pixel;
import convolarium.explain.Ranking;
import convolarium.figure.Asked.Made;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.picture.SvgWriter;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelSheetTest {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");
  private static final double WIDTH = 288;

  /// 1 to 25 in grey.
  private static final Raster GREY = raster(5, 5, 1);

  @Test
  void windowKernelAndProductsStandInReadingOrder() {
    assertEquals(
        """
        row 0, column 0|1|5|→\
        |window|7|6|7|2|1|2|7|6|7\
        |·|kernel|1|1|1|1|1|1|1|1|1\
        |=|products|7|6|7|2|1|2|7|6|7\
        |weights in units of 1/9|Point at a cell to follow it\
        |5 of 9 cells lie in the padding: reflect\
        |before|1|sum|45|÷ 9|5|after|5\
        """,
        texts(average(3, Optional.empty())));
  }

  @Test
  void aCellPointedAtTellsItsProductAndItsSource() {
    String texts = texts(average(3, Optional.of(new TapRef(0))));
    assertTrue(texts.contains("|7 · 1 = 7|padding: mirror image of row 1, column 1|"), texts);
  }

  @Test
  void everyTapIsThereInAllThreeGridsAndOnceAsARef() {
    List<Ref> refs = average(3, Optional.empty()).refs();
    assertEquals(
        IntStream.range(0, 9).mapToObj(i -> (Ref) new TapRef(i)).toList(), refs.subList(0, 9));
  }

  @Test
  void largeWindowsListWhatCountsMost() {
    String texts = texts(average(11, Optional.empty()));
    assertTrue(texts.contains("what counts most|25 · 1 = 25|"), texts);
  }

  @Test
  void aMedianShowsItsValuesSorted() {
    Problem problem = filtering(3, 5, 5);
    List<Ranking> rankings =
        List.of(Ranking.of(problem, GREY::value, Ranking.Kept.MIDDLE, 0, 2, 2));
    Asked asked = new Asked(problem, GREY, GREY, 2, 2, 0, new Made.Kept(rankings));
    String texts = texts(PixelSheet.of(asked, Optional.empty(), WIDTH, Palette.LIGHT));
    assertTrue(
        texts.contains(
            "sorted, from the smallest|7|8|9|12|13|14|17|18|19|kept: the middle, 5th of 9: 13"),
        texts);
  }

  @Test
  void aMixtureIsAMatrixTimesTheColours() {
    Raster photo = Raster.sharing(1, 1, 3, new byte[] {100, 50, 20});
    Problem problem = new Convolution(Window.of(1, 1), 3, 1).on(Shape.of(1, 3, 1, 1)).orThrow();
    Values weights = i -> i == 0 || i == 4 || i == 8 ? 2 : 0;
    List<Mixture> mixtures =
        IntStream.range(0, 3)
            .mapToObj(c -> Mixture.of(problem, photo::value, weights, _ -> 10, c, 0, 0))
            .toList();
    Asked asked = new Asked(problem, photo, photo, 0, 0, 1, new Made.Mixed(mixtures));
    Picture picture = PixelSheet.of(asked, Optional.empty(), WIDTH, Palette.DARK);
    String texts = texts(picture);
    assertTrue(texts.contains("weights|before|offset|sum|2|0|0|10|210|0|2|0|10|110|"), texts);
    assertTrue(texts.contains("0·100 + 2·50 + 0·20 + 10 = 110"), texts);
    assertTrue(picture.refs().contains(new ChannelRef(2)));
  }

  private static Picture average(int size, Optional<TapRef> pointed) {
    Problem problem = filtering(size, 5, 5);
    Pixel pixel =
        Pixel.of(
            problem, GREY::value, List.of((Values) _ -> 1f / (size * size)), Making.PLAIN, 0, 0);
    byte[] samples = new byte[25];
    samples[0] = (byte) pixel.levels().getFirst().value();
    Raster after = Raster.sharing(5, 5, 1, samples);
    Asked asked =
        new Asked(problem, GREY, after, 0, 0, 0, new Made.Summed(pixel, List.of(size * size)));
    return PixelSheet.of(asked, pointed, WIDTH, Palette.LIGHT);
  }

  private static Problem filtering(int size, int height, int width) {
    Window window = Window.of(size, size).withBorder(Border.REFLECT);
    return new Operation.Filtering(window).on(Shape.of(1, 1, height, width)).orThrow();
  }

  private static Raster raster(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i + 1);
    }
    return Raster.sharing(height, width, channels, samples);
  }

  private static String texts(Picture picture) {
    List<String> texts = new ArrayList<>();
    Matcher matcher = TEXT.matcher(SvgWriter.write(picture));
    while (matcher.find()) {
      texts.add(matcher.group(1).strip());
    }
    texts.removeAll(Collections.singleton(""));
    return String.join("|", texts);
  }
}
