package convolarium.document.code;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Switches;
import convolarium.network.Measured;
import convolarium.network.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A model written down: one layer as its call, several as a sequence, and where layers are used by
/// name, with names.
final class Script {
  private final Words words;
  private final List<Measured> layers;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private Script(Words words, List<Measured> layers) {
    this.words = words;
    this.layers = layers;
  }

  static String of(Dialect dialect, Model model) {
    List<Measured> layers = Analysis.of(model).layers();
    return switch (dialect) {
      case PYTORCH -> new Script(new TorchWords(), layers).text();
      case KERAS -> new Script(new KerasWords(), layers).text();
      case ONNX ->
          String.join("\n", layers.stream().flatMap(m -> OnnxWords.nodes(m).stream()).toList());
    };
  }

  private String text() {
    boolean named =
        layers.stream()
            .anyMatch(m -> m.layer() instanceof GatedConv || m.layer() instanceof Layer.Unpool);
    if (named) {
      layers.forEach(this::define);
      return String.join("\n", lines);
    }
    for (int i = 0; i < layers.size(); i++) {
      Optional<String> both =
          i + 1 < layers.size() ? words.both(layers.get(i), layers.get(i + 1)) : Optional.empty();
      lines.addAll(both.map(List::of).orElse(words.layer(layers.get(i), false)));
      i += both.isPresent() ? 1 : 0;
    }
    return lines.size() == 1 ? lines.getFirst() : words.sequence(lines);
  }

  private void define(Measured measured) {
    switch (measured.layer()) {
      case GatedConv c -> {
        String feature = free("feature");
        String gate = free("gate");
        assign(feature, words.convolution(measured, c.operation(), c.bias()));
        assign(gate, words.convolution(measured, c.operation(), c.gateBias()));
        lines.add("y = " + words.product(c.activation(), feature, gate));
      }
      case Layer.Pool pool -> {
        String name = free(name(measured, "pool"));
        boolean asked = pool.name().filter(this::asked).isPresent();
        assign(name, words.layer(measured, asked));
      }
      case Layer.Unpool unpool -> {
        String name = free(name(measured, "unpool"));
        assign(name, words.layer(measured, false));
        unpool
            .operation()
            .outputSize()
            .ifPresent(size -> lines.add("# called with output_size=" + Wording.tuple(size)));
      }
      default -> assign(free(name(measured, "layer")), words.layer(measured, false));
    }
  }

  /// Whether an unpooling takes the places of that pooling.
  private boolean asked(String pool) {
    return layers.stream()
        .anyMatch(
            m -> m.layer() instanceof Layer.Unpool u && u.switches().equals(new Switches.Of(pool)));
  }

  private static String name(Measured measured, String otherwise) {
    return measured.layer().name().filter(n -> n.matches("[A-Za-z_]\\w*")).orElse(otherwise);
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + number;
    }
    return free;
  }

  private void assign(String name, List<String> calls) {
    if (calls.size() == 1) {
      String only = calls.getFirst();
      lines.add(only.startsWith("#") ? only : name + " = " + only);
    } else {
      lines.add(name + " = " + words.sequence(calls));
    }
  }
}
