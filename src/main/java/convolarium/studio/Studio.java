package convolarium.studio;

import java.util.Optional;

/// Everything that the user is working on.
///
/// @param document undoable and saved
/// @param shown the document itself, or the last that fitted while this one does not
/// @param compared a second document beside the first, which fits
/// @param view remembered between runs
/// @param playback transient
public record Studio(
    Document document, Document shown, Optional<Document> compared, View view, Playback playback) {
  /// The document as given, if it fits, with the clock at the beginning.
  public static Studio of(Document document, View view) {
    Document shown = document.fit() instanceof Fit.Fits ? document : Document.blank();
    return new Studio(document, shown, Optional.empty(), view, Playback.START);
  }

  /// Whether the stage shows the document and not an older one.
  public boolean upToDate() {
    return document == shown;
  }

  /// How many steps the clock walks: those of all stages one after the other; of two documents that
  /// are compared, those of the longer.
  public int steps() {
    return Math.max(steps(shown), compared.map(Studio::steps).orElse(0));
  }

  private static int steps(Document document) {
    return switch (document.fit()) {
      case Fit.Fits fits -> fits.steps();
      case Fit.Refuses refused -> throw new IllegalStateException(refused.sentence());
    };
  }

  Studio with(View view) {
    return new Studio(document, shown, compared, view, playback);
  }

  Studio with(Playback playback) {
    return new Studio(document, shown, compared, view, playback);
  }
}
