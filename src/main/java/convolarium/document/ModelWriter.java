package convolarium.document;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Switches;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Writes a model document; what has its usual value is left out.
record ModelWriter(JsonWriter json, Folder folder) {
  void write(Model model) throws IOException {
    refuseOpaque(model.layers(), "$.layers");
    json.object(true).name("format").string(ModelReader.FORMAT);
    if (!model.title().isEmpty()) {
      json.name("title").string(model.title());
    }
    json.name("input");
    numbers().write(model.input());
    layers("layers", model.layers());
    json.end();
  }

  private static void refuseOpaque(List<Layer> layers, String path) {
    for (int i = 0; i < layers.size(); i++) {
      String here = path + "[" + i + "]";
      switch (layers.get(i)) {
        case Layer.Opaque opaque ->
            throw new Misfit(
                here,
                "documents have no layer for \""
                    + opaque.kind()
                    + "\": the model can be saved once another stands in its place");
        case Layer.Residual residual -> {
          refuseOpaque(residual.body(), here + ".body");
          refuseOpaque(residual.shortcut(), here + ".shortcut");
        }
        case Layer.Concat concat -> {
          for (int b = 0; b < concat.branches().size(); b++) {
            refuseOpaque(concat.branches().get(b), here + ".branches[" + b + "]");
          }
        }
        default -> {}
      }
    }
  }

  private NumbersWriter numbers() {
    return new NumbersWriter(json, folder);
  }

  private WindowWriter windows() {
    return new WindowWriter(json);
  }

  private void layers(String name, List<Layer> layers) throws IOException {
    json.name(name);
    layers(layers);
  }

  private void layers(List<Layer> layers) throws IOException {
    json.list(true);
    for (Layer layer : layers) {
      json.object(false).name("type").string(layer.type());
      if (layer.name().isPresent()) {
        json.name("name").string(layer.name().get());
      }
      fields(layer);
      json.end();
    }
    json.end();
  }

  private void fields(Layer layer) throws IOException {
    switch (layer) {
      case Layer.Conv c -> {
        convolution(c.operation(), c.weight());
        biased("", c.weight(), c.bias(), Bias.NONE);
      }
      case Layer.ConvTranspose c -> {
        Transposed operation = c.operation();
        windows().sizes(operation.outChannels(), operation.window(), c.weight());
        windows().convolution(operation.window(), operation.groups());
        windows().perAxis("output_padding", operation.outputPadding(), 0);
        biased("", c.weight(), c.bias(), Bias.NONE);
      }
      case Layer.GatedConv c -> {
        convolution(c.operation(), c.weight());
        biased("", c.weight(), c.bias(), Bias.NONE);
        Bias own = c.bias().equals(Bias.NONE) ? Bias.NONE : Bias.MADE_UP;
        biased("gate_", c.gateWeight(), c.gateBias(), own);
        if (!c.activation().equals(new Nonlinearity.Elu(1))) {
          json.name("activation").string(c.activation().term());
        }
      }
      case Layer.Pool(_, Pooling pooling) -> {
        windows().pool(pooling.window());
        flag("ceil_mode", pooling.ceil(), false);
        flag("count_include_pad", pooling.countPadding() || pooling.kind() == Kind.MAX, true);
      }
      case Layer.Unpool u -> {
        windows().pool(u.operation().window());
        if (u.operation().outputSize().isPresent()) {
          windows().perAxis("output_size", u.operation().outputSize().get());
        }
        switches(u.switches());
      }
      case Layer.AdaptiveAvgPool a -> windows().perAxis("output_size", a.operation().outputSize());
      case Layer.Activate a -> {
        switch (a.function()) {
          case Nonlinearity.LeakyRelu(float slope) -> decimal("negative_slope", slope, 0.01f);
          case Nonlinearity.Elu(float alpha) -> decimal("alpha", alpha, 1);
          case Nonlinearity.Relu _, Nonlinearity.Sigmoid _, Nonlinearity.Tanh _ -> {}
        }
      }
      case Layer.BatchNorm norm -> {
        tensor("weight", norm.weight());
        tensor("bias", norm.bias());
        tensor("running_mean", norm.mean());
        tensor("running_var", norm.variance());
        decimal("eps", norm.eps(), 1e-5f);
      }
      case Layer.LocalResponseNorm norm -> {
        json.name("size").number(norm.size());
        decimal("alpha", norm.alpha(), 1e-4f);
        decimal("beta", norm.beta(), 0.75f);
        decimal("k", norm.k(), 1);
      }
      case Layer.Linear linear -> {
        if (linear.weight().isEmpty()) {
          json.name("out_features").number(linear.outFeatures());
        }
        biased("", linear.weight(), linear.bias(), Bias.MADE_UP);
      }
      case Layer.Residual residual -> {
        layers("body", residual.body());
        layers("shortcut", residual.shortcut());
      }
      case Layer.Concat concat -> {
        json.name("branches").list(false);
        for (List<Layer> branch : concat.branches()) {
          layers(branch);
        }
        json.end();
      }
      case Layer.Opaque _ -> throw new IllegalArgumentException("refused before: " + layer);
      case Layer.Dropout _, Layer.Flatten _ -> {}
    }
  }

  private void convolution(Convolution operation, Optional<Numbers> weight) throws IOException {
    windows().sizes(operation.outChannels(), operation.window(), weight);
    windows().convolution(operation.window(), operation.groups());
  }

  private void flag(String name, boolean value, boolean usual) throws IOException {
    if (value != usual) {
      json.name(name).raw(String.valueOf(value));
    }
  }

  private void decimal(String name, float value, float usual) throws IOException {
    if (Float.compare(value, usual) != 0) {
      json.name(name).decimal(value);
    }
  }

  private void biased(String prefix, Optional<Numbers> weight, Bias bias, Bias usual)
      throws IOException {
    tensor(prefix + "weight", weight);
    if (!bias.equals(usual)) {
      json.name(prefix + "bias");
      switch (bias) {
        case Bias.None _ -> json.raw("false");
        case Bias.MadeUp _ -> json.raw("true");
        case Bias.Given(Numbers numbers) -> numbers().write(numbers);
      }
    }
  }

  private void tensor(String name, Optional<Numbers> numbers) throws IOException {
    if (numbers.isPresent()) {
      json.name(name);
      numbers().write(numbers.get());
    }
  }

  private void switches(Switches switches) throws IOException {
    switch (switches) {
      case Switches.Of(String pool) -> json.name("of").string(pool);
      case Switches.Given(var positions) -> {
        json.name("indices");
        numbers().write(positions);
      }
    }
  }
}
