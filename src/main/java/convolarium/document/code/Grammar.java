package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Token.Kind;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Cursor cursor;
  private final Map<String, Expr> constants = new HashMap<>();
  private int nested;

  private Grammar(List<Token> tokens) {
    this.cursor = new Cursor(tokens);
  }

  /// @param whole whether a network is defined: then what applies its layers, which is not
  ///   followed, is passed over
  /// @throws Misfit with line and column
  static List<Statement> statements(String text, boolean whole) {
    Grammar grammar = new Grammar(Lexer.tokens(text));
    Cursor cursor = grammar.cursor;
    List<Statement> statements = new ArrayList<>();
    while (cursor.peek().kind() != Kind.END) {
      Token token = cursor.peek();
      if (token.kind() == Kind.NEWLINE || cursor.between()) {
        cursor.take();
      } else if (whole && cursor.applying()) {
        cursor.skipBody();
      } else if (token.is('@') || token.kind() == Kind.NAME && PASSED_OVER.contains(token.text())) {
        cursor.skipLine();
      } else {
        Statement statement = grammar.statement();
        if (!whole || !grammar.remember(statement)) {
          statements.add(statement);
        }
      }
    }
    return statements;
  }

  /// Numbers with a name stand for themselves from then on: `channels = 64`.
  private boolean remember(Statement statement) {
    boolean number =
        switch (statement.value()) {
          case Expr.Number _, Expr.Text _ -> true;
          case Expr.Items(_, List<Expr> items) ->
              items.stream().allMatch(Expr.Number.class::isInstance);
          default -> false;
        };
    if (number) {
      statement.target().ifPresent(name -> constants.put(name, statement.value()));
    }
    return number && statement.target().isPresent();
  }

  private Statement statement() {
    List<Expr> targets = new ArrayList<>();
    Expr value = expression();
    while (value instanceof Expr.Name && (cursor.peek().is(',') || cursor.peek().is('='))) {
      targets.add(value);
      boolean assigned = cursor.peek().is('=');
      cursor.take();
      value = expression();
      if (assigned) {
        break;
      }
    }
    Token end = cursor.peek();
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
    while (cursor.peek().is('*')) {
      Place place = cursor.take().place();
      if (++factors > MOST_NESTED) {
        throw place.wrong("a product of more than " + MOST_NESTED + " factors");
      }
      left = new Expr.Product(place, left, unary());
    }
    return left;
  }

  private Expr unary() {
    if (!cursor.peek().is('-')) {
      return postfix();
    }
    Place place = cursor.take().place();
    Token number = cursor.take();
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
    while (cursor.peek().is('(') && !cursor.labelled()) {
      Place place = expr.place();
      cursor.take();
      expr = new Expr.Call(place, expr, arguments());
      // a call of what a call gives is an expression inside one, as a bracket inside a bracket
      deeper(cursor.peek());
    }
    nested = before;
    return expr;
  }

  private Expr atom() {
    Token token = cursor.take();
    return switch (token.kind()) {
      case NUMBER -> new Expr.Number(token.place(), token.text());
      case STRING -> new Expr.Text(token.place(), token.text());
      case NAME -> {
        if (token.text().equals("lambda")) {
          throw token.place().wrong("a lambda cannot be read; numbers, strings and layers can");
        }
        String name = dotted(token);
        yield constants.getOrDefault(name, new Expr.Name(token.place(), name));
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
    while (cursor.peek().is('.')) {
      cursor.take();
      Token part = cursor.take();
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
    while (!cursor.peek().is(close)) {
      unpacked();
      items.add(expression());
      comma |= separated(close);
    }
    cursor.take();
    nested--;
    return items.size() == 1 && !comma ? items.getFirst() : new Expr.Items(open.place(), items);
  }

  private List<Argument> arguments() {
    deeper(cursor.peek());
    List<Argument> arguments = new ArrayList<>();
    while (!cursor.peek().is(')')) {
      Place place = cursor.peek().place();
      if (cursor.labelled()) {
        part(arguments);
        continue;
      }
      unpacked();
      boolean keyword = cursor.peek().kind() == Kind.NAME && cursor.second().is('=');
      Optional<String> name = keyword ? Optional.of(cursor.take().text()) : Optional.empty();
      if (keyword) {
        cursor.take();
      }
      arguments.add(new Argument(name, place, expression(), false));
      separated(')');
    }
    cursor.take();
    nested--;
    return arguments;
  }

  /// A part, or several alike: `(0-2): 3 x Block(…)`.
  private void part(List<Argument> arguments) {
    Place place = cursor.take().place();
    StringBuilder label = new StringBuilder();
    while (!cursor.peek().is(')')) {
      label.append(cursor.take().text());
    }
    cursor.take();
    cursor.take();
    int times = 1;
    if (cursor.peek().kind() == Kind.NUMBER && cursor.second().text().equals("x")) {
      Token number = cursor.take();
      times = number.text().matches("\\d{1,3}") ? Integer.parseInt(number.text()) : 0;
      if (times == 0) {
        throw number.place().wrong("1 to 999 times is possible, not " + number.text());
      }
      cursor.take();
    }
    Expr value = expression();
    int first = times > 1 ? Integer.parseInt("0" + label.toString().replaceFirst("\\D.*", "")) : 0;
    for (int i = 0; i < times; i++) {
      String own = times > 1 ? String.valueOf(first + i) : label.toString();
      arguments.add(new Argument(Optional.of(own), place, value, true));
    }
    if (cursor.peek().is(',')) {
      cursor.take();
    }
  }

  /// The star before a list whose items are the arguments.
  private void unpacked() {
    if (cursor.peek().is('*')) {
      cursor.take();
    }
  }

  private boolean separated(char close) {
    Token token = cursor.peek();
    if (token.is(',')) {
      cursor.take();
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
}
