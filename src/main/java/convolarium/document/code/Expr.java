package convolarium.document.code;

import java.util.List;
import java.util.Optional;

/// An expression of Python, as far as layers are written with it.
sealed interface Expr {
  /// Where it begins.
  Place place();

  /// A number, in Python's spelling with a sign.
  record Number(Place place, String text) implements Expr {}

  record Text(Place place, String text) implements Expr {}

  /// `True`, `nn`, `torch.nn.Conv2d`.
  record Name(Place place, String dotted) implements Expr {
    /// What stands behind the last point.
    String last() {
      return dotted.substring(dotted.lastIndexOf('.') + 1);
    }
  }

  /// A tuple or a list.
  record Items(Place place, List<Expr> items) implements Expr {}

  record Call(Place place, Expr callee, List<Argument> arguments) implements Expr {
    /// The name that is called, where it is one.
    Optional<Name> name() {
      return callee instanceof Name name ? Optional.of(name) : Optional.empty();
    }

    /// Whether it is a module as it is printed, with its parts.
    boolean printed() {
      return arguments.stream().anyMatch(Argument::part);
    }

    /// What is given under that keyword.
    Optional<Expr> keyword(String name) {
      return arguments.stream()
          .filter(argument -> argument.keyword().equals(Optional.of(name)))
          .findFirst()
          .map(Argument::value);
    }
  }

  /// An argument of a call, with its keyword or in its turn.
  ///
  /// @param part whether it is a part of a printed module, its label the keyword
  record Argument(Optional<String> keyword, Place place, Expr value, boolean part) {}

  record Product(Place place, Expr left, Expr right) implements Expr {}

  /// As a message names it.
  default String said() {
    return switch (this) {
      case Number number -> number.text();
      case Text text -> quoted(text.text());
      case Name name -> shortened(name.dotted());
      case Items(_, List<Expr> items) ->
          items.isEmpty() ? "an empty list" : "a list of " + items.size();
      case Call call -> call.name().map(name -> shortened(name.last()) + "(…)").orElse("a call");
      case Product _ -> "a product";
    };
  }

  static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /// Pasted texts may be long, sentences may not.
  static String shortened(String text) {
    int most = 40;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
