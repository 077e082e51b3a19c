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
import convolarium.ui.shell.Work;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  private static final int MOST_DOUBLINGS = 12;

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
  private Optional<Opened> opened = Optional.empty();
  private Optional<Patch> patch = Optional.empty();
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
    List<String> endings =
        Arrays.stream(PhotoFormat.values())
            .flatMap(format -> format.endings().stream())
            .map(ending -> "*." + ending)
            .toList();
    desk.chooser()
        .open("Open a photo", List.of(new ExtensionFilter("Photos", endings)))
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
    int most = Patch.largestBlock(rows, columns, photo.height(), photo.width());
    if (most == 0) {
      told.setText(
          "The photo has "
              + photo.height()
              + "×"
              + photo.width()
              + " pixels: too few for "
              + rows
              + "×"
              + columns
              + " cells");
      return;
    }
    opened = Optional.of(next);
    List<Integer> sizes =
        IntStream.range(0, MOST_DOUBLINGS).map(i -> 1 << i).filter(s -> s <= most).boxed().toList();
    int size = sizes.get(sizes.size() / 2);
    setting.show(
        () -> {
          block.getItems().setAll(sizes);
          block.setValue(size);
        });
    Patch middle = new Patch(0, 0, rows, columns, size);
    view.show(
        photo,
        next.image(),
        middle.moved((photo.height() - middle.height()) / 2, (photo.width() - middle.width()) / 2));
    dialog.getDialogPane().lookupButton(TAKE).setDisable(false);
  }

  /// Around the same middle.
  private void resize(Integer size) {
    if (opened.isPresent() && patch.isPresent() && size != null) {
      Patch old = patch.get();
      Patch other = new Patch(old.top(), old.left(), rows, columns, size);
      view.show(
          opened.get().photo(),
          opened.get().image(),
          other.moved((old.height() - other.height()) / 2, (old.width() - other.width()) / 2));
    }
  }

  private void colour(boolean rgb) {
    coloured = rgb;
    colours.show(List.of(false, true), rgb);
    patch.ifPresent(this::moved);
  }

  private void moved(Patch next) {
    patch = Optional.of(next);
    values().ifPresent(values -> preview.setImage(PatchView.image(values, PREVIEW)));
    told.setText(
        "From row "
            + next.top()
            + ", column "
            + next.left()
            + "; drag the frame or use the arrows");
  }

  private Optional<Tensor> values() {
    return opened.flatMap(
        from ->
            patch.map(cells -> coloured ? cells.colours(from.photo()) : cells.grey(from.photo())));
  }
}
