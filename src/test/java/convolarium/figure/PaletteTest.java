package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.picture.Ink;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Contrast as the Web Content Accessibility Guidelines 2.2 ask for it.
final class PaletteTest {
  static Stream<Palette> palettes() {
    return Stream.of(Palette.LIGHT, Palette.DARK, Palette.PROJECTOR);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textIsReadableOnEveryGround(Palette palette) {
    Stream<Ink> grounds =
        Stream.concat(
            Stream.of(palette.ground()),
            Stream.of(Role.values()).flatMap(r -> Stream.of(palette.tint(r), palette.strong(r))));
    assertTrue(grounds.allMatch(ground -> palette.ink().contrast(ground) >= 7));
    assertTrue(palette.muted().contrast(palette.ground()) >= 4.5);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void gridsHaveOutlinesThatAreSeen(Role role) {
    assertTrue(palettes().allMatch(p -> p.edge(role).contrast(p.ground()) >= 3));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aProjectorNeedsSevenToOne(Role role) {
    Palette palette = Palette.PROJECTOR;
    assertTrue(palette.muted().contrast(palette.ground()) >= 7);
    assertTrue(palette.ink().contrast(palette.strong(role)) >= 7);
  }
}
