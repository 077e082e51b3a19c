package convolarium.document.code;

import convolarium.network.Misfit;
import convolarium.network.Model;
import java.util.regex.Pattern;

/// Layers as code of the frameworks, and back.
public final class Code {
  private static final Pattern CALL = Pattern.compile("[A-Za-z_0-9][ \\t]{0,9}\\(");

  private Code() {}

  /// Whether a text may be code: it calls something.
  public static boolean matches(String text) {
    return CALL.matcher(text).find();
  }

  /// The layers that PyTorch or Keras calls say, in their order.
  ///
  /// @param channels of the input there is: a Keras depthwise convolution does not say it
  /// @throws Misfit with `line 2, column 5`, counted from 1, for a path, naming what cannot be read
  ///   and what would fit
  public static Read read(String text, int channels) {
    return Assembly.read(text, channels);
  }

  /// The whole network that a listing says: calls of PyTorch or Keras in their order, or a PyTorch
  /// module as it is printed.
  ///
  /// @throws Misfit with `line 2, column 5`, counted from 1, for a path
  public static Listed listing(String text) {
    return Whole.read(text);
  }

  /// A model's layers in the words of a framework, by which only what is not its default is said.
  /// What the framework has no words for is a comment that says so.
  ///
  /// @throws Misfit when the model does not fit its input
  public static String write(Dialect dialect, Model model) {
    return Script.of(dialect, model);
  }
}
