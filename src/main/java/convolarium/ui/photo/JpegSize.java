package convolarium.ui.photo;

import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.tensor.Raster;
import convolarium.ui.shell.LatestOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How large a photograph is as a JPEG: it is written to nowhere, in the background.
final class JpegSize {
  private final ReadOnlyObjectWrapper<Optional<Long>> bytes =
      new ReadOnlyObjectWrapper<>(this, "bytes", Optional.empty());
  private final LatestOnly<Answer> worker = new LatestOnly<>("photo size", this::take);
  private Question asked = new Question(Optional.empty(), 0);

  private record Question(Optional<Raster> photo, int quality) {}

  private record Answer(Question question, long bytes) {}

  private static final class Counter extends OutputStream {
    private long count;

    @Override
    public void write(int one) {
      count++;
    }

    @Override
    public void write(byte[] many, int offset, int length) {
      count += length;
    }
  }

  /// The bytes of the file that was asked for last, once they are known.
  ReadOnlyObjectProperty<Optional<Long>> bytes() {
    return bytes.getReadOnlyProperty();
  }

  /// @param quality from 1 to 100
  void ask(Raster photo, int quality) {
    Question question = new Question(Optional.of(photo), quality);
    asked = question;
    bytes.set(Optional.empty());
    worker.run(() -> new Answer(question, count(photo, quality)));
  }

  /// Forgets the photograph.
  void rest() {
    asked = new Question(Optional.empty(), 0);
    worker.clear();
  }

  private void take(Answer answer) {
    if (answer.question.equals(asked)) {
      bytes.set(Optional.of(answer.bytes));
    }
  }

  private static long count(Raster photo, int quality) {
    Counter counter = new Counter();
    try {
      Photos.encode(photo, PhotoFormat.JPEG, quality, counter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counter.count;
  }
}
