package convolarium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window's content: rail, menus, the parts of the workspace shown, status line and notices.
public final class Shell extends StackPane implements Notices {
  private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

  private static final KeyCombination NOTATION = KeyCombination.valueOf("Shortcut+L");
  private static final double GAP = 8;

  /// Of a sentence above the notation, before it is wrapped.
  private static final double WIDEST = 560;

  private final NotificationPane notices = new NotificationPane();
  private final StatusLine status = new StatusLine(this);
  private final VBox rail = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final StackPane stage = new StackPane();
  private final StackPane strip = new StackPane();
  private final StackPane transport = new StackPane();
  private final ScrollPane inspector = new ScrollPane();
  private final MenuBar menus = new MenuBar();
  private final List<Workspace> workspaces = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Workspace> shown = new ReadOnlyObjectWrapper<>();

  public Shell(Appearance appearance) {
    rail.getStyleClass().add("rail");
    stage.getStyleClass().add("stage");
    strip.getStyleClass().add("strip");
    transport.getStyleClass().add("transport");
    inspector.getStyleClass().add("inspector");
    inspector.setFitToWidth(true);
    inspector.setHbarPolicy(ScrollBarPolicy.NEVER);
    inspector.setFocusTraversable(false);
    VBox middle = new VBox(stage, strip, transport);
    VBox.setVgrow(stage, Priority.ALWAYS);
    stage.setMinSize(0, 0);
    BorderPane content = new BorderPane(middle);
    content.setTop(menus);
    content.setLeft(rail);
    content.setRight(inspector);
    content.setBottom(status);
    notices.setContent(content);
    notices.setShowFromTop(true);
    getChildren().addAll(notices, fault());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOnButton);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    appearance.projector().subscribe(this::project);
  }

  /// Above the notation: why it cannot be read.
  private Label fault() {
    Label sentence = new Label();
    sentence.setId("notation-fault");
    sentence.getStyleClass().add("notation-fault");
    sentence.setWrapText(true);
    sentence.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sentence.setVisible(false);
    StackPane.setAlignment(sentence, Pos.BOTTOM_RIGHT);
    status.heightProperty().subscribe(h -> sentence.setTranslateY(-h.doubleValue() - GAP));
    sentence.setTranslateX(-GAP);
    status
        .notation()
        .fault()
        .subscribe(
            wrong -> {
              sentence.setText(wrong.map(LineReader.Fault::sentence).orElse(""));
              sentence.setMaxWidth(Math.min(Math.ceil(sentence.prefWidth(-1)) + 1, WIDEST));
              sentence.setVisible(wrong.isPresent());
            });
    return sentence;
  }

  private void project(boolean on) {
    pseudoClassStateChanged(PROJECTOR, on);
    for (Node node : List.of(rail, inspector)) {
      node.setVisible(!on);
      node.setManaged(!on);
    }
  }

  /// Adds a workspace at the end of the rail and shows it if it is the first.
  public void add(Workspace workspace) {
    ToggleButton button = new ToggleButton(workspace.title(), new FontIcon(workspace.icon()));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("rail-button");
    button.setId("rail-" + workspace.title());
    button.setToggleGroup(group);
    button.setUserData(workspace);
    workspaces.add(workspace);
    String shortcut = "Shortcut+" + workspaces.size();
    button.setTooltip(
        new Tooltip(
            workspace.title() + " (" + KeyCombination.valueOf(shortcut).getDisplayText() + ")"));
    button.setOnAction(_ -> show(workspace));
    rail.getChildren().add(button);
    if (shown.get() == null) {
      show(workspace);
    }
  }

  public List<Workspace> workspaces() {
    return List.copyOf(workspaces);
  }

  /// The workspace in view.
  public ReadOnlyObjectProperty<Workspace> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Brings a workspace that was added into view.
  public void show(Workspace workspace) {
    group.getToggles().forEach(t -> t.setSelected(t.getUserData() == workspace));
    Workspace before = shown.get();
    if (before == workspace) {
      return;
    }
    if (before != null) {
      before.hidden();
    }
    stage.getChildren().setAll(workspace.stage());
    strip.getChildren().setAll(workspace.strip());
    transport.getChildren().setAll(workspace.transport());
    inspector.setFitToHeight(workspace.scrollsInspector());
    inspector.setContent(workspace.inspector());
    inspector.setVvalue(0);
    status.notation().show(workspace.notation(), workspace.lineReader());
    shown.set(workspace);
    workspace.shown();
    workspace.stage().requestFocus();
  }

  public MenuBar menus() {
    return menus;
  }

  public Lanes lanes() {
    return status;
  }

  /// The one line about what is shown.
  public String notation() {
    return status.notation().getText();
  }

  @Override
  public void say(String sentence) {
    status.say(sentence);
  }

  @Override
  public void error(String sentence, List<Action> ways) {
    notices.getActions().setAll(ways);
    notices.setText(sentence);
    notices.setGraphic(Icons.warning());
    notices.show();
  }

  /// The error shown, if one is.
  public Optional<String> notice() {
    return notices.isShowing() ? Optional.of(notices.getText()) : Optional.empty();
  }

  /// Takes the error away.
  public void dismiss() {
    notices.hide();
  }

  /// A button takes arrow keys to move the focus; here they belong to the clock.
  private void pressedOnButton(KeyEvent event) {
    boolean activates = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    if (event.getTarget() instanceof ButtonBase && !activates) {
      pressed(event);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && notices.isShowing()) {
      dismiss();
      event.consume();
    } else if (NOTATION.match(event)) {
      status.notation().requestFocus();
      event.consume();
    } else if (shown.get() != null) {
      shown.get().pressed(event);
    }
  }
}
