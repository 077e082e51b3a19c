package convolarium.ui.arithmetic;

import convolarium.studio.Document;
import convolarium.studio.Pasting;
import convolarium.studio.Plane;
import convolarium.studio.Unsuited;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.feather.Feather;

/// The commands that change numbers, in the menu and where the pointer is.
final class Editing {
  private static final int PLANE = 2;

  private final Bench bench;
  private final Target target;
  private final Desk desk;
  private final Node stage;
  private final Exchange exchange;
  private final Fills fills;
  private final Action patch = Commands.of("Photo patch…", Feather.IMAGE, this::askForPatch);

  /// @param stage where the cells are
  Editing(Bench bench, Desk desk, Node stage) {
    this.bench = bench;
    this.desk = desk;
    this.stage = stage;
    target = new Target(bench);
    exchange = new Exchange(bench, target, desk);
    fills = new Fills(bench, target);
    bench.studio().subscribe(studio -> patch.setDisabled(studio.document().rank() > PLANE));
    ContextMenu menu = ActionUtils.createContextMenu(actions());
    stage.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> menu.show(stage, event.getScreenX(), event.getScreenY()));
  }

  List<Action> actions() {
    List<Action> all = new ArrayList<>(exchange.actions());
    all.addAll(fills.actions());
    all.add(patch);
    return all;
  }

  /// The same for the inspector.
  ///
  /// @param code opens the configuration as code
  NumbersPanel panel(Action code) {
    return new NumbersPanel(fills, patch, code);
  }

  /// As many cells as the input has.
  private void askForPatch() {
    List<Integer> sizes = bench.store().studio().document().input().shape().from(2);
    int rows = sizes.size() < PLANE ? 1 : sizes.get(0);
    PatchQuestion.ask(stage, desk, rows, sizes.getLast()).ifPresent(this::put);
  }

  private void put(Tensor values) {
    Document document = bench.store().studio().document();
    Plane plane = target.input();
    try {
      Document after = Pasting.of(document, plane, shaped(values, document.rank()));
      bench.store().edit("Patch of a photo", _ -> after);
      bench.store().settle();
    } catch (Unsuited sentence) {
      desk.notices().error("The patch is not taken: " + sentence.getMessage());
    }
  }

  /// Without the one row of a signal.
  private static Tensor shaped(Tensor values, int rank) {
    if (rank == PLANE) {
      return values;
    }
    List<Integer> dims = new ArrayList<>(values.shape().from(0));
    dims.remove(dims.size() - PLANE);
    return values.reshaped(Shape.of(dims));
  }
}
