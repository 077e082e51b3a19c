package convolarium.document.code;

import convolarium.document.code.Token.Kind;
import java.util.List;

/// A place between tokens that moves on as they are read.
final class Cursor {
  private final List<Token> tokens;
  private int next;

  /// @param tokens the last is the END
  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(next);
  }

  /// The token behind the next one; the END has none.
  Token second() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  /// The next token; the END is never passed.
  Token take() {
    Token token = tokens.get(next);
    next += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  /// Separators, and the prompts `>>>` and `...` of an interpreter.
  boolean between() {
    Token token = peek();
    return token.is(';') || token.is(',') || token.is('>') || token.is('.');
  }

  /// Whether a function is defined that applies layers.
  boolean applying() {
    return peek().text().equals("def") && second().text().matches("forward|call");
  }

  /// Passes over a definition and all lines that stand deeper than it.
  void skipBody() {
    int column = peek().place().column();
    do {
      skipLine();
      while (peek().kind() == Kind.NEWLINE) {
        take();
      }
    } while (peek().kind() != Kind.END && peek().place().column() > column);
  }

  /// Goes on to the end of the line.
  void skipLine() {
    while (peek().kind() != Kind.NEWLINE && peek().kind() != Kind.END) {
      take();
    }
  }

  /// Whether a part of a printed module begins here: `(conv1): `.
  boolean labelled() {
    if (!peek().is('(')) {
      return false;
    }
    int at = next + 1;
    while (tokens.get(at).kind() == Kind.NAME
        || tokens.get(at).kind() == Kind.NUMBER
        || tokens.get(at).is('-')) {
      at++;
    }
    return at > next + 1 && tokens.get(at).is(')') && tokens.get(at + 1).is(':');
  }
}
