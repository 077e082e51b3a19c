package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.explain.Formula;
import convolarium.explain.Meaning;
import convolarium.explain.Term;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A formula as a line of terms. A term under the pointer tells what it stands for, and a term
/// lights up when the stage points at that.
final class FormulaFlow extends TextFlow {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final Consumer<List<CellRef>> pointed;
  private String shown = "";
  private int part;

  /// @param pointed told of the cells that the term under the pointer stands for; of none when it
  ///   leaves
  FormulaFlow(Consumer<List<CellRef>> pointed) {
    this.pointed = pointed;
    getStyleClass().addAll("formula", "mono");
    setFocusTraversable(false);
  }

  /// Shows a formula behind its name, which may be empty.
  ///
  /// @param part whose cells the terms stand for
  void show(String name, Formula formula, int part) {
    this.part = part;
    if ((name + formula.text()).equals(shown)) {
      return;
    }
    shown = name + formula.text();
    List<Text> texts = new ArrayList<>();
    if (!name.isEmpty()) {
      texts.add(words(name));
    }
    for (Term term : formula.terms()) {
      texts.add(text(term));
    }
    getChildren().setAll(texts);
    setAccessibleText(shown);
  }

  /// Shows words instead.
  void show(String words) {
    if (!words.equals(shown)) {
      shown = words;
      getChildren().setAll(words(words));
      setAccessibleText(words);
    }
  }

  private static Text words(String words) {
    Text text = new Text(words);
    text.getStyleClass().addAll("term", "words");
    return text;
  }

  private Text text(Term term) {
    Text text = new Text(term.text());
    text.setUserData(term.meaning());
    text.getStyleClass().addAll("term", styleClass(term.meaning()));
    if (!(term.meaning() instanceof Meaning.Sign)) {
      text.setOnMouseEntered(
          _ -> {
            text.pseudoClassStateChanged(LIT, true);
            pointed.accept(refs(term.meaning()));
          });
      text.setOnMouseExited(
          _ -> {
            text.pseudoClassStateChanged(LIT, false);
            pointed.accept(List.of());
          });
    }
    return text;
  }

  private static String styleClass(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Sign _, Meaning.Setting _ -> "term-sign";
      case Meaning.Value _, Meaning.Partial _, Meaning.Moved _ -> "term-input";
      case Meaning.Weight _, Meaning.Bias _ -> "term-kernel";
      case Meaning.Both _ -> "term-both";
      case Meaning.Result _ -> "term-output";
      case Meaning.In(_, var inner) -> styleClass(inner);
    };
  }

  /// The cells on the stage that a term stands for.
  private List<CellRef> refs(Meaning meaning) {
    return cells(meaning).stream().map(ref -> ref.in(part, ref.role())).toList();
  }

  private static List<CellRef> cells(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Sign _, Meaning.Setting _, Meaning.Partial _ -> List.of();
      case Meaning.Value(var tap) -> List.of(new CellRef(Role.INPUT, tap.input()));
      case Meaning.Weight(var tap) -> List.of(new CellRef(Role.KERNEL, tap.weight()));
      case Meaning.Both(var tap) ->
          List.of(new CellRef(Role.INPUT, tap.input()), new CellRef(Role.KERNEL, tap.weight()));
      case Meaning.Bias(int channel) -> List.of(new CellRef(Role.BIAS, Cell.of(channel)));
      case Meaning.Result(var output) -> List.of(new CellRef(Role.OUTPUT, output));
      case Meaning.Moved(var input) -> List.of(new CellRef(Role.INPUT, input));
      case Meaning.In(var lane, var inner) ->
          cells(inner).stream().map(ref -> ref.in(ref.part(), ref.role().in(lane))).toList();
    };
  }

  /// Lights up the terms that stand for a cell.
  void light(List<CellRef> lit) {
    getChildren()
        .forEach(
            text -> {
              boolean on =
                  text.getUserData() instanceof Meaning meaning
                      && refs(meaning).stream().anyMatch(lit::contains);
              text.pseudoClassStateChanged(LIT, on);
            });
  }
}
