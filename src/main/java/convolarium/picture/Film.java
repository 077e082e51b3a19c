package convolarium.picture;

import java.util.function.IntFunction;

/// Pictures of one size, each shown for `seconds`, and then from the beginning again.
///
/// The pictures are asked for while they are written, some of them more than once: whoever makes
/// them need not keep them. Marks that are the same objects in one picture after the other are
/// painted, or written, once.
///
/// @param length how many pictures there are
/// @param at the picture at a place in `[0, length)`
/// @throws IllegalArgumentException if the length is below 1 or the seconds are not above 0
public record Film(int length, double seconds, IntFunction<Picture> at) {

  public Film {
    if (length < 1) {
      throw new IllegalArgumentException("a film of " + length + " pictures");
    }
    Require.positive("seconds", seconds);
  }

  /// A film of one picture: a still.
  public static Film still(Picture picture) {
    return new Film(1, 1, _ -> picture);
  }

  /// The picture at a place in `[0, length)`.
  public Picture picture(int place) {
    return at.apply(place);
  }
}
