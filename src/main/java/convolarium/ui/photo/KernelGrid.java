package convolarium.ui.photo;

import convolarium.explain.Numeral;
import convolarium.figure.Palette;
import convolarium.figure.WeightColours;
import convolarium.filter.KernelDraft;
import convolarium.filter.Own.Anchor;
import convolarium.ui.shell.DecimalField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The weights of a small kernel as cells to type in, in the colours of their sign and size, the
/// anchor outlined.
///
/// Enter and the arrows up and down go to the neighbours, as do left and right at the ends of a
/// number; Tab goes along. Alt and a click, or the menu of a cell, sets the anchor.
final class KernelGrid extends VBox {
  /// The most rows and columns that are seen as cells.
  static final int MOST = 9;

  private static final PseudoClass ANCHOR = PseudoClass.getPseudoClass("anchor");
  private static final double WIDTH = 268;
  private static final double WIDEST = 62;
  private static final double HEIGHT = 30;

  private final Consumer<KernelDraft> onDraft;
  private final Consumer<Optional<String>> onFault;
  private final GridPane grid = new GridPane();
  private final List<DecimalField> cells = new ArrayList<>();
  private final MenuItem anchorHere = new MenuItem("Anchor here");
  private final ContextMenu menu = new ContextMenu(anchorHere);
  private Optional<KernelDraft> shown = Optional.empty();
  private Anchor asked = new Anchor(0, 0);

  /// @param onDraft gets the kernel after each change
  /// @param onFault told why what is being typed is no number, or that it is one
  KernelGrid(Consumer<KernelDraft> onDraft, Consumer<Optional<String>> onFault) {
    this.onDraft = onDraft;
    this.onFault = onFault;
    setId("kernel-cells");
    getStyleClass().add("kernel-cells");
    grid.getStyleClass().add("kernel-grid");
    anchorHere.setOnAction(_ -> anchor(asked));
    getChildren().add(grid);
  }

  /// More commands for the menu of a cell.
  void offer(MenuItem... items) {
    menu.getItems().addAll(items);
  }

  /// Whether a kernel is small enough.
  static boolean fits(KernelDraft draft) {
    return Math.max(draft.rows(), draft.columns()) <= MOST;
  }

  /// @param draft one that [#fits]
  void show(KernelDraft draft, Palette palette) {
    boolean resized =
        shown
            .filter(old -> old.rows() == draft.rows() && old.columns() == draft.columns())
            .isEmpty();
    shown = Optional.of(draft);
    if (resized) {
      build(draft);
    }
    double most = draft.numbers().stream().mapToDouble(Math::abs).max().orElseThrow();
    WeightColours colours = new WeightColours(most, palette);
    Anchor anchor = draft.middle();
    for (int i = 0; i < cells.size(); i++) {
      DecimalField cell = cells.get(i);
      double number = draft.numbers().get(i);
      // the sign of a weight is that of the number unless it is divided by a negative one
      double weight = draft.divisor() < 0 ? -number : number;
      cell.show(number);
      cell.setStyle(KernelTable.style(colours, weight));
      boolean isAnchor = i == anchor.row() * draft.columns() + anchor.column();
      cell.pseudoClassStateChanged(ANCHOR, isAnchor);
      cell.setAccessibleText(
          name(i / draft.columns(), i % draft.columns()) + (isAnchor ? ", the anchor" : ""));
    }
  }

  private static String name(int row, int column) {
    return "row " + (row + 1) + ", column " + (column + 1);
  }

  private void build(KernelDraft draft) {
    cells.clear();
    grid.getChildren().clear();
    double width = Math.min(WIDEST, Math.floor(WIDTH / draft.columns()) - 1);
    int digits = draft.columns() <= 5 ? 4 : draft.columns() <= 7 ? 3 : 2;
    for (int row = 0; row < draft.rows(); row++) {
      for (int column = 0; column < draft.columns(); column++) {
        DecimalField cell = cell(new Anchor(row, column));
        cell.brief(number -> Numeral.brief((float) number, digits));
        cell.setMinSize(width, HEIGHT);
        cell.setPrefSize(width, HEIGHT);
        cell.setMaxSize(width, HEIGHT);
        cells.add(cell);
        grid.add(cell, column, row);
      }
    }
  }

  private DecimalField cell(Anchor place) {
    String name = name(place.row(), place.column());
    DecimalField cell =
        new DecimalField(
            name,
            number ->
                shown.ifPresent(d -> onDraft.accept(d.with(place.row(), place.column(), number))),
            onFault);
    cell.setTooltip(null);
    cell.setId("kernel-cell-" + place.row() + "-" + place.column());
    cell.getStyleClass().add("kernel-cell");
    cell.setContextMenu(menu);
    cell.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> asked = place);
    cell.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.isAltDown()) {
            anchor(place);
          }
        });
    cell.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, cell, place));
    return cell;
  }

  /// An anchor in the middle is none of its own: it stays in the middle when the size changes.
  private void anchor(Anchor place) {
    shown.ifPresent(
        draft -> {
          KernelDraft plain = draft.withAnchor(Optional.empty());
          onDraft.accept(
              plain.middle().equals(place) ? plain : draft.withAnchor(Optional.of(place)));
        });
  }

  private void pressed(KeyEvent event, DecimalField cell, Anchor place) {
    boolean plain = cell.getSelection().getLength() == 0;
    int caret = cell.getCaretPosition();
    boolean whole = cell.getSelection().getLength() == cell.getLength();
    switch (event.getCode()) {
      case ENTER -> go(event, cell, place.row() + (event.isShiftDown() ? -1 : 1), place.column());
      case DOWN -> go(event, cell, place.row() + 1, place.column());
      case UP -> go(event, cell, place.row() - 1, place.column());
      case LEFT -> {
        if (!event.isShiftDown() && (whole || plain && caret == 0)) {
          go(event, cell, place.row(), place.column() - 1);
        }
      }
      case RIGHT -> {
        if (!event.isShiftDown() && (whole || plain && caret == cell.getLength())) {
          go(event, cell, place.row(), place.column() + 1);
        }
      }
      default -> {}
    }
  }

  /// To another cell, unless what was typed is no number.
  private void go(KeyEvent event, DecimalField cell, int row, int column) {
    event.consume();
    KernelDraft draft = shown.orElseThrow();
    if (cell.commit()
        && row >= 0
        && row < draft.rows()
        && column >= 0
        && column < draft.columns()) {
      cells.get(row * draft.columns() + column).requestFocus();
    }
  }
}
