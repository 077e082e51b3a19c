package convolarium.ui;

import convolarium.engine.WarmUp;
import convolarium.filter.PhotoFormat;
import convolarium.studio.View.Frame;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Menus;
import convolarium.ui.shell.Theming;
import convolarium.ui.shell.WindowMemory;
import convolarium.ui.shell.Workspace;
import java.io.File;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// The program's one window: the interior on a stage, remembered from run to run.
final class Window {
  private static final Logger LOG = System.getLogger("convolarium");
  private static final double NARROWEST = 900;
  private static final double LOWEST = 600;
  private static final List<ExtensionFilter> KINDS =
      List.of(
          new ExtensionFilter(
              "Models and photos",
              Stream.concat(
                      Stream.of("json", "onnx", "py"),
                      Arrays.stream(PhotoFormat.values()).flatMap(f -> f.endings().stream()))
                  .map("*."::concat)
                  .toList()),
          new ExtensionFilter("All files", "*"));

  private final Stage stage;
  private final WindowMemory memory;
  private final WarmUp warmUp;
  private final Interior interior;
  private final Chooser chooser;
  private final Rescuing rescuing;

  /// @param warmUp begun when the window is to be seen, ended when it is closed
  Window(Stage stage, WindowMemory memory, WarmUp warmUp) {
    this.stage = stage;
    this.memory = memory;
    this.warmUp = warmUp;
    interior =
        new Interior(
            memory.read(),
            warmUp.engine(),
            i -> new FileQuestions(stage, i.store()),
            Optional.of(memory.file().resolveSibling("kernels.json")));
    chooser = new FileQuestions(stage, interior.store());
    interior.photo().remember(memory.file().resolveSibling("steps.pipeline.json"));
    rescuing = new Rescuing(interior, Rescues.in(memory.file().getParent()));
    Scene scene = new Scene(interior.shell());
    Theming.apply(scene, interior.appearance());
    menus(interior, chooser, this::quit);
    scene.setOnDragOver(this::dragged);
    scene.setOnDragDropped(this::dropped);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> warmUp.giveWay());
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> warmUp.giveWay());
    stage.setScene(scene);
    interior.shell().shown().subscribe(this::entitle);
    place();
    stage.setOnCloseRequest(this::closing);
    stage.setOnHiding(_ -> end());
  }

  private void end() {
    warmUp.close();
    memory.write(interior.store().studio().view());
    interior.photo().keep();
    rescuing.end();
  }

  Interior interior() {
    return interior;
  }

  /// Calls back once the window is closed.
  void onClosed(Runnable closed) {
    stage.setOnHidden(_ -> closed.run());
  }

  /// Says that the program has made a mistake: what the user was doing goes on.
  void mistake(Throwable mistake) {
    LOG.log(Level.ERROR, "unexpected", mistake);
    interior.shell().error("A mistake in the program (" + mistake + "); your work is still here");
  }

  void show() {
    stage.show();
    interior.shell().shown().get().stage().requestFocus();
    rescuing.offer();
    new Seen(warmUp::start).start();
  }

  /// Waits until a first frame has reached the screen.
  private static final class Seen extends AnimationTimer {
    private final Runnable then;
    private int frames;

    Seen(Runnable then) {
      this.then = then;
    }

    @Override
    public void handle(long now) {
      // the first call comes before the first frame is painted, the second may come meanwhile
      if (++frames == 3) {
        stop();
        then.run();
      }
    }
  }

  /// Fills the menus of an interior.
  static void menus(Interior interior, Chooser chooser, Runnable quit) {
    Action open =
        Commands.of(
            "Open…",
            Feather.FOLDER,
            "Shortcut+O",
            () -> chooser.open("Open", KINDS).ifPresent(interior::open));
    Menu recent = Menus.recent(() -> interior.store().studio().view().recent(), interior::open);
    List<Action> help =
        List.of(
            Commands.of("Keyboard shortcuts", "F1", () -> Help.shortcuts(interior.shell())),
            Commands.of("About Convolarium", () -> Help.about(interior.shell())));
    new Menus(
        interior.shell(),
        interior.appearance(),
        interior.precise(),
        open,
        recent,
        help,
        Commands.of("Quit", "Shortcut+Q", quit));
  }

  private void quit() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void entitle(Workspace workspace) {
    stage
        .titleProperty()
        .bind(
            workspace
                .subject()
                .map(subject -> subject.isEmpty() ? "Convolarium" : subject + " — Convolarium"));
  }

  private void place() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Frame frame = Placement.on(screens, interior.store().studio().view().frame());
    stage.setMinWidth(Math.min(NARROWEST, frame.width()));
    stage.setMinHeight(Math.min(LOWEST, frame.height()));
    stage.setX(frame.x());
    stage.setY(frame.y());
    stage.setWidth(frame.width());
    stage.setHeight(frame.height());
    stage.setMaximized(frame.maximized());
    for (var changed :
        List.of(
            stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
      changed.subscribe(_ -> remember());
    }
    stage.maximizedProperty().subscribe(_ -> remember());
  }

  /// A maximized window keeps in mind where it was before.
  private void remember() {
    boolean maximized = stage.isMaximized();
    interior
        .store()
        .view(
            view ->
                maximized && view.frame().isPresent()
                    ? view.with(maximizedFrom(view.frame().get()))
                    : stage.getWidth() > 0 && stage.getHeight() > 0
                        ? view.with(
                            new Frame(
                                stage.getX(),
                                stage.getY(),
                                stage.getWidth(),
                                stage.getHeight(),
                                maximized))
                        : view);
  }

  private static Frame maximizedFrom(Frame frame) {
    return new Frame(frame.x(), frame.y(), frame.width(), frame.height(), true);
  }

  /// Asks for each workspace with something unsaved, one after the other.
  private void closing(WindowEvent event) {
    event.consume();
    askThenClose(new ArrayDeque<>(interior.shell().workspaces()));
  }

  private void askThenClose(Deque<Workspace> rest) {
    if (rest.isEmpty()) {
      stage.hide();
    } else {
      chooser.guard(rest.removeFirst(), () -> askThenClose(rest));
    }
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    boolean picture = files.isEmpty() && event.getDragboard().hasImage();
    interior.open(files);
    if (picture) {
      interior.open(event.getDragboard().getImage());
    }
    event.setDropCompleted(picture || !files.isEmpty());
    event.consume();
  }
}
