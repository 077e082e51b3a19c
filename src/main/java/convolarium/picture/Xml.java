package convolarium.picture;

/// Writes indented XML: elements in order, attributes in order, everything escaped.
final class Xml {

  private final StringBuilder out = new StringBuilder();
  private String indent = "";

  /// A start tag in the making; ends with [#empty], [#text] or [#open].
  final class Element {

    private final String name;

    private Element(String name) {
      this.name = name;
      out.append(indent).append('<').append(name);
    }

    Element with(String attribute, String value) {
      out.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
      return this;
    }

    Element with(String attribute, double value) {
      return with(attribute, Decimal.text(value));
    }

    /// An element with nothing inside.
    void empty() {
      out.append("/>\n");
    }

    /// An element with text inside and nothing else.
    void text(String text) {
      out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    /// An element with what `content` writes inside.
    void open(Runnable content) {
      out.append(">\n");
      String outer = indent;
      indent += "  ";
      content.run();
      indent = outer;
      out.append(indent).append("</").append(name).append(">\n");
    }
  }

  Element element(String name) {
    return new Element(name);
  }

  /// Text as it may stand between tags or quotes. What XML 1.0 cannot express at all (control
  /// characters, halves of surrogate pairs) becomes U+FFFD.
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isExpressible(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isExpressible(int c) {
    return c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
