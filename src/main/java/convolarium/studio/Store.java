package convolarium.studio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The one place that changes: holds the present studio and the document's history, and tells who
/// listens. Belongs to one thread.
public final class Store {
  private final List<Consumer<Studio>> listeners = new CopyOnWriteArrayList<>();
  private History<Document> history;
  private Document saved;
  private Studio studio;

  public Store(Document document, View view) {
    history = History.of(document);
    saved = document;
    studio = Studio.of(document, view);
  }

  public Studio studio() {
    return studio;
  }

  /// Calls the listener after every change with the new studio.
  public void onChange(Consumer<Studio> listener) {
    listeners.add(listener);
  }

  /// Changes the document.
  ///
  /// @param label what the undo will be called, as `Stride 2`
  public void edit(String label, UnaryOperator<Document> change) {
    become(history.edited(label, change.apply(history.present())));
  }

  /// Changes the document as part of a gesture, all of which is undone at once.
  public void edit(String label, Object gesture, UnaryOperator<Document> change) {
    become(history.edited(label, gesture, change.apply(history.present())));
  }

  /// The gesture is over.
  public void settle() {
    history = history.settled();
  }

  public void undo() {
    become(history.undone());
  }

  public void redo() {
    become(history.redone());
  }

  public Optional<String> undoLabel() {
    return history.undoLabel();
  }

  public Optional<String> redoLabel() {
    return history.redoLabel();
  }

  /// Begins anew with another document: nothing to undo, nothing unsaved, the clock at 0.
  public void open(Document document) {
    history = History.of(document);
    saved = document;
    tell(Studio.of(document, studio.view()));
  }

  /// That document has been saved; it may not be the present one any more.
  public void saved(Document document) {
    saved = document;
    history = history.settled();
    tell(studio);
  }

  public boolean isSaved() {
    return saved == history.present();
  }

  public void view(UnaryOperator<View> change) {
    View view = change.apply(studio.view());
    tell(new Studio(studio.document(), studio.shown(), view, studio.playback()));
  }

  public void play(UnaryOperator<Playback> change) {
    Playback playback = change.apply(studio.playback());
    if (!playback.equals(studio.playback())) {
      tell(new Studio(studio.document(), studio.shown(), studio.view(), playback));
    }
  }

  private void become(History<Document> next) {
    history = next;
    Document document = next.present();
    if (document == studio.document()) {
      return;
    }
    boolean fits = document.fit() instanceof Fit.Fits;
    Document shown = fits ? document : studio.shown();
    Studio changed = new Studio(document, shown, studio.view(), studio.playback());
    Playback playback = studio.playback().within(changed.steps());
    tell(new Studio(document, shown, studio.view(), playback));
  }

  private void tell(Studio next) {
    studio = next;
    listeners.forEach(listener -> listener.accept(studio)); // which one of them may have changed
  }
}
