package convolarium.ui.shell;

import convolarium.studio.View.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionGroup;

/// The menu bar: the window's commands and those of the workspace in view.
public final class Menus {
  private final Shell shell;
  private final Menu file = new Menu("_File");
  private final Menu edit = new Menu("_Edit");
  private final Menu view = new Menu("_View");
  private final Menu help = new Menu("_Help");
  private final List<MenuItem> first;
  private final MenuItem quit;
  private final List<MenuItem> looks;

  /// @param precise whether sums round no more than they must
  /// @param open what "Open…" does
  /// @param recent the menu of recent files, see [#recent]
  public Menus(
      Shell shell,
      Appearance appearance,
      BooleanProperty precise,
      Action open,
      Menu recent,
      List<Action> help,
      Action quit) {
    this.shell = shell;
    this.first = List.of(item(open), recent);
    this.quit = item(quit);
    this.looks =
        List.of(
            themes(appearance),
            check("_Projector", "F5", appearance.projector()),
            check("_Reduced motion", "Shortcut+Shift+M", appearance.still()),
            new SeparatorMenuItem(),
            check("Precise _sums", "Shortcut+Shift+P", precise));
    this.help.getItems().setAll(items(help));
    shell.menus().getMenus().setAll(file, edit, view, this.help);
    shell.shown().subscribe(this::fill);
  }

  private void fill(Workspace workspace) {
    if (workspace == null) {
      return;
    }
    List<MenuItem> files = new ArrayList<>(first);
    files.add(samples());
    files.add(new SeparatorMenuItem());
    files.addAll(items(workspace.actions(Place.FILE)));
    files.add(new SeparatorMenuItem());
    files.add(quit);
    file.getItems().setAll(files);
    edit.getItems().setAll(items(workspace.actions(Place.EDIT)));
    edit.setVisible(!edit.getItems().isEmpty());
    List<MenuItem> views = new ArrayList<>(modes());
    views.add(new SeparatorMenuItem());
    views.addAll(items(workspace.actions(Place.VIEW)));
    views.add(new SeparatorMenuItem());
    views.addAll(looks);
    view.getItems().setAll(views);
  }

  /// The menu of files opened lately.
  ///
  /// @param files asked whenever the menu opens
  public static Menu recent(Supplier<List<Path>> files, Consumer<Path> reopen) {
    Menu menu = new Menu("Open _recent");
    MenuItem none = new MenuItem("None yet");
    none.setDisable(true);
    menu.getItems().add(none);
    menu.setOnShowing(
        _ -> {
          List<MenuItem> items = new ArrayList<>();
          for (Path path : files.get()) {
            items.add(item(Commands.of(path.toString(), () -> reopen.accept(path))));
          }
          menu.getItems().setAll(items.isEmpty() ? List.of(none) : items);
        });
    return menu;
  }

  private Menu samples() {
    Menu menu = new Menu("_Samples");
    for (Workspace workspace : shell.workspaces()) {
      for (Sample sample : workspace.samples()) {
        Runnable open =
            () -> {
              shell.show(workspace);
              sample.open().run();
            };
        menu.getItems().add(item(Commands.of(sample.title(), open)));
      }
    }
    menu.setVisible(!menu.getItems().isEmpty());
    return menu;
  }

  private List<MenuItem> modes() {
    List<MenuItem> modes = new ArrayList<>();
    for (Workspace workspace : shell.workspaces()) {
      String shortcut = "Shortcut+" + (modes.size() + 1);
      modes.add(item(Commands.of(workspace.title(), shortcut, () -> shell.show(workspace))));
    }
    return modes;
  }

  private static Menu themes(Appearance appearance) {
    Menu menu = new Menu("_Theme");
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(title(theme));
      item.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
      appearance.theme().subscribe(now -> item.setSelected(now == theme));
      item.setOnAction(_ -> appearance.theme().set(theme));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static String title(Theme theme) {
    return switch (theme) {
      case SYSTEM -> "As the _system";
      case LIGHT -> "_Light";
      case DARK -> "_Dark";
    };
  }

  private static CheckMenuItem check(String text, String shortcut, BooleanProperty property) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.setAccelerator(KeyCombination.valueOf(shortcut));
    item.selectedProperty().bindBidirectional(property);
    return item;
  }

  private static List<MenuItem> items(List<Action> actions) {
    return actions.stream().map(Menus::item).toList();
  }

  private static MenuItem item(Action action) {
    MenuItem item = new MenuItem();
    if (action instanceof ActionGroup group) {
      Menu menu = new Menu();
      menu.getItems().setAll(items(group.getActions()));
      item = menu;
    }
    item.setMnemonicParsing(false);
    item.textProperty().bind(action.textProperty());
    item.acceleratorProperty().bind(action.acceleratorProperty());
    item.disableProperty().bind(action.disabledProperty());
    item.setOnAction(action::handle);
    return item;
  }
}
