package convolarium.document;

import convolarium.network.Numbers;
import convolarium.network.Positions;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Writes tensors into a model document, each in the shortest form that it has.
record NumbersWriter(JsonWriter json, Folder folder) {
  void write(Numbers numbers) throws IOException {
    switch (numbers) {
      case Numbers.Given(Tensor tensor) -> values(tensor);
      case Numbers.Unknown(Shape shape) ->
          json.object(false).name("shape").numbers(shape.from(0)).end();
      case Numbers.Made(Shape shape, Fill fill) -> made(shape, fill);
      case NpyFile file -> stored(file);
      case Numbers.Stored stored -> values(stored.load());
    }
  }

  void write(Positions positions) throws IOException {
    if (positions instanceof NpyFile.AsPositions(NpyFile file) && inside(file).isPresent()) {
      stored(file);
      return;
    }
    Indices indices = positions.load();
    shape(indices.shape()).name("data").list(false);
    for (int i = 0; i < indices.shape().elements(); i++) {
      json.number(indices.get(i));
    }
    json.end().end();
  }

  private void made(Shape shape, Fill fill) throws IOException {
    if (fill.equals(Fill.ZEROS) || fill.equals(Fill.ONES) || fill.equals(Fill.RAMP)) {
      String word = fill.equals(Fill.RAMP) ? "ramp" : fill.equals(Fill.ONES) ? "ones" : "zeros";
      shape(shape).name("fill").string(word).end();
    } else if (fill instanceof Fill.Uniform(long seed, float bound) && bound == 1) {
      shape(shape).name("fill").string("random").name("seed").number(seed).end();
    } else {
      values(fill.fill(shape));
    }
  }

  private void stored(NpyFile file) throws IOException {
    Optional<String> relative = inside(file);
    if (relative.isPresent()) {
      json.object(false).name("npy").string(relative.get()).end();
    } else {
      values(file.load());
    }
  }

  /// The path from the document's folder, if the file lies in it.
  private Optional<String> inside(NpyFile file) throws IOException {
    Path home = folder.path().toRealPath();
    Path real = file.file();
    return real.startsWith(home)
        ? Optional.of(home.relativize(real).toString().replace('\\', '/'))
        : Optional.empty();
  }

  private void values(Tensor tensor) throws IOException {
    shape(tensor.shape()).name("data").list(false);
    for (int i = 0; i < tensor.shape().elements(); i++) {
      if (!Float.isFinite(tensor.get(i))) {
        throw new IllegalArgumentException(
            "element " + i + " is " + tensor.get(i) + ", not finite");
      }
      json.decimal(tensor.get(i));
    }
    json.end().end();
  }

  private JsonWriter shape(Shape shape) throws IOException {
    return json.object(false).name("shape").numbers(shape.from(0));
  }
}
