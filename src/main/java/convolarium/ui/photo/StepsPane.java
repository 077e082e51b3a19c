package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.filter.Pipeline.Step;
import convolarium.filter.Recipe;
import convolarium.studio.Treatment;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// The filters that the photograph goes through, in order; one of them is worked on.
///
/// Up and Down choose, with Alt they move, Space switches, Delete removes, Insert adds.
final class StepsPane extends HBox {
  static final int MOST = 100;

  private static final double ROW = 28;
  private static final int SEEN = 5;

  private final Darkroom darkroom;
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final Action add;
  private final Action duplicate;
  private final Button copy;

  /// @param onAdded brings the filters to choose from into view
  StepsPane(Darkroom darkroom, Runnable onAdded) {
    this.darkroom = darkroom;
    getStyleClass().add("steps");
    setId("photo-steps");
    add =
        Commands.of(
            "Add a step behind this one",
            Feather.PLUS,
            () -> {
              add();
              onAdded.run();
            });
    duplicate = Commands.of("Duplicate this step", Feather.COPY, this::duplicate);
    rows.setId("step-rows");
    rows.getStyleClass().add("step-rows");
    rows.setFocusTraversable(true);
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
    rows.setAccessibleText("Steps");
    rows.setAccessibleHelp(
        "Up and Down choose a step, with Alt they move it; Space switches, Delete removes");
    rows.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Pane over = new Pane();
    over.setManaged(false);
    new StepDrag(rows, over, this::move);
    scroll.setContent(new StackPane(rows, over));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("steps-scroll");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    Button plus = Buttons.of(add);
    plus.setId("add-step");
    copy = Buttons.of(duplicate);
    copy.setId("duplicate-step");
    copy.managedProperty().bind(copy.visibleProperty());
    for (Button button : List.of(plus, copy)) {
      button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL);
    }
    VBox buttons = new VBox(plus, copy);
    buttons.setAlignment(Pos.TOP_CENTER);
    getChildren().addAll(scroll, buttons);
    darkroom.treatment().subscribe(this::show);
    rows.heightProperty().subscribe(_ -> reveal());
    scroll.viewportBoundsProperty().subscribe(_ -> reveal());
  }

  private void show(Treatment treatment) {
    List<Step> steps = treatment.pipeline().steps();
    while (rows.getChildren().size() < steps.size()) {
      rows.getChildren().add(new StepRow(rows.getChildren().size(), new Requests()));
    }
    rows.getChildren().remove(steps.size(), rows.getChildren().size());
    for (int i = 0; i < steps.size(); i++) {
      row(i).show(steps.get(i), steps.size(), i == treatment.selected());
    }
    double height = Math.min(SEEN, steps.size()) * ROW;
    scroll.setMinHeight(height + 2);
    scroll.setPrefHeight(height + 2);
    copy.setVisible(steps.size() > 1);
    add.setDisabled(steps.size() >= MOST);
    duplicate.setDisabled(steps.size() >= MOST);
    reveal();
  }

  /// Brings the selected row into view, once the rows have a place.
  private void reveal() {
    Platform.runLater(() -> Scrolling.show(row(now().selected())));
  }

  private StepRow row(int place) {
    return (StepRow) rows.getChildren().get(place);
  }

  private Treatment now() {
    return darkroom.treatment().getValue();
  }

  private void edit(String label, UnaryOperator<Treatment> change) {
    darkroom.edit(label, new Object(), change);
  }

  /// A step that changes nothing yet, with the border of its neighbour.
  private void add() {
    Recipe neighbour = now().recipe();
    edit("Add step", t -> t.plus(Recipe.of("identity").with(neighbour.sliding().border())));
  }

  private void duplicate() {
    edit("Duplicate step " + (now().selected() + 1), t -> t.plus(t.recipe()));
  }

  private void move(int from, int to) {
    edit("Move step " + (from + 1), t -> t.moved(from, to));
  }

  /// What the rows ask for.
  private final class Requests implements StepRow.Wishes {
    @Override
    public void turn(int place, boolean on) {
      edit((on ? "Switch on step " : "Switch off step ") + (place + 1), t -> t.switched(place, on));
    }

    @Override
    public void remove(int place) {
      edit("Remove step " + (place + 1), t -> t.minus(place));
    }
  }

  private void pressed(MouseEvent event) {
    rows.requestFocus();
    Node target = event.getPickResult().getIntersectedNode();
    for (Node node = target; node != null && node != rows; node = node.getParent()) {
      if (node instanceof StepRow && event.getButton() == MouseButton.PRIMARY) {
        select(rows.getChildren().indexOf(node));
      }
    }
    event.consume(); // the scroll pane would take the keyboard
  }

  private void select(int place) {
    if (place != now().selected()) {
      darkroom.select(place);
    }
  }

  private void pressed(KeyEvent event) {
    int selected = now().selected();
    int steps = now().pipeline().steps().size();
    switch (event.getCode()) {
      case UP -> go(event, selected, Math.max(0, selected - 1));
      case DOWN -> go(event, selected, Math.min(steps - 1, selected + 1));
      case HOME -> go(event, selected, 0);
      case END -> go(event, selected, steps - 1);
      case SPACE -> new Requests().turn(selected, !now().step().on());
      case DELETE, BACK_SPACE -> {
        if (steps > 1) {
          new Requests().remove(selected);
        }
      }
      case INSERT -> add.handle(null);
      case D -> {
        if (!event.isShortcutDown()) {
          return;
        }
        duplicate.handle(null);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(KeyEvent event, int from, int to) {
    if (!event.isAltDown()) {
      select(to);
    } else if (from != to) {
      move(from, to);
    }
  }
}
