package convolarium.studio;

/// Everything that the user is working on.
///
/// @param document undoable and saved
/// @param shown the document itself, or the last that fitted while this one does not
/// @param view remembered between runs
/// @param playback transient
public record Studio(Document document, Document shown, View view, Playback playback) {
  /// The document as given, if it fits, with the clock at the beginning.
  public static Studio of(Document document, View view) {
    Document shown = document.fit() instanceof Fit.Fits ? document : Document.blank();
    return new Studio(document, shown, view, Playback.START);
  }

  /// Whether the stage shows the document and not an older one.
  public boolean upToDate() {
    return document == shown;
  }

  /// How many steps the clock walks: the output cells of one channel.
  public int steps() {
    return switch (shown.fit()) {
      case Fit.Fits(var problem) -> problem.output().dim(2) * problem.output().dim(3);
      case Fit.Refuses(String sentence, _) -> throw new IllegalStateException(sentence);
    };
  }
}
