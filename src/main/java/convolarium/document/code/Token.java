package convolarium.document.code;

/// A word of Python and where it begins.
///
/// @param text without the quotes of a string
record Token(Kind kind, String text, Place place) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    /// One character, as `(` or `=`.
    SYMBOL,
    /// The end of a line outside all brackets.
    NEWLINE,
    END
  }

  boolean is(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  /// As a message names it.
  String said() {
    return switch (kind) {
      case NAME, NUMBER, SYMBOL -> text;
      case STRING -> Expr.quoted(text);
      case NEWLINE -> "the end of the line";
      case END -> "the end";
    };
  }
}
