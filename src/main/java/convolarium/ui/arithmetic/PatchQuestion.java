package convolarium.ui.arithmetic;

import convolarium.engine.Watch;
import convolarium.filter.Patch;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.filter.sample.SampleImage;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.Setting;
import convolarium.ui.shell.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.StringConverter;

/// Asks for a patch of a photograph: which, where, how much of it and in which colours.
final class PatchQuestion {
  private static final ButtonType TAKE = new ButtonType("Take the patch", ButtonData.OK_DONE);
  private static final int PREVIEW = 150;

  private final Desk desk;
  private final Lane lane;
  private final int rows;
  private final int columns;
  private final Dialog<Tensor> dialog = new Dialog<>();
  private final ChoiceBox<SampleImage> samples =
      new ChoiceBox<>(FXCollections.observableArrayList(SampleImage.values()));
  private final Segments<Boolean> colours;
  private final ChoiceBox<Integer> block = new ChoiceBox<>();
  private final PatchView view = new PatchView(this::moved);
  private final ImageView preview = new ImageView();
  private final Label told = new Label();
  private final Setting setting = new Setting();
  private Optional<PatchChoice> choice = Optional.empty();
  private boolean coloured;

  private record Opened(Raster photo, Image image) {}

  private PatchQuestion(Node owner, Desk desk, int rows, int columns) {
    this.desk = desk;
    this.rows = rows;
    this.columns = columns;
    lane = desk.lanes().lane();
    colours =
        new Segments<>(
            "patch-colours",
            rgb -> rgb ? "RGB" : "Grey",
            rgb -> rgb ? "Three input channels: red, green, blue" : "One channel: the brightness",
            this::colour);
    colours.show(List.of(false, true), false);
    samples.setId("patch-sample");
    samples.setConverter(title());
    samples
        .valueProperty()
        .subscribe(
            sample -> {
              if (sample != null) {
                fetch("Fetching " + sample.title(), _ -> sample.read().raster());
              }
            });
    block.setId("patch-block");
    block.setPrefWidth(PREVIEW);
    block.setConverter(pixels());
    block.valueProperty().subscribe(size -> setting.heed(() -> resize(size)));
    told.getStyleClass().add("sentence");
    told.setId("patch-told");
    dialog.initOwner(owner.getScene().getWindow());
    dialog.setTitle("Patch of a photo");
    dialog.setHeaderText(rows + "×" + columns + " cells of a photo, each from 0 to 255");
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(content());
    pane.getButtonTypes().setAll(TAKE, ButtonType.CANCEL);
    pane.lookupButton(TAKE).setId("patch-take");
    pane.lookupButton(TAKE).setDisable(true);
    dialog.setResultConverter(button -> button == TAKE ? values().orElse(null) : null);
    dialog.setOnShown(_ -> view.requestFocus());
    dialog.setOnHidden(_ -> lane.cancel());
    samples.setValue(SampleImage.STILL_LIFE);
  }

  /// Waits for the answer: `(rows, columns)` in grey, `(colours, rows, columns)` else; nothing when
  /// it is given up.
  static Optional<Tensor> ask(Node owner, Desk desk, int rows, int columns) {
    return new PatchQuestion(owner, desk, rows, columns).dialog.showAndWait();
  }

  private Node content() {
    HBox top = new HBox(samples, Buttons.labelled(Commands.of("Open a photo…", this::open)));
    top.getStyleClass().add("patch-row");
    VBox side =
        new VBox(
            new Label("A cell is"),
            block,
            new Label("Colours"),
            colours.node(),
            new Label("The patch"),
            preview);
    side.getStyleClass().add("patch-side");
    StackPane room = new StackPane(view);
    room.setMinSize(PatchView.WIDTH, PatchView.HEIGHT);
    StackPane.setAlignment(view, Pos.TOP_LEFT);
    HBox middle = new HBox(room, side);
    middle.getStyleClass().add("patch-row");
    VBox all = new VBox(top, middle, told);
    all.getStyleClass().add("patch-question");
    return all;
  }

  private static StringConverter<SampleImage> title() {
    return new Words<>(SampleImage::title);
  }

  private static StringConverter<Integer> pixels() {
    return new Words<>(size -> size == 1 ? "1 pixel" : size + "×" + size + " pixels");
  }

  private void open() {
    desk.chooser()
        .open("Open a photo", List.of(new ExtensionFilter("Photos", PhotoFormat.patterns())))
        .ifPresent(this::read);
  }

  private void read(Path file) {
    samples.setValue(null);
    fetch("Opening " + file.getFileName(), watch -> Photos.read(file, watch).raster());
  }

  private void fetch(String title, Work<Raster> work) {
    lane.run(
        title,
        watch -> {
          Raster photo = work.run(watch);
          return new Opened(photo, PatchView.image(photo, Watch.NONE));
        },
        this::show);
  }

  private void show(Opened next) {
    Raster photo = next.photo();
    Optional<PatchChoice> middle = PatchChoice.middle(photo, next.image(), rows, columns);
    if (middle.isEmpty()) {
      told.setText(
          "The photo has %d×%d pixels: too few for %d×%d cells"
              .formatted(photo.height(), photo.width(), rows, columns));
      return;
    }
    choice = middle;
    setting.show(
        () -> {
          block.getItems().setAll(middle.get().sizes());
          block.setValue(middle.get().patch().block());
        });
    frame(middle.get());
    dialog.getDialogPane().lookupButton(TAKE).setDisable(false);
  }

  private void frame(PatchChoice chosen) {
    view.show(chosen.photo(), chosen.image(), chosen.patch());
  }

  private void resize(Integer size) {
    if (size != null) {
      choice.ifPresent(now -> frame(now.sized(size)));
    }
  }

  private void colour(boolean rgb) {
    coloured = rgb;
    colours.show(List.of(false, true), rgb);
    choice.ifPresent(now -> moved(now.patch()));
  }

  private void moved(Patch next) {
    choice = choice.map(now -> now.with(next));
    values().ifPresent(values -> preview.setImage(PatchView.image(values, PREVIEW)));
    told.setText(
        "From row "
            + next.top()
            + ", column "
            + next.left()
            + "; drag the frame or use the arrows");
  }

  private Optional<Tensor> values() {
    return choice.map(now -> now.values(coloured));
  }
}
