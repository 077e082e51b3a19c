package convolarium.document;

import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a model of a document's JSON.
final class ModelReader {
  static final String FORMAT = "convolarium/1";
  private static final List<String> FIELDS = List.of("format", "title", "input", "layers");

  private ModelReader() {}

  /// @param input the shape to take instead of the document's own input
  static Model read(Json json, Folder folder, Optional<Shape> input) {
    Entries model = new At(json, "$").entries("an object with format, input and layers");
    At format = model.need("format");
    if (!format.text("\"" + FORMAT + "\"").equals(FORMAT)) {
      throw format.wrong("\"" + FORMAT + "\" is needed, not " + format.json().description());
    }
    model.only(FIELDS);
    String title = model.find("title").map(at -> at.text("a text")).orElse("");
    NumbersReader numbers = new NumbersReader(folder);
    Numbers fed = input.<Numbers>map(Numbers.Unknown::new).orElseGet(() -> input(model, numbers));
    LayerReader reader = new LayerReader(numbers, Math.max(1, fed.shape().rank() - 2));
    return new Model(title, fed, layers(model.need("layers"), reader));
  }

  private static Numbers input(Entries model, NumbersReader numbers) {
    At at = model.need("input");
    if (at.json() instanceof Json.Fields(var fields) && fields.keySet().equals(Set.of("shape"))) {
      return new Numbers.Unknown(NumbersReader.shape(at.entries("an object").need("shape")));
    }
    return numbers.read(at);
  }

  static List<Layer> layers(At list, LayerReader reader) {
    List<Layer> layers = new ArrayList<>();
    for (At layer : list.items("a list of layers")) {
      layers.add(reader.read(layer));
    }
    return layers;
  }
}
