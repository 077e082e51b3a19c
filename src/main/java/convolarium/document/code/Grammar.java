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
///     argument   = [NAME "="] ["*"] expression | "(" NAME ")" ":" [NUMBER "x"] expression
///
/// The last form is that of a module that was printed, where no commas part the arguments.
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

  /// @param whole whether a network is defined: then what applies its layers, which is not
  ///   followed, is passed over
  /// @throws Misfit with line and column
  static List<Statement> statements(String text, boolean whole) {
    Grammar grammar = new Grammar(Lexer.tokens(text));
    List<Statement> statements = new ArrayList<>();
    while (grammar.peek().kind() != Kind.END) {
      Token token = grammar.peek();
      if (token.kind() == Kind.NEWLINE || grammar.between(token)) {
        grammar.next++;
      } else if (whole && grammar.applying()) {
        grammar.skipBody();
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

  /// Whether a function is defined that applies layers.
  private boolean applying() {
    return peek().text().equals("def") && tokens.get(next + 1).text().matches("forward|call");
  }

  /// Passes over a definition and all lines that stand deeper than it.
  private void skipBody() {
    int column = peek().place().column();
    do {
      skipLine();
      while (peek().kind() == Kind.NEWLINE) {
        next++;
      }
    } while (peek().kind() != Kind.END && peek().place().column() > column);
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
    int factors = 1;
    while (peek().is('*')) {
      Place place = take().place();
      if (++factors > MOST_NESTED) {
        throw place.wrong("a product of more than " + MOST_NESTED + " factors");
      }
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
    while (peek().is('(') && !labelled()) {
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
      unpacked();
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
      if (labelled()) {
        part(arguments);
        continue;
      }
      unpacked();
      boolean keyword = peek().kind() == Kind.NAME && tokens.get(next + 1).is('=');
      Optional<String> name = keyword ? Optional.of(take().text()) : Optional.empty();
      next += keyword ? 1 : 0;
      arguments.add(new Argument(name, place, expression(), false));
      separated(')');
    }
    next++;
    nested--;
    return arguments;
  }

  /// Whether a part of a printed module begins here: `(conv1): `.
  private boolean labelled() {
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

  /// A part, or several alike: `(0-2): 3 x Block(…)`.
  private void part(List<Argument> arguments) {
    Place place = take().place();
    StringBuilder label = new StringBuilder();
    while (!peek().is(')')) {
      label.append(take().text());
    }
    next += 2;
    int times = 1;
    if (peek().kind() == Kind.NUMBER && tokens.get(next + 1).text().equals("x")) {
      Token number = take();
      times = number.text().matches("\\d{1,3}") ? Integer.parseInt(number.text()) : 0;
      if (times == 0) {
        throw number.place().wrong("1 to 999 times is possible, not " + number.text());
      }
      next++;
    }
    Expr value = expression();
    int first = times > 1 ? Integer.parseInt("0" + label.toString().replaceFirst("\\D.*", "")) : 0;
    for (int i = 0; i < times; i++) {
      String own = times > 1 ? String.valueOf(first + i) : label.toString();
      arguments.add(new Argument(Optional.of(own), place, value, true));
    }
    next += peek().is(',') ? 1 : 0;
  }

  /// The star before a list whose items are the arguments.
  private void unpacked() {
    next += peek().is('*') ? 1 : 0;
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
