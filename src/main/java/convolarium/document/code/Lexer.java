package convolarium.document.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts Python into tokens, as far as calls need it. Comments, blanks and texts in triple quotes
/// are dropped; inside brackets and behind a backslash a line's end is a blank.
final class Lexer {
  private static final Pattern WORD =
      Pattern.compile(
          """
          (?<blank>\"{3}.*?\"{3}|'{3}.*?'{3}|[\\x20\\t\\f\\x{FEFF}\\xA0]+|\\#[^\\n]*|\\\\\\n)
          |(?<line>\\n)
          |(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)
          |(?<number>(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?)
          |(?<string>"[^"\\n]*"|'[^'\\n]*')
          |(?<symbol>.)
          """,
          Pattern.COMMENTS | Pattern.DOTALL);

  private final List<Token> tokens = new ArrayList<>();
  private int depth;

  private Lexer() {}

  /// The tokens of a text, an END last.
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer();
    Matcher matcher = WORD.matcher(text.replace("\r\n", "\n").replace('\r', '\n'));
    int line = 1;
    int lineStart = 0;
    while (matcher.find()) {
      lexer.take(matcher, new Place(line, matcher.start() - lineStart + 1));
      int lastEnd = matcher.group().lastIndexOf('\n');
      if (lastEnd >= 0) {
        line += (int) matcher.group().lines().count() - (matcher.group().endsWith("\n") ? 0 : 1);
        lineStart = matcher.start() + lastEnd + 1;
      }
    }
    lexer.add(Token.Kind.END, "", new Place(line, text.length() - lineStart + 1));
    return lexer.tokens;
  }

  private void take(Matcher matcher, Place place) {
    String text = matcher.group();
    if (matcher.group("blank") != null) {
      return;
    }
    if (matcher.group("line") != null) {
      if (depth == 0) {
        add(Token.Kind.NEWLINE, text, place);
      }
    } else if (matcher.group("name") != null) {
      add(Token.Kind.NAME, text, place);
    } else if (matcher.group("number") != null) {
      add(Token.Kind.NUMBER, text.replace("_", ""), place);
    } else if (matcher.group("string") != null) {
      add(Token.Kind.STRING, text.substring(1, text.length() - 1), place);
    } else {
      symbol(text, place);
    }
  }

  private void symbol(String text, Place place) {
    switch (text.charAt(0)) {
      case '(', '[', '{' -> depth++;
      case ')', ']', '}' -> depth = Math.max(0, depth - 1);
      case '"', '\'' -> throw place.wrong("the string that begins here does not end on its line");
      default -> {}
    }
    add(Token.Kind.SYMBOL, text, place);
  }

  private void add(Token.Kind kind, String text, Place place) {
    tokens.add(new Token(kind, text, place));
  }
}
