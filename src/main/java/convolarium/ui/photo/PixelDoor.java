package convolarium.ui.photo;

import convolarium.studio.Excerpt;
import convolarium.studio.Unsuited;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Notices;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way from a pixel to the workspace where its sum can be walked step by step.
final class PixelDoor extends SplitMenuButton {
  private static final String TITLE = "Open in Arithmetic";

  private final Darkroom darkroom;
  private final Table table;
  private final Notices notices;
  private final Action action =
      Commands.of("Open pixel in Arithmetic", Feather.GRID, "Shortcut+Shift+A", () -> open(false));
  private final MenuItem all = new MenuItem("With all colour channels");
  private Consumer<Excerpt> onOpen = _ -> {};

  PixelDoor(Darkroom darkroom, Table table, Notices notices) {
    this.darkroom = darkroom;
    this.table = table;
    this.notices = notices;
    setId("pixel-door");
    setText(TITLE);
    setGraphic(new FontIcon(Feather.GRID));
    setTooltip(
        new Tooltip(
            "The window and two outputs around it become the input, the kernel the weights ("
                + action.getAccelerator().getDisplayText()
                + ")"));
    setOnAction(_ -> open(false));
    all.setOnAction(_ -> open(true));
    getItems().add(all);
    table.spot().subscribe(spot -> action.setDisabled(spot.isEmpty()));
    darkroom.developed().subscribe(_ -> all.setDisable(!isColoured()));
  }

  private boolean isColoured() {
    return darkroom.developed().get().stream().anyMatch(d -> d.told().input().colours() > 1);
  }

  /// The same for a menu.
  Action action() {
    return action;
  }

  /// Where excerpts go.
  void onOpen(Consumer<Excerpt> open) {
    onOpen = open;
  }

  /// @param all whether every colour channel is taken along
  private void open(boolean all) {
    Optional<Developed> developed = darkroom.developed().get();
    Optional<Spot> spot = table.spot().get();
    if (developed.isPresent() && spot.isPresent()) {
      try {
        onOpen.accept(excerpt(developed.get(), spot.get(), all));
      } catch (Unsuited refused) {
        notices.error("This pixel cannot be opened in Arithmetic: " + refused.getMessage());
      }
    }
  }

  private Excerpt excerpt(Developed developed, Spot asked, boolean all) throws Unsuited {
    Told told = developed.told();
    Spot spot = asked.within(told.problem());
    String title =
        "%s, row %d, column %d".formatted(developed.from().name(), spot.row(), spot.column());
    int channel = Math.min(table.channel().get(), told.input().colours() - 1);
    return Excerpt.of(
        title,
        told.filter(),
        told.problem(),
        told.input(),
        spot.row(),
        spot.column(),
        channel,
        all);
  }
}
