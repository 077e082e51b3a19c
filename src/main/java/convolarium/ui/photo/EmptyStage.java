package convolarium.ui.photo;

import convolarium.filter.PhotoFormat;
import convolarium.filter.Pyramid;
import convolarium.filter.sample.SampleImage;
import convolarium.tensor.Raster;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Lane;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.action.Action;

/// What the stage shows before there is a photograph: how to get one, and samples to begin with.
final class EmptyStage extends VBox {
  private static final int WIDTH = 168;
  private static final int HEIGHT = 112;

  private final Lane lane;
  private final Map<SampleImage, ImageView> thumbnails = new EnumMap<>(SampleImage.class);
  private boolean asked;

  EmptyStage(Action open, Lane lane, Consumer<SampleImage> onSample) {
    this.lane = lane;
    setId("photo-empty");
    getStyleClass().add("photo-empty");
    setAlignment(Pos.CENTER);
    Label title = new Label("Filter a photo");
    title.getStyleClass().add("photo-empty-title");
    Label hint =
        new Label("Drop or paste a " + PhotoFormat.readable() + " here, or begin with a sample");
    hint.getStyleClass().add("muted");
    TilePane tiles = new TilePane();
    tiles.getStyleClass().add("photo-samples");
    tiles.setPrefColumns(3);
    tiles.setMaxWidth(USE_PREF_SIZE);
    for (SampleImage sample : SampleImage.values()) {
      tiles.getChildren().add(tile(sample, onSample));
    }
    getChildren().addAll(title, hint, Buttons.labelled(open), tiles);
  }

  private Button tile(SampleImage sample, Consumer<SampleImage> onSample) {
    ImageView thumbnail = new ImageView();
    thumbnail.setFitWidth(WIDTH);
    thumbnail.setFitHeight(HEIGHT);
    thumbnails.put(sample, thumbnail);
    Button tile = new Button(sample.title(), thumbnail);
    tile.setId("sample-" + sample.fileName().replaceAll("\\..*", ""));
    tile.setContentDisplay(ContentDisplay.TOP);
    tile.getStyleClass().add("photo-sample");
    tile.setTooltip(new Tooltip(sample.summary()));
    tile.setAccessibleHelp(sample.summary());
    tile.setOnAction(_ -> onSample.accept(sample));
    return tile;
  }

  /// Fetches the little pictures, once.
  void fill() {
    if (!asked) {
      asked = true;
      lane.run(
          "Fetching samples",
          watch -> {
            Map<SampleImage, Image> images = new EnumMap<>(SampleImage.class);
            for (SampleImage sample : SampleImage.values()) {
              images.put(sample, thumbnail(Pyramid.of(sample.read().raster(), watch)));
            }
            return images;
          },
          images -> images.forEach((sample, image) -> thumbnails.get(sample).setImage(image)));
    }
  }

  /// The middle of the picture, twice as fine as it is shown.
  private static Image thumbnail(Pyramid pyramid) {
    Raster photo = pyramid.photo();
    int width = 2 * WIDTH;
    int height = 2 * HEIGHT;
    double scale = Math.max((double) width / photo.width(), (double) height / photo.height());
    double left = (photo.width() - width / scale) / 2;
    double top = (photo.height() - height / scale) / 2;
    int[] argb = pyramid.view(left, top, scale, width, height);
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }
}
