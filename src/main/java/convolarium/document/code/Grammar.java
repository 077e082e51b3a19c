package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Token.Kind;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A recursive-descent parser of the Python in which layers are defined:
///
///     statement  = [name {"," name} "="] expression
///     expression = unary {"*" unary}
///     unary      = ["-"] postfix
///     postfix    = atom {"(" arguments ")"}
///     atom       = NUMBER | STRING | NAME {"." NAME} | "(" items ")" | "[" items "]"
///     argument   = [NAME "="] expression
///
/// Statements are parted by line ends, semicolons and commas, so that the inside of a list can be
/// pasted as well. Lines of a program around them (`import`, `class`, `def`, `return`, …) are
/// passed over.
final class Grammar {
  private static final int MOST_NESTED = 64;
  private static final Set<String> PASSED_OVER =
      Set.of("import", "from", "class", "def", "return", "super", "pass", "print", "with", "if");

  /// What is defined, and under which name where it has one.
  record Statement(Optional<String> target, Expr value) {}

  private final List<Token> tokens;
  private int next;
  private int nested;

  private Grammar(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// @throws Misfit with line and column
  static List<Statement> statements(String text) {
    Grammar grammar = new Grammar(Lexer.tokens(text));
    List<Statement> statements = new ArrayList<>();
    while (grammar.peek().kind() != Kind.END) {
      Token token = grammar.peek();
      if (token.kind() == Kind.NEWLINE || grammar.between(token)) {
        grammar.next++;
      } else if (token.is('@') || token.kind() == Kind.NAME && PASSED_OVER.contains(token.text())) {
        grammar.skipLine();
      } else {
        statements.add(grammar.statement());
      }
    }
    return statements;
  }

  /// Separators, and the prompts `>>>` and `...` of an interpreter.
  private boolean between(Token token) {
    return token.is(';') || token.is(',') || token.is('>') || token.is('.');
  }

  private void skipLine() {
    while (peek().kind() != Kind.NEWLINE && peek().kind() != Kind.END) {
      next++;
    }
  }

  private Statement statement() {
    List<Expr> targets = new ArrayList<>();
    Expr value = expression();
    while (value instanceof Expr.Name && (peek().is(',') || peek().is('='))) {
      targets.add(value);
      boolean assigned = peek().is('=');
      next++;
      value = expression();
      if (assigned) {
        break;
      }
    }
    Token end = peek();
    if (end.kind() == Kind.SYMBOL && !end.is(';') && !end.is(',')) {
      throw end.place().wrong("a new line is needed before " + end.said());
    }
    return new Statement(
        targets.size() == 1 ? Optional.of(((Expr.Name) targets.getFirst()).dotted()) : none(),
        value);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Expr expression() {
    Expr left = unary();
    while (peek().is('*')) {
      Place place = take().place();
      left = new Expr.Product(place, left, unary());
    }
    return left;
  }

  private Expr unary() {
    if (!peek().is('-')) {
      return postfix();
    }
    Place place = take().place();
    Token number = take();
    if (number.kind() == Kind.NUMBER) {
      return new Expr.Number(place, "-" + number.text());
    }
    if (number.kind() == Kind.NAME) {
      return new Expr.Name(place, "-" + dotted(number));
    }
    throw number.place().wrong("a number is needed behind −, not " + number.said());
  }

  private Expr postfix() {
    Expr expr = atom();
    int before = nested;
    while (peek().is('(')) {
      Place place = expr.place();
      next++;
      expr = new Expr.Call(place, expr, arguments());
      // a call of what a call gives is an expression inside one, as a bracket inside a bracket
      deeper(peek());
    }
    nested = before;
    return expr;
  }

  private Expr atom() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> new Expr.Number(token.place(), token.text());
      case STRING -> new Expr.Text(token.place(), token.text());
      case NAME -> {
        if (token.text().equals("lambda")) {
          throw token.place().wrong("a lambda cannot be read; numbers, strings and layers can");
        }
        yield new Expr.Name(token.place(), dotted(token));
      }
      case SYMBOL -> {
        if (token.is('(')) {
          yield items(token, ')');
        }
        if (token.is('[')) {
          yield items(token, ']');
        }
        throw unexpected(token);
      }
      case NEWLINE, END -> throw unexpected(token);
    };
  }

  private static Misfit unexpected(Token token) {
    return token.place().wrong("a layer or a value is needed here, not " + token.said());
  }

  private String dotted(Token first) {
    StringBuilder name = new StringBuilder(first.text());
    while (peek().is('.')) {
      next++;
      Token part = take();
      if (part.kind() != Kind.NAME) {
        throw part.place().wrong("a name is needed behind the point, not " + part.said());
      }
      name.append('.').append(part.text());
    }
    return name.toString();
  }

  /// What stands in parentheses: a tuple where there is a comma, else the one value in them.
  private Expr items(Token open, char close) {
    deeper(open);
    List<Expr> items = new ArrayList<>();
    boolean comma = close == ']';
    while (!peek().is(close)) {
      items.add(expression());
      comma |= separated(close);
    }
    next++;
    nested--;
    return items.size() == 1 && !comma ? items.getFirst() : new Expr.Items(open.place(), items);
  }

  private List<Argument> arguments() {
    deeper(peek());
    List<Argument> arguments = new ArrayList<>();
    while (!peek().is(')')) {
      Place place = peek().place();
      boolean keyword = peek().kind() == Kind.NAME && tokens.get(next + 1).is('=');
      Optional<String> name = keyword ? Optional.of(take().text()) : Optional.empty();
      next += keyword ? 1 : 0;
      arguments.add(new Argument(name, place, expression()));
      separated(')');
    }
    next++;
    nested--;
    return arguments;
  }

  private boolean separated(char close) {
    Token token = peek();
    if (token.is(',')) {
      next++;
      return true;
    }
    if (!token.is(close)) {
      throw token.place().wrong("a comma or " + close + " is needed here, not " + token.said());
    }
    return false;
  }

  private void deeper(Token token) {
    if (++nested > MOST_NESTED) {
      throw token.place().wrong("more than " + MOST_NESTED + " brackets inside each other");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  /// The next token; the END is never passed.
  private Token take() {
    Token token = tokens.get(next);
    next += token.kind() == Kind.END ? 0 : 1;
    return token;
  }
}
