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
  private final List<Runnable> keepers = new CopyOnWriteArrayList<>();
  private History<Works> history;
  private Optional<Document> saved;
  private Studio studio;

  /// What an undo brings back.
  private record Works(Document document, Optional<Document> compared) {
    static Works of(Rescue.Kept kept) throws Unsuited {
      Optional<Document> compared = Optional.empty();
      if (kept.compared().isPresent()) {
        compared = Optional.of(kept.compared().get().document()).filter(Works::fits);
      }
      return new Works(kept.document(), compared);
    }

    boolean fits() {
      return fits(document);
    }

    private static boolean fits(Document document) {
      return document.fit() instanceof Fit.Fits;
    }

    Rescue.Kept kept() {
      return Rescue.Kept.of(document, compared);
    }

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

  /// Calls the listener whenever [#rescue] may have another answer.
  public void onRescue(Runnable listener) {
    keepers.add(listener);
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
    keep();
  }

  /// What would be lost if the program broke off now; nothing when all is saved.
  ///
  /// @param file that the document belongs to
  public Optional<Rescue> rescue(Optional<Path> file) {
    if (isSaved()) {
      return Optional.empty();
    }
    Works last = new Works(studio.shown(), studio.compared());
    Optional<History.Entry<Rescue.Kept>> before =
        history.past().reversed().stream()
            .filter(entry -> !entry.value().equals(last) && entry.value().fits())
            .findFirst()
            .map(entry -> new History.Entry<>(entry.label(), entry.value().kept()));
    return Optional.of(new Rescue(last.kept(), before, file));
  }

  /// Begins anew with what was rescued: it is unsaved, and its last edit can be undone.
  ///
  /// @throws Unsuited when it is more than a document can be
  public void restore(Rescue rescue) throws Unsuited {
    Works last = Works.of(rescue.present());
    History<Works> past = History.of(last);
    if (rescue.before().isPresent()) {
      History.Entry<Rescue.Kept> entry = rescue.before().get();
      past = History.of(Works.of(entry.value())).edited(entry.label(), last);
    }
    history = past;
    saved = Optional.empty();
    Studio alone = Studio.of(last.document(), studio.view());
    tell(
        new Studio(
            alone.document(), alone.shown(), last.compared(), alone.view(), alone.playback()));
    keep();
  }

  private void keep() {
    keepers.forEach(Runnable::run);
  }

  /// That document has been saved; it may not be the present one any more.
  public void saved(Document document) {
    saved = Optional.of(document);
    history = history.settled();
    tell(studio);
    keep();
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
    keep();
  }

  private void tell(Studio next) {
    studio = next;
    listeners.forEach(listener -> listener.accept(studio)); // which one of them may have changed
  }
}
