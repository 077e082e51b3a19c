package convolarium.document;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.network.Layer;
import convolarium.network.Layer.Switches;
import convolarium.network.Misfit;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one layer of a document, and the layers of a block in turn.
final class LayerReader {
  private final NumbersReader numbers;
  private final int rank;

  /// @param rank the number of spatial axes of the model's input, at least 1
  LayerReader(NumbersReader numbers, int rank) {
    this.numbers = numbers;
    this.rank = rank;
  }

  Layer read(At at) {
    Entries e = at.entries("a layer");
    At type = e.need("type");
    Vocabulary word =
        Vocabulary.find(type.text("a layer's type"))
            .orElseThrow(
                () ->
                    type.wrong(
                        "unknown type "
                            + type.json().description()
                            + "; known are "
                            + Vocabulary.terms()));
    e.only(word.fields());
    Optional<String> name = e.find("name").map(LayerReader::name);
    return switch (word) {
      case CONV -> weighted(e, name).conv();
      case CONV_TRANSPOSE -> weighted(e, name).convTranspose();
      case GATED_CONV -> weighted(e, name).gatedConv();
      case LINEAR -> weighted(e, name).linear();
      case MAX_POOL ->
          new Layer.Pool(
              name, new Pooling(Kind.MAX, window(e).pool(), flag(e, "ceil_mode", false), true));
      case AVG_POOL ->
          new Layer.Pool(
              name,
              new Pooling(
                  Kind.AVERAGE,
                  window(e).pool(),
                  flag(e, "ceil_mode", false),
                  flag(e, "count_include_pad", true)));
      case MAX_UNPOOL -> {
        Optional<List<Integer>> size = e.find("output_size").map(given -> given.perAxis(rank));
        yield new Layer.Unpool(name, new Unpooling(window(e).pool(), size), switches(e));
      }
      case ADAPTIVE_AVG_POOL ->
          new Layer.AdaptiveAvgPool(name, new AdaptivePooling(e.need("output_size").perAxis(rank)));
      case RELU -> new Layer.Activate(name, new Nonlinearity.Relu());
      case LEAKY_RELU ->
          new Layer.Activate(name, new Nonlinearity.LeakyRelu(decimal(e, "negative_slope", 0.01f)));
      case ELU -> new Layer.Activate(name, new Nonlinearity.Elu(decimal(e, "alpha", 1)));
      case SIGMOID -> new Layer.Activate(name, new Nonlinearity.Sigmoid());
      case TANH -> new Layer.Activate(name, new Nonlinearity.Tanh());
      case DROPOUT -> new Layer.Dropout(name);
      case BATCH_NORM ->
          new Layer.BatchNorm(
              name,
              tensor(e, "weight"),
              tensor(e, "bias"),
              tensor(e, "running_mean"),
              tensor(e, "running_var"),
              decimal(e, "eps", 1e-5f));
      case LOCAL_RESPONSE_NORM ->
          new Layer.LocalResponseNorm(
              name,
              e.need("size").whole(),
              decimal(e, "alpha", 1e-4f),
              decimal(e, "beta", 0.75f),
              decimal(e, "k", 1));
      case FLATTEN -> new Layer.Flatten(name);
      case RESIDUAL ->
          new Layer.Residual(
              name,
              ModelReader.layers(e.need("body"), this),
              e.find("shortcut").map(list -> ModelReader.layers(list, this)).orElse(List.of()));
      case CONCAT -> {
        List<List<Layer>> branches = new ArrayList<>();
        for (At branch : e.need("branches").items("a list of lists of layers")) {
          branches.add(ModelReader.layers(branch, this));
        }
        yield new Layer.Concat(name, branches);
      }
    };
  }

  private static String name(At at) {
    String name = at.text("a name");
    if (name.isBlank()) {
      throw at.wrong("a name must not be empty");
    }
    return name;
  }

  private WeightedReader weighted(Entries e, Optional<String> name) {
    return new WeightedReader(e, name, numbers, rank);
  }

  private Optional<Numbers> tensor(Entries e, String field) {
    return e.find(field).map(numbers::read);
  }

  private Switches switches(Entries e) {
    Optional<At> of = e.find("of");
    Optional<At> indices = e.find("indices");
    if (of.isPresent() == indices.isPresent()) {
      throw new Misfit(
          e.path(),
          of.isPresent()
              ? "the switches are given twice, by of and indices"
              : "its switches are missing: indices, or of with the name of an earlier max_pool");
    }
    return indices
        .<Switches>map(at -> new Switches.Given(numbers.positions(at)))
        .orElseGet(() -> new Switches.Of(of.orElseThrow().text("the name of a max_pool")));
  }

  private WindowReader window(Entries e) {
    return new WindowReader(e, rank);
  }

  private static boolean flag(Entries e, String field, boolean otherwise) {
    return e.find(field).map(At::flag).orElse(otherwise);
  }

  private static float decimal(Entries e, String field, float otherwise) {
    return e.find(field).map(At::decimal).orElse(otherwise);
  }
}
