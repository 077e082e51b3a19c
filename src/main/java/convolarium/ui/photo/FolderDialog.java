package convolarium.ui.photo;

import convolarium.engine.Engine;
import convolarium.filter.Filter;
import convolarium.ui.photo.FolderForm.Wanted;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Modality;

/// Applies filters to a folder of photographs: asks for the folders, shows how far it is, and tells
/// what became of them. The window can be worked with meanwhile, also when this is closed.
final class FolderDialog {
  private static final ButtonType START = new ButtonType("Start", ButtonData.OK_DONE);

  private final Desk desk;
  private final Lane lane;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final Lane looking;
  private FolderForm form;
  private final AnimationTimer refresh =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          refresh();
        }
      };
  private List<Filter> filters = List.of();
  private Optional<FolderRun> run = Optional.empty();
  private Optional<FolderProgress> progress = Optional.empty();

  /// @param owner any node of the window
  FolderDialog(Desk desk, Node owner) {
    this.desk = desk;
    this.lane = desk.lanes().lane();
    this.looking = desk.lanes().lane();
    form = new FolderForm(desk, looking, FolderForm.Chosen.NOTHING);
    dialog.initOwner(owner.getScene().getWindow());
    dialog.initModality(Modality.NONE);
    dialog.setTitle("Apply to a folder");
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("folder-dialog");
    dialog
        .getDialogPane()
        .getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("photo.css")).toExternalForm());
  }

  /// Asks about the folders; while it is at work it shows how far it is.
  ///
  /// @param told the steps in words
  void open(List<Filter> filters, String told) {
    if (run.isEmpty() && !dialog.isShowing()) {
      this.filters = filters;
      dialog.setHeaderText(told);
      ask();
    }
    dialog.show();
    dialog.getDialogPane().getScene().getWindow().requestFocus();
  }

  /// With a form of its own each time: buttons that were shown before look up their colours before
  /// the dialog has any.
  private void ask() {
    form = new FolderForm(desk, looking, form.chosen());
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(form);
    pane.getButtonTypes().setAll(START, ButtonType.CLOSE);
    Button start = (Button) pane.lookupButton(START);
    start.setId("folder-start");
    form.look();
    start.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume(); // the dialog stays
          form.wanted().get().ifPresent(this::start);
        });
    form.wanted().subscribe(wanted -> start.setDisable(wanted.isEmpty()));
  }

  private void start(Wanted wanted) {
    FolderRun begun = new FolderRun(wanted.batch(), wanted.skipped());
    FolderProgress shown = new FolderProgress(begun);
    run = Optional.of(begun);
    progress = Optional.of(shown);
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(shown);
    pane.getButtonTypes().setAll(ButtonType.CANCEL);
    Node cancel = pane.lookupButton(ButtonType.CANCEL);
    cancel.setId("folder-cancel");
    cancel.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume(); // what was done is told first
          cancel.setDisable(true);
          lane.cancel();
        });
    Engine engine = desk.engine().getValue();
    List<Filter> steps = filters;
    lane.run(
        "Filtering " + wanted.from().getFileName(),
        watch -> {
          begun.run(steps, engine, watch);
          return begun;
        },
        done -> desk.notices().say(done.summary()));
    refresh.start();
    shown.failed().subscribe(_ -> Platform.runLater(this::fit));
  }

  /// The window becomes as high as its content.
  private void fit() {
    if (dialog.isShowing()) {
      dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }
  }

  private void refresh() {
    if (run.stream().anyMatch(FolderRun::isOver)) {
      end();
    } else {
      progress.ifPresent(FolderProgress::refresh);
    }
  }

  private void end() {
    refresh.stop();
    run = Optional.empty();
    progress.ifPresent(FolderProgress::end);
    DialogPane pane = dialog.getDialogPane();
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    Node close = pane.lookupButton(ButtonType.CLOSE);
    close.setId("folder-close");
    close.requestFocus();
    fit();
  }
}
