package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.figure.Palette;
import convolarium.figure.WeightMap;
import convolarium.filter.KernelDraft;
import convolarium.filter.Own;
import convolarium.filter.Own.Anchor;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where an own kernel is written: as cells or, when there are too many, as a map of colours; as
/// numbers beside it; and as text.
final class KernelEditor extends VBox {
  private static final double SIDE = 230;
  private static final int FEW_LINES = 4;
  private static final int MANY_LINES = 12;

  private final Darkroom darkroom;
  private final KernelExchange exchange;
  private final KernelGrid grid;
  private final PictureCanvas map = new PictureCanvas();
  private final FaultLine fault = new FaultLine("kernel-fault");
  private final KernelNumbers numbers;
  private final Label anchor = new Label();
  private final Hyperlink centre = new Hyperlink("To the middle");
  private final TextArea text = new TextArea();
  private final FaultLine unread = new FaultLine("kernel-unread");
  private boolean showing = true;

  KernelEditor(Darkroom darkroom, KernelExchange exchange) {
    this.darkroom = darkroom;
    this.exchange = exchange;
    getStyleClass().add("kernel-editor");
    grid = new KernelGrid(draft -> edit("Weights", _ -> draft), fault::tell);
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    MenuItem paste = new MenuItem("Paste kernel");
    paste.setOnAction(_ -> exchange.paste());
    grid.offer(paste);
    numbers = new KernelNumbers(darkroom, change -> edit("Kernel", change), fault::tell);
    Form rows = new Form();
    rows.getStyleClass().setAll("photo-part");
    numbers.addTo(rows);
    rows.wide(anchoring());
    text();
    VBox area = new VBox(grid, map);
    area.getStyleClass().add("kernel-area");
    Form written = new Form();
    written.getStyleClass().setAll("photo-part");
    written.section("As text").wide(text).wide(unread);
    for (Node part : List.of(area, turns(), fault, rows, written)) {
      getChildren().add(part);
    }
    for (Node part : List.of(grid, map)) {
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  private HBox turns() {
    HBox row =
        new HBox(
            turn("↻", "Turn by 90° clockwise", KernelDraft::turned),
            turn("↔", "Mirror: left and right change places", KernelDraft::mirrored),
            turn("↕", "Upend: top and bottom change places", KernelDraft::upended),
            turn("⤡", "Transpose: rows become columns", KernelDraft::transposed),
            turn("±", "Negate every weight", KernelDraft::negated));
    row.setId("kernel-turns");
    row.getStyleClass().addAll("form-row", "kernel-turns");
    return row;
  }

  private Button turn(String sign, String help, UnaryOperator<KernelDraft> change) {
    Button button = new Button(sign);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.getStyleClass().add(Styles.SMALL);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    String label = help.split("[ :]")[0] + " kernel";
    // each turn is undone by itself
    button.setOnAction(_ -> darkroom.edit(label, new Object(), t -> t.with(r -> with(r, change))));
    return button;
  }

  private HBox anchoring() {
    anchor.setId("kernel-anchor");
    anchor.getStyleClass().add("sentence");
    anchor.setTooltip(
        new Tooltip("The cell over the pixel that is made: Alt and a click, or the cell's menu"));
    centre.setId("kernel-centre");
    centre.setOnAction(_ -> edit("Anchor", draft -> draft.withAnchor(Optional.empty())));
    centre.managedProperty().bind(centre.visibleProperty());
    HBox row = new HBox(anchor, centre);
    row.getStyleClass().add("form-row");
    return row;
  }

  private void text() {
    text.setId("photo-kernel");
    text.getStyleClass().add("mono");
    text.setAccessibleText("Own kernel: rows of numbers, at the end perhaps a divisor");
    text.textProperty()
        .subscribe(
            typed -> {
              if (!showing) {
                darkroom.edit("Kernel text", r -> r.written(own -> typed(own, typed)));
              }
            });
  }

  /// With another text, and without an anchor that has no cell any more.
  private static Own typed(Own own, String text) {
    Own next = own.withText(text);
    try {
      return next.withAnchor(next.draft().anchor());
    } catch (Unusable _) {
      return next;
    }
  }

  private void edit(String label, UnaryOperator<KernelDraft> change) {
    darkroom.edit(label, recipe -> with(recipe, change));
  }

  /// A text that cannot be read gives no cells to change.
  private static Recipe with(Recipe recipe, UnaryOperator<KernelDraft> change) {
    try {
      KernelDraft draft = change.apply(recipe.own().draft());
      return recipe.written(own -> own.with(draft));
    } catch (Unusable _) {
      return recipe;
    }
  }

  void show(Recipe recipe, Palette palette) {
    showing = true;
    if (!text.getText().equals(recipe.own().text())) {
      text.setText(recipe.own().text());
    }
    try {
      KernelDraft draft = recipe.own().draft();
      show(recipe, draft, palette);
      unread.tell(Optional.empty());
    } catch (Unusable e) {
      unread.tell(Optional.of(e.what()));
    }
    showing = false;
  }

  private void show(Recipe recipe, KernelDraft draft, Palette palette) throws Unusable {
    boolean cells = KernelGrid.fits(draft);
    Anchor at = draft.middle();
    grid.setVisible(cells);
    map.setVisible(!cells);
    text.setPrefRowCount(cells ? FEW_LINES : MANY_LINES);
    if (cells) {
      grid.show(draft, palette);
    } else {
      map.show(WeightMap.of(recipe.own().kernel(), at.row(), at.column(), SIDE, palette));
    }
    numbers.show(recipe, draft);
    boolean middle = draft.anchor().isEmpty();
    centre.setVisible(!middle);
    anchor.setText(
        "Anchor: row %d, column %d%s"
            .formatted(at.row() + 1, at.column() + 1, middle ? ", the middle" : ""));
  }

  /// More than one number in the clipboard is a kernel.
  private void pressed(KeyEvent event) {
    boolean paste = event.isShortcutDown() && event.getCode() == KeyCode.V;
    if (paste && KernelExchange.hasMatrix()) {
      exchange.paste();
      event.consume();
    }
  }
}
