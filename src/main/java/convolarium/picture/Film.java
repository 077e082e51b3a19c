package convolarium.picture;

import java.util.function.IntFunction;

/// Pictures of one size, each shown for `seconds`, and then from the beginning again.
///
/// The pictures are asked for while they are written, some of them more than once: whoever makes
/// them need not keep them. Marks that are the same objects in one picture after the other are
/// painted, or written, once.
///
/// @param length how many pictures there are
/// @param view what is shown of each, in its own coordinates: the rest is cut off
/// @param at the picture at a place in `[0, length)`
/// @throws IllegalArgumentException if the length is below 1, the seconds or a side of the view are
///   not above 0
public record Film(int length, double seconds, Box view, IntFunction<Picture> at) {

  public Film {
    if (length < 1) {
      throw new IllegalArgumentException("a film of " + length + " pictures");
    }
    Require.positive("seconds", seconds);
    Require.positive("width", view.width());
    Require.positive("height", view.height());
  }

  /// A film of whole pictures.
  public static Film of(int length, double seconds, IntFunction<Picture> at) {
    Picture first = at.apply(0);
    return new Film(length, seconds, new Box(0, 0, first.width(), first.height()), at);
  }

  /// A film of one picture.
  public static Film still(Picture picture) {
    return of(1, 1, _ -> picture);
  }

  /// The same film with another view.
  public Film cutTo(Box view) {
    return new Film(length, seconds, view, at);
  }

  /// The picture at a place in `[0, length)`.
  public Picture picture(int place) {
    return at.apply(place);
  }
}
