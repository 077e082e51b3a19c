package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Items;
import convolarium.document.code.Expr.Name;
import convolarium.document.code.Expr.Number;
import convolarium.document.code.Expr.Text;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The arguments of a call by name, whether they were given by keyword or in their turn. `None`
/// counts as not given.
final class Arguments {
  private final Call call;
  private final String callee;
  private final Map<String, Argument> byName = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  private Arguments(Call call) {
    this.call = call;
    this.callee = call.name().map(Name::last).orElse("the call");
  }

  /// @param signature the parameters in the framework's order, parted by blanks; those behind a `*`
  ///   by keyword only
  static Arguments of(Call call, String signature) {
    Arguments arguments = new Arguments(call);
    String[] parts = signature.split("\\*", 2);
    List<String> inTurn = List.of(parts[0].strip().split("\\s+"));
    List<String> known = List.of(signature.replace("*", "").strip().split("\\s+"));
    int turn = 0;
    for (Argument argument : call.arguments()) {
      if (argument.keyword().isEmpty() && turn == inTurn.size()) {
        throw argument
            .place()
            .wrong(
                arguments.callee
                    + " takes at most "
                    + turn
                    + (turn == 1 ? " argument" : " arguments")
                    + " without a keyword");
      }
      String name = argument.keyword().orElse("");
      if (argument.keyword().isEmpty()) {
        name = inTurn.get(turn++);
      } else if (!known.contains(name)) {
        throw argument
            .place()
            .wrong(
                arguments.callee
                    + " has no argument "
                    + Expr.shortened(name)
                    + "; it has "
                    + String.join(", ", known));
      }
      if (arguments.byName.putIfAbsent(name, argument) != null) {
        throw argument.place().wrong(name + " is given twice");
      }
    }
    arguments.byName.values().removeIf(Arguments::none);
    return arguments;
  }

  private static boolean none(Argument argument) {
    return argument.value() instanceof Name name && name.dotted().equals("None");
  }

  String callee() {
    return callee;
  }

  Place place() {
    return call.place();
  }

  /// Where an argument stands, or the call where it is not given.
  Place place(String name) {
    return byName.containsKey(name) ? byName.get(name).place() : call.place();
  }

  /// The arguments that nobody asked for, as `activation="relu"`: they change nothing here.
  List<String> unasked() {
    return byName.entrySet().stream()
        .filter(given -> !asked.contains(given.getKey()))
        .map(given -> given.getKey() + "=" + given.getValue().value().said())
        .toList();
  }

  Optional<Expr> find(String name) {
    asked.add(name);
    return Optional.ofNullable(byName.get(name)).map(Argument::value);
  }

  Expr need(String name) {
    return find(name)
        .orElseThrow(() -> call.place().wrong(name + " is missing in " + callee + "(…)"));
  }

  int whole(String name, int least) {
    return whole(name, need(name), least);
  }

  int whole(String name, int least, int otherwise) {
    return find(name).map(value -> whole(name, value, least)).orElse(otherwise);
  }

  /// A number for each axis, or one for all.
  List<Integer> perAxis(String name, int rank, int least) {
    return perAxis(name, need(name), rank, least);
  }

  List<Integer> perAxis(String name, int rank, int least, List<Integer> otherwise) {
    return find(name).map(value -> perAxis(name, value, rank, least)).orElse(otherwise);
  }

  float decimal(String name, float otherwise) {
    Optional<Expr> value = find(name);
    return value.isEmpty() ? otherwise : decimal(name, value.get());
  }

  static float decimal(String name, Expr value) {
    if (value instanceof Number number && Float.isFinite(Float.parseFloat(number.text()))) {
      return Float.parseFloat(number.text());
    }
    throw wrong(name, value, "a finite number");
  }

  boolean flag(String name, boolean otherwise) {
    Optional<Expr> value = find(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    String said = value.get() instanceof Name truth ? truth.dotted() : "";
    return switch (said) {
      case "True" -> true;
      case "False" -> false;
      default -> throw wrong(name, value.get(), "True or False");
    };
  }

  /// A string, in lower case.
  Optional<String> term(String name) {
    return find(name)
        .map(
            value -> {
              if (value instanceof Text(_, String text)) {
                return text.toLowerCase(Locale.ROOT);
              }
              throw wrong(name, value, "a string");
            });
  }

  /// Numbers of any nesting as a flat list, one number as a list of it.
  List<Integer> wholes(String name, int least) {
    List<Integer> all = new ArrayList<>();
    collect(name, need(name), least, all);
    return all;
  }

  private static void collect(String name, Expr value, int least, List<Integer> all) {
    if (value instanceof Items(_, List<Expr> items)) {
      items.forEach(item -> collect(name, item, least, all));
    } else {
      all.add(whole(name, value, least));
    }
  }

  static Misfit wrong(String name, Expr value, String needed) {
    return value.place().wrong(name + " must be " + needed + ", not " + value.said());
  }

  private static List<Integer> perAxis(String name, Expr value, int rank, int least) {
    if (!(value instanceof Items(_, List<Expr> items))) {
      return Collections.nCopies(rank, whole(name, value, least));
    }
    if (items.size() != rank) {
      throw wrong(name, value, rank == 1 ? "a number" : "a number or a tuple of " + rank);
    }
    return items.stream().map(item -> whole(name, item, least)).toList();
  }

  static int whole(String name, Expr value, int least) {
    if (value instanceof Expr.Product(Place place, Expr left, Expr right)) {
      long product = (long) whole(name, left, least) * whole(name, right, least);
      return whole(name, new Number(place, String.valueOf(product)), least);
    }
    if (!(value instanceof Number number) || !number.text().matches("-?\\d+")) {
      throw wrong(name, value, "a whole number");
    }
    try {
      int whole = Integer.parseInt(number.text());
      if (whole >= least) {
        return whole;
      }
      throw wrong(name, value, "at least " + least);
    } catch (NumberFormatException _) {
      throw wrong(name, value, "at most 2^31-1");
    }
  }
}
