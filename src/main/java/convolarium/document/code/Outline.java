package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Items;
import convolarium.document.code.Expr.Name;
import convolarium.document.code.Expr.Product;
import convolarium.document.code.Expr.Text;
import convolarium.document.code.Grammar.Statement;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The layers that a program defines, in their order and still as calls. Containers are opened;
/// lines that merely apply what was defined are passed over, but for the product of two of them,
/// which is a gated convolution.
final class Outline {
  private static final Set<String> CONTAINERS =
      Set.of("Sequential", "ModuleList", "OrderedDict", "add", "append", "extend");
  private static final Set<String> PASSED_OVER =
      Set.of("Model", "compile", "summary", "build", "to", "eval", "randn", "rand", "cuda");

  sealed interface Definition {}

  /// A call that makes a layer, with the name it is assigned to.
  record Plain(Optional<String> name, Call call) implements Definition {}

  /// activation(feature) · sigmoid(gate), each a chain of calls.
  record Gated(Call activation, List<Plain> feature, List<Plain> gate) implements Definition {}

  /// A defined name as a factor, with the function that was put around it.
  private record Factor(String target, Optional<Call> function) {
    boolean sigmoid() {
      return function.flatMap(Call::name).filter(n -> n.last().equals("sigmoid")).isPresent();
    }
  }

  private static final int MOST = 10_000;

  private final List<Definition> definitions = new ArrayList<>();
  private final Map<String, List<Plain>> byTarget = new HashMap<>();

  private Outline() {}

  /// @throws Misfit with line and column where something is no layer
  static List<Definition> of(String text) {
    return of(text, false);
  }

  /// @param whole whether a network is defined, and lines that apply its layers are passed over
  static List<Definition> of(String text, boolean whole) {
    Outline outline = new Outline();
    Grammar.statements(text, whole).forEach(outline::take);
    return outline.definitions;
  }

  /// The layers of a part of a printed module.
  ///
  /// @param name of the part
  static List<Plain> part(Expr expr, String name) {
    List<Plain> made = new ArrayList<>();
    new Outline().open(expr, Optional.of(name), made);
    return made;
  }

  private void take(Statement statement) {
    if (statement.value() instanceof Product product) {
      definitions.add(gated(product));
      return;
    }
    List<Plain> made = new ArrayList<>();
    boolean printed = statement.value() instanceof Call call && call.printed();
    open(statement.value(), printed ? Optional.empty() : statement.target(), made);
    definitions.addAll(made);
    statement.target().filter(_ -> !made.isEmpty()).ifPresent(t -> byTarget.put(t, made));
  }

  private void open(Expr expr, Optional<String> name, List<Plain> made) {
    switch (expr) {
      case Items(_, List<Expr> items) -> {
        boolean named = items.size() == 2 && items.getFirst() instanceof Text;
        Optional<String> own =
            named ? Optional.of(((Text) items.getFirst()).text()) : Optional.empty();
        items.stream().skip(named ? 1 : 0).forEach(item -> open(item, own, made));
      }
      case Call call -> open(call, name, made);
      // a part that is left out: printed as `(aux1): None`
      case Name none when none.dotted().equals("None") && name.isPresent() -> {}
      default ->
          throw expr.place()
              .wrong("a layer such as nn.Conv2d(…) is needed here, not " + expr.said());
    }
  }

  private void open(Call call, Optional<String> name, List<Plain> made) {
    if (call.callee() instanceof Call inner) {
      // Conv2D(…)(x): a layer made and applied at once; the name is that of what it gives
      open(inner, Optional.empty(), made);
      return;
    }
    Name callee =
        call.name()
            .orElseThrow(() -> call.place().wrong("a layer's name is needed before the bracket"));
    if (made.size() > MOST) {
      throw call.place().wrong("more than " + MOST + " layers");
    }
    if (call.printed() && !PrintedBlock.KINDS.contains(callee.last())) {
      String before = name.map(n -> n + ".").orElse("");
      call.arguments()
          .forEach(a -> open(a.value(), Optional.of(before + a.keyword().orElse("")), made));
    } else if (CONTAINERS.contains(callee.last())) {
      call.arguments().forEach(a -> open(a.value(), Optional.empty(), made));
    } else if (!byTarget.containsKey(callee.dotted()) && !PASSED_OVER.contains(callee.last())) {
      made.add(new Plain(name, call));
    }
  }

  private Gated gated(Product product) {
    Factor left = factor(product.left());
    Factor right = factor(product.right());
    Factor gate = right.sigmoid() ? right : left;
    Factor feature = right.sigmoid() ? left : right;
    if (!gate.sigmoid()) {
      throw product.place().wrong("one factor of a gated convolution must be a sigmoid");
    }
    Call activation =
        feature
            .function()
            .orElseThrow(() -> product.left().place().wrong("the feature's activation is missing"));
    List<Plain> features = byTarget.get(feature.target());
    List<Plain> gates = byTarget.get(gate.target());
    definitions.removeAll(features);
    definitions.removeAll(gates);
    return new Gated(activation, features, gates);
  }

  /// `conv(x)` or `F.elu(conv(x))` of a defined name.
  private Factor factor(Expr expr) {
    if (expr instanceof Call call && call.name().isPresent()) {
      String name = call.name().get().dotted();
      if (byTarget.containsKey(name)) {
        return new Factor(name, Optional.empty());
      }
      Optional<Expr> inner = call.arguments().stream().findFirst().map(Argument::value);
      if (inner.isPresent()
          && inner.get() instanceof Call applied
          && applied.name().filter(n -> byTarget.containsKey(n.dotted())).isPresent()) {
        return new Factor(applied.name().get().dotted(), Optional.of(call));
      }
    }
    throw expr.place()
        .wrong("a product is read of two layers defined before, not of " + expr.said());
  }
}
