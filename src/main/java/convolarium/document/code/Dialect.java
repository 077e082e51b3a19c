package convolarium.document.code;

/// A framework in whose words layers are written.
public enum Dialect {
  PYTORCH("PyTorch"),
  KERAS("Keras"),
  /// One node a line with all its attributes; what is an input of the node is left out.
  ONNX("ONNX attributes");

  private final String title;

  Dialect(String title) {
    this.title = title;
  }

  /// The name in a menu.
  public String title() {
    return title;
  }
}
