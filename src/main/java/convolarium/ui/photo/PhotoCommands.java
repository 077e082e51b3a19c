package convolarium.ui.photo;

import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Undoing;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// What the menus offer for a photograph.
final class PhotoCommands {
  private static final double NOTCH = 1.5;

  private final PhotoFiles files;
  private final PipelineFiles pipelines;
  private final Undoing undoing;
  private final Action find;
  private final List<Action> zooms;
  private final List<Action> overlays;
  private final List<Action> tellings;

  /// @param find brings the search field into view
  /// @param tellings commands that tell more of what is seen
  PhotoCommands(
      Darkroom darkroom,
      Table table,
      BorderStage borders,
      PhotoFiles files,
      PipelineFiles pipelines,
      Runnable find,
      List<Action> tellings) {
    this.files = files;
    this.pipelines = pipelines;
    this.tellings = tellings;
    this.find = Commands.of("Find filter…", Feather.SEARCH, "Shortcut+F", find);
    zooms = zooms(table, borders);
    overlays = overlays(table);
    undoing = new Undoing(darkroom::undo, darkroom::redo);
    darkroom.history().subscribe(history -> undoing.tell(history.undoLabel(), history.redoLabel()));
  }

  /// What is in view is zoomed: the photograph, or its four corners.
  private static List<Action> zooms(Table table, BorderStage borders) {
    return List.of(
        Commands.of(
            "Zoom out", Feather.ZOOM_OUT, "Shortcut+Minus", () -> zoom(table, borders, 1 / NOTCH)),
        Commands.of("Zoom in", Feather.ZOOM_IN, "Shortcut+Plus", () -> zoom(table, borders, NOTCH)),
        Commands.of(
            "Fit", Feather.MAXIMIZE, "Shortcut+0", () -> either(borders, borders::fit, table::fit)),
        Commands.of(
            "Actual size, 1:1",
            "Shortcut+Alt+1",
            () -> either(borders, () -> borders.scale(1), () -> table.scale(1))));
  }

  private static void zoom(Table table, BorderStage borders, double factor) {
    either(borders, () -> borders.zoom(factor), () -> table.zoom(factor));
  }

  private static void either(BorderStage borders, Runnable compared, Runnable plain) {
    (borders.isVisible() ? compared : plain).run();
  }

  private static List<Action> overlays(Table table) {
    return List.of(
        Commands.of("Minimap", Feather.MAP, "Shortcut+Shift+N", () -> turn(table.minimap())),
        Commands.of(
            "Histogram", Feather.BAR_CHART_2, "Shortcut+Shift+H", () -> turn(table.histogram())),
        Commands.of(
            "Compare borders", Feather.COLUMNS, "Shortcut+Shift+B", () -> turn(table.borders())));
  }

  private static void turn(BooleanProperty on) {
    on.set(!on.get());
  }

  /// Those that have buttons below the photograph.
  List<Action> zooms() {
    return zooms;
  }

  /// The commands of one menu, in order.
  List<Action> at(Place place) {
    return switch (place) {
      case FILE -> {
        Stream<Action> own = Stream.of(files.opening(), files.saving());
        yield Stream.concat(own, pipelines.actions().stream()).toList();
      }
      case EDIT -> {
        Stream<Action> own = Stream.of(files.copying(), files.pasting(), find);
        yield Stream.concat(undoing.actions().stream(), own).toList();
      }
      case VIEW -> Stream.of(zooms, overlays, tellings).flatMap(List::stream).toList();
    };
  }
}
