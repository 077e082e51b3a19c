package convolarium.ui.network;

import convolarium.filter.Photos;
import convolarium.filter.Pyramid;
import convolarium.filter.sample.SampleImage;
import convolarium.studio.Likeness;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.ui.canvas.Images;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.LatestOnly;
import convolarium.ui.shell.Work;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/// The photograph that the network is shown: as it was taken, and as the network gets it. All on
/// the JavaFX thread.
final class Photograph {
  private final Desk desk;
  private final ObservableValue<Shape> input;
  private final Lane opening;
  private final ReadOnlyObjectWrapper<Optional<Pyramid>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final ReadOnlyObjectWrapper<Optional<Likeness>> likeness =
      new ReadOnlyObjectWrapper<>(this, "likeness", Optional.empty());
  private final LatestOnly<Likeness> likening =
      new LatestOnly<>("network input", seen -> likeness.set(Optional.of(seen)));

  /// @param input the shape of what the network is fed
  Photograph(Desk desk, ObservableValue<Shape> input) {
    this.desk = desk;
    this.input = input;
    opening = desk.lanes().lane();
    input.subscribe(_ -> liken());
    picture.subscribe(_ -> liken());
  }

  /// As it was taken; empty until one is read.
  ReadOnlyObjectProperty<Optional<Pyramid>> picture() {
    return picture.getReadOnlyProperty();
  }

  /// What it is called; empty when nobody told.
  ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  /// As the network gets it; of the present input once [#likening] is over.
  ReadOnlyObjectProperty<Optional<Likeness>> likeness() {
    return likeness.getReadOnlyProperty();
  }

  /// Whether it is being cut for the network.
  ReadOnlyBooleanProperty likening() {
    return likening.busy();
  }

  /// Shows one that has no name.
  void show(Pyramid photo) {
    opening.cancel();
    show(photo, "");
  }

  private void show(Pyramid photo, String called) {
    name.set(called);
    picture.set(Optional.of(photo));
  }

  private void open(String called, Work<Raster> read, Runnable then) {
    opening.run(
        "Opening " + called,
        watch -> Pyramid.of(read.run(watch), watch),
        photo -> {
          show(photo, called);
          then.run();
        });
  }

  /// Opens a file.
  void open(Path file) {
    open(
        String.valueOf(file.getFileName()),
        watch -> Photos.read(file, watch).raster(),
        () -> desk.chooser().opened(file));
  }

  /// Opens a picture that has no file.
  void open(Image image) {
    open("pasted picture", _ -> Images.raster(image), () -> {});
  }

  void open(SampleImage sample) {
    open(sample.title(), _ -> sample.read().raster(), () -> {});
  }

  /// Opens a sample, if there is nothing yet.
  void begin() {
    if (picture.get().isEmpty() && !opening.running().get()) {
      open(SampleImage.STILL_LIFE);
    }
  }

  private void liken() {
    Shape shape = input.getValue();
    boolean seen = shape.rank() > 2 && shape.rank() < 6;
    picture
        .get()
        .filter(_ -> seen)
        .ifPresentOrElse(
            photo -> likening.run(() -> Likeness.of(photo, shape)),
            () -> {
              likening.clear();
              likeness.set(Optional.empty());
            });
  }
}
