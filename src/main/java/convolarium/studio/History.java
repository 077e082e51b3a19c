package convolarium.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A value with those before it and those that were undone, each under the label of the edit.
///
/// Edits of one gesture, a slider being dragged or a number being typed, make one step.
///
/// @param past the values before, oldest first, each with the label of the edit that left it
/// @param future the values undone, the next to be redone first, each with the label of its edit
/// @param gesture what the last edit was part of, if it may still go on
public record History<T>(
    List<Entry<T>> past, T present, List<Entry<T>> future, Optional<Object> gesture) {
  private static final int MOST = 500;

  /// A value and the label of an edit.
  public record Entry<T>(String label, T value) {}

  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /// A history that begins with `value`.
  public static <T> History<T> of(T value) {
    return new History<>(List.of(), value, List.of(), Optional.empty());
  }

  /// One step on; nothing happens when `value` is the present one.
  public History<T> edited(String label, T value) {
    return value.equals(present) ? this : step(label, value, Optional.empty());
  }

  /// One step on, or the last step continued under the new label when it was of the same gesture. A
  /// gesture that comes back to where it began leaves no step.
  ///
  /// @param gesture equal for all edits that are undone together
  public History<T> edited(String label, Object gesture, T value) {
    if (value.equals(present)) {
      return this;
    }
    if (!this.gesture.equals(Optional.of(gesture))) {
      return step(label, value, Optional.of(gesture));
    }
    T start = past.getLast().value();
    List<Entry<T>> before = past.subList(0, past.size() - 1);
    return value.equals(start)
        ? new History<>(before, start, List.of(), Optional.empty())
        : new History<>(
            appended(before, new Entry<>(label, start)), value, List.of(), this.gesture);
  }

  private History<T> step(String label, T value, Optional<Object> gesture) {
    List<Entry<T>> longer = appended(past, new Entry<>(label, present));
    return new History<>(
        longer.subList(Math.max(0, longer.size() - MOST), longer.size()),
        value,
        List.of(),
        gesture);
  }

  /// Another present with the same past and future: a change that is none to be undone.
  public History<T> replaced(T value) {
    return new History<>(past, value, future, Optional.empty());
  }

  /// The same with the gesture over: the next edit is a step of its own.
  public History<T> settled() {
    return new History<>(past, present, future, Optional.empty());
  }

  /// What an undo would take back.
  public Optional<String> undoLabel() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().label());
  }

  /// What a redo would do again.
  public Optional<String> redoLabel() {
    return future.isEmpty() ? Optional.empty() : Optional.of(future.getFirst().label());
  }

  /// One step back; nothing happens at the beginning.
  public History<T> undone() {
    if (past.isEmpty()) {
      return this;
    }
    Entry<T> last = past.getLast();
    return new History<>(
        past.subList(0, past.size() - 1),
        last.value(),
        Stream.concat(Stream.of(new Entry<>(last.label(), present)), future.stream()).toList(),
        Optional.empty());
  }

  /// One step forward again; nothing happens at the end.
  public History<T> redone() {
    if (future.isEmpty()) {
      return this;
    }
    Entry<T> next = future.getFirst();
    return new History<>(
        appended(past, new Entry<>(next.label(), present)),
        next.value(),
        future.subList(1, future.size()),
        Optional.empty());
  }

  private static <E> List<E> appended(List<E> list, E last) {
    List<E> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
