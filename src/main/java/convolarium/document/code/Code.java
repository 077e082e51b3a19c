package convolarium.document.code;

import convolarium.network.Misfit;
import convolarium.network.Model;

/// Layers as code of the frameworks, and back.
public final class Code {
  private Code() {}

  /// Whether a text may be code: it has a bracket in which a call's arguments could stand.
  public static boolean matches(String text) {
    return text.matches("(?s).*[A-Za-z_][A-Za-z_0-9]*\\s*\\(.*");
  }

  /// The layers that PyTorch or Keras calls say, in their order.
  ///
  /// @param channels of the input there is: a Keras depthwise convolution does not say it
  /// @throws Misfit with `line 2, column 5`, counted from 1, for a path, naming what cannot be read
  ///   and what would fit
  public static Read read(String text, int channels) {
    return Assembly.read(text, channels);
  }

  /// A model's layers in the words of a framework, by which only what is not its default is said.
  /// What the framework has no words for is a comment that says so.
  ///
  /// @throws Misfit when the model does not fit its input
  public static String write(Dialect dialect, Model model) {
    return Script.of(dialect, model);
  }
}
