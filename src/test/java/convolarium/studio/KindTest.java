package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import convolarium.document.Notation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KindTest {
  private static Document document(String line) throws Unsuited {
    return Conversion.document(Notation.parse(line));
  }

  private static String line(Document document) {
    return Notation.print(Conversion.model(document)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1x5x5 > conv 1 k3, CONVOLUTION",
    "4x5x5 > conv 4 k3 g2 d2, GROUPED",
    "4x5x5 > conv 8 k3 g4, DEPTHWISE",
    "1x5x5 > conv 4 k3, CONVOLUTION",
    "4x5x5 > conv 2 k1, POINTWISE",
    "4x5x5 > conv 2 k1x3, CONVOLUTION",
    "1x7x7 > conv 1 k3 d1x2, DILATED",
    "1x5x5 > conv_transpose 1 k3 s2, TRANSPOSED",
    "1x5x5 > gated_conv 1 k3, GATED",
    "1x6x6 > max_pool k2, MAX_POOL",
    "1x6x6 > avg_pool k2, AVERAGE_POOL",
    "1x6x6 > p=max_pool k2 > max_unpool k2 of p, UNPOOL",
    "3x6x6 > conv 3 k3 g3 > conv 4 k1, SEPARABLE",
    "3x6x6 > conv 3 k3 g3 > conv 4 k3, CHAIN",
    "1x16 > conv 1 k2 pcausal > conv 1 k2 d2 pcausal, CHAIN",
  })
  void settingsNameTheKind(String line, Kind kind) throws Unsuited {
    assertEquals(kind, Kind.of(document(line)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindFitsWhateverItWasBefore(Kind kind) throws Unsuited {
    for (int rank = 1; rank <= 3; rank++) {
      Document blank = Document.blank(rank);
      for (Kind before : Kind.values()) {
        Document made = kind.applied(before.applied(blank));
        assertInstanceOf(Fit.Fits.class, made.fit(), before + " to " + kind);
        assertEquals(kind, Kind.of(made), before + " on " + rank);
        assertEquals(rank, made.rank());
        assertSame(made, kind.applied(made));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1x5x5 > conv 1 k5 s3 p2 d1",
        "1x62x62 > conv 1 k3 psame",
        "16x8x8 > conv 16 k1",
        "1x32 > conv 1 k2 d32 pcausal",
        "1x8x16x16 > conv 1 k3",
        "5x5x5 > conv_transpose 3 k4 s3 p1 o2",
        "2x7x7 > avg_pool k7",
        "1x6x6 > conv 1 k3 p1 > conv 2 k3 p1 > conv 1 k3 p1 > conv 1 k4"
      })
  void everyKindAndRankFitsAfterThese(String line) throws Unsuited {
    Document document = document(line);
    for (Kind kind : Kind.values()) {
      assertInstanceOf(Fit.Fits.class, kind.applied(document).fit(), kind + " of " + line);
    }
    for (int rank = 1; rank <= 3; rank++) {
      Document ranked = document.withRank(rank);
      assertInstanceOf(Fit.Fits.class, ranked.fit(), rank + " of " + line);
      assertEquals(rank, ranked.rank());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x5x5 > conv 1 k3 s2 p1     | DEPTHWISE    | 3x5x5 > conv 3 k3 s2 p1 g3
          4x5x5 > conv 6 k3 p1        | GROUPED      | 4x5x5 > conv 6 k3 p1 g2
          4x5x5 > conv 6 k3 p1        | SEPARABLE    | 4x5x5 > conv 4 k3 p1 g4 > conv 6 k1
          3x6x6 > conv 3 k3 p1 g3 > conv 4 k1 | CONVOLUTION | 3x6x6 > conv 4 k3 p1
          1x5x5 > conv 1 k3           | DILATED      | 1x7x7 > conv 1 k3 d2
          1x5x5 > conv 1 k3 s2 psame  | TRANSPOSED   | 1x5x5 > conv_transpose 1 k3 s2 p1
          1x5x5 > conv 1 k3           | GATED        | 1x5x5 > gated_conv 1 k3
          1x5x5 > conv 1 k3           | MAX_POOL     | 1x5x5 > max_pool k2 s2
          1x5x5 > max_pool k3 s1 p1   | AVERAGE_POOL | 1x5x5 > avg_pool k3 s1 p1
          1x5x5 > conv 1 k3           | UNPOOL       | 1x5x5 > pool=max_pool k2 s2 > max_unpool k2 s2 output_size=5 of pool
          1x6x6 > conv 1 k3           | UNPOOL       | 1x6x6 > pool=max_pool k2 s2 > max_unpool k2 s2 of pool
          1x5x5 > conv 2 k3           | CHAIN        | 1x5x5 > conv 2 k3 > conv 2 k3 p1
          """)
  void aKindKeepsWhatItCan(String before, Kind kind, String after) throws Unsuited {
    assertEquals(after, line(kind.applied(document(before))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3x6x6 > conv 3 k3 p1 g3 > conv 4 k1 | IN_CHANNELS | 0 | 5 | 5x6x6 > conv 5 k3 p1 g5 > conv 4 k1
          3x6x6 > conv 6 k3 p1 g3 > conv 4 k1 | IN_CHANNELS | 0 | 2 | 2x6x6 > conv 4 k3 p1 g2 > conv 4 k1
          1x6x6 > conv 2 k3 > conv 2 k3 g2    | OUT_CHANNELS | 0 | 4 | 1x6x6 > conv 4 k3 > conv 4 k3 g4
          1x6x6 > p=max_pool k2 > max_unpool k2 of p | SIZE | 0 | 7 | 1x7x7 > p=max_pool k2 s2 > max_unpool k2 s2 output_size=7 of p
          1x6x6 > p=max_pool k2 > max_unpool k2 of p | STRIDE | 0 | 1 | 1x6x6 > p=max_pool k2 s1 > max_unpool k2 s1 of p
          1x6x6 > conv 1 k3 > p=max_pool k2 > max_unpool k2 of p | KERNEL | 0 | 2 | 1x6x6 > conv 1 k2 > p=max_pool k2 s2 > max_unpool k2 s2 output_size=5 of p
          """)
  void laterStagesFollowAnEdit(String before, Dial dial, int stage, int value, String after)
      throws Unsuited {
    assertEquals(after, line(dial.of(stage).set(document(before), value)));
  }

  @Test
  void aKindIsSaidInOneSentence() {
    List<String> odd = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (!kind.sentence().matches("[A-Z].{20,110}[^.]\\.")) {
        odd.add(kind + ": " + kind.sentence());
      }
    }
    assertEquals(List.of(), odd);
  }
}
