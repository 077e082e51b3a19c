package convolarium.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The one place that changes: holds the present studio and the document's history, and tells who
/// listens. Belongs to one thread.
public final class Store {
  private final List<Consumer<Studio>> listeners = new CopyOnWriteArrayList<>();
  private History<Works> history;
  private Optional<Document> saved;
  private Studio studio;

  /// What an undo brings back.
  private record Works(Document document, Optional<Document> compared) {
    Works with(Document document) {
      return new Works(document, compared);
    }
  }

  public Store(Document document, View view) {
    history = History.of(new Works(document, Optional.empty()));
    saved = Optional.of(document);
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
    become(history.edited(label, edited(change)));
  }

  /// Changes the document as part of a gesture, all of which is undone at once.
  public void edit(String label, Object gesture, UnaryOperator<Document> change) {
    become(history.edited(label, gesture, edited(change)));
  }

  private Works edited(UnaryOperator<Document> change) {
    Works present = history.present();
    return present.with(change.apply(present.document()));
  }

  /// Takes another document in the place of this one, and of what it was compared with.
  public void take(String label, Document document) {
    become(history.edited(label, new Works(document, Optional.empty())));
  }

  /// Puts a second document beside the first; edits go to the first.
  ///
  /// @param other fits
  public void compareWith(String label, Document other) {
    if (other.fit() instanceof Fit.Refuses refused) {
      throw new IllegalArgumentException(refused.sentence());
    }
    become(history.edited(label, new Works(history.present().document(), Optional.of(other))));
  }

  /// Lets the two documents change places, if there are two and the first fits.
  public void swap() {
    Works present = history.present();
    present
        .compared()
        .filter(_ -> studio.upToDate())
        .ifPresent(
            other ->
                become(history.edited("Swap", new Works(other, Optional.of(present.document())))));
  }

  /// Takes the second document away.
  public void endComparison() {
    become(
        history.edited(
            "End comparison", new Works(history.present().document(), Optional.empty())));
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
    history = History.of(new Works(document, Optional.empty()));
    saved = Optional.of(document);
    tell(Studio.of(document, studio.view()));
  }

  /// What would be lost if the program broke off now; nothing when all is saved.
  ///
  /// @param file that the document belongs to
  public Optional<Rescue> rescue(Optional<Path> file) {
    if (isSaved()) {
      return Optional.empty();
    }
    Document last = studio.shown();
    Optional<History.Entry<Document>> before =
        history.past().reversed().stream()
            .map(entry -> new History.Entry<>(entry.label(), entry.value().document()))
            .filter(entry -> entry.value() != last && entry.value().fit() instanceof Fit.Fits)
            .findFirst();
    return Optional.of(new Rescue(last, before, file));
  }

  /// Begins anew with what was rescued: it is unsaved, and its last edit can be undone.
  public void restore(Rescue rescue) {
    History<Works> alone = History.of(new Works(rescue.document(), Optional.empty()));
    history =
        rescue
            .before()
            .map(
                entry ->
                    History.of(new Works(entry.value(), Optional.empty()))
                        .edited(entry.label(), alone.present()))
            .orElse(alone);
    saved = Optional.empty();
    tell(Studio.of(rescue.document(), studio.view()));
  }

  /// That document has been saved; it may not be the present one any more.
  public void saved(Document document) {
    saved = Optional.of(document);
    history = history.settled();
    tell(studio);
  }

  public boolean isSaved() {
    return saved.filter(document -> document == history.present().document()).isPresent();
  }

  public void view(UnaryOperator<View> change) {
    tell(studio.with(change.apply(studio.view())));
  }

  public void play(UnaryOperator<Playback> change) {
    Playback playback = change.apply(studio.playback());
    if (!playback.equals(studio.playback())) {
      tell(studio.with(playback));
    }
  }

  private void become(History<Works> next) {
    history = next;
    Document document = next.present().document();
    Optional<Document> compared = next.present().compared();
    if (document == studio.document() && compared.equals(studio.compared())) {
      return;
    }
    boolean fits = document.fit() instanceof Fit.Fits;
    Document shown = fits ? document : studio.shown();
    Studio changed = new Studio(document, shown, compared, studio.view(), studio.playback());
    tell(changed.with(studio.playback().within(changed.steps())));
  }

  private void tell(Studio next) {
    studio = next;
    listeners.forEach(listener -> listener.accept(studio)); // which one of them may have changed
  }
}
