package convolarium.picture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The fold that lists what a drawing depicts.
final class Refs {

  private Refs() {}

  static List<Ref> of(List<Mark> marks) {
    SequencedSet<Ref> refs = new LinkedHashSet<>();
    marks.forEach(mark -> collect(mark, refs));
    return List.copyOf(refs);
  }

  private static void collect(Mark mark, SequencedSet<Ref> refs) {
    switch (mark) {
      case Tagged tagged -> {
        refs.add(tagged.ref());
        collect(tagged.mark(), refs);
      }
      case Group group -> group.marks().forEach(inner -> collect(inner, refs));
      case Rectangle _, Line _, Path _, Label _, Bitmap _ -> {}
    }
  }
}
