package convolarium.document;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Numbers;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Writes the fields of a layer's sliding window; what has its usual value is left out.
record WindowWriter(JsonWriter json) {
  /// Channels and kernel, unless they can be read off the weight.
  void sizes(int channels, Window window, Optional<Numbers> weight) throws IOException {
    if (weight.isEmpty()) {
      json.name("out_channels").number(channels);
      perAxis("kernel_size", window.kernel());
    }
  }

  void convolution(Window window, int groups) throws IOException {
    perAxis("stride", window.stride(), 1);
    sliding(window);
    if (groups != 1) {
      json.name("groups").number(groups);
    }
  }

  /// Kernel and stride, which is by default the kernel.
  void pool(Window window) throws IOException {
    perAxis("kernel_size", window.kernel());
    if (!window.stride().equals(window.kernel())) {
      perAxis("stride", window.stride());
    }
    sliding(window);
  }

  private void sliding(Window window) throws IOException {
    padding(window.padding());
    if (window.border() != Border.ZEROS) {
      json.name("padding_mode").string(window.border().term());
    }
    perAxis("dilation", window.dilation(), 1);
  }

  private void padding(Padding padding) throws IOException {
    switch (padding) {
      case Padding.Rule rule -> json.name("padding").string(rule.term());
      case Padding.Explicit(List<Sides> sides) -> {
        if (sides.stream().allMatch(side -> side.before() == side.after())) {
          perAxis("padding", sides.stream().map(Sides::before).toList(), 0);
        } else {
          json.name("padding").list(false);
          for (Sides side : sides) {
            json.numbers(List.of(side.before(), side.after()));
          }
          json.end();
        }
      }
    }
  }

  /// Numbers that are not all the usual one.
  void perAxis(String name, List<Integer> values, int usual) throws IOException {
    if (!values.equals(Collections.nCopies(values.size(), usual))) {
      perAxis(name, values);
    }
  }

  /// One number where all axes have the same, else a list.
  void perAxis(String name, List<Integer> values) throws IOException {
    json.name(name);
    if (new HashSet<>(values).size() == 1) {
      json.number(values.getFirst());
    } else {
      json.numbers(values);
    }
  }
}
