package convolarium.ui.arithmetic;

import convolarium.studio.Store;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Undoing;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// What the menus offer for a convolution.
final class ArithmeticCommands {
  private static final double ZOOM = 1.25;
  private static final double NEAREST = 4;

  private final Undoing undoing;
  private final DocumentFile file;
  private final Exports exports;
  private final Editing editing;
  private final DoubleProperty zoom;
  private final Pages pages;

  /// Those that open a page, and have buttons too.
  record Pages(Action presets, Action code, Action about) {}

  /// @param zoom as [StageView#zoom]
  ArithmeticCommands(
      Store store,
      DocumentFile file,
      Exports exports,
      Editing editing,
      DoubleProperty zoom,
      Pages pages) {
    this.file = file;
    this.exports = exports;
    this.editing = editing;
    this.zoom = zoom;
    this.pages = pages;
    undoing = new Undoing(store::undo, store::redo);
    tell(store);
    store.onChange(_ -> tell(store));
  }

  private void tell(Store store) {
    undoing.tell(store.undoLabel(), store.redoLabel());
  }

  /// The commands of one menu, in order.
  List<Action> at(Place place) {
    return switch (place) {
      case FILE ->
          List.of(
              Commands.of("New", Feather.FILE, "Shortcut+N", file::begin),
              pages.presets(),
              Commands.of("Save", Feather.SAVE, "Shortcut+S", () -> file.save(() -> {})),
              Commands.of("Save as…", "Shortcut+Shift+S", () -> file.saveAs(() -> {})),
              Commands.of("Export…", Feather.SHARE, "Shortcut+E", exports::ask));
      case EDIT ->
          Stream.of(
                  undoing.actions(),
                  editing.actions(),
                  List.of(
                      pages.code(), Commands.of("Copy picture", "Shortcut+Shift+I", exports::copy)))
              .flatMap(List::stream)
              .toList();
      case VIEW ->
          List.of(
              Commands.of("Zoom in", "Shortcut+Plus", () -> zoom(ZOOM)),
              Commands.of("Zoom out", "Shortcut+Minus", () -> zoom(1 / ZOOM)),
              Commands.of("Fit", "Shortcut+0", () -> zoom.set(1)),
              pages.about());
    };
  }

  private void zoom(double factor) {
    zoom.set(Math.clamp(zoom.get() * factor, 1 / NEAREST, NEAREST));
  }
}
