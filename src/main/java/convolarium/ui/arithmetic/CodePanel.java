package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import convolarium.document.code.Code;
import convolarium.document.code.Dialect;
import convolarium.network.Misfit;
import convolarium.studio.Conversion;
import convolarium.studio.Unsuited;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;

/// The configuration as code of the frameworks, and a place to paste code that sets it.
final class CodePanel {
  private static final KeyCombination APPLY = KeyCombination.valueOf("Shortcut+Enter");
  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");
  private static final int LINES = 4;

  private final Bench bench;
  private final Configuring configuring;
  private final Segments<Dialect> dialects;
  private final TextArea written = area("code", "The configuration as code");
  private final TextArea pasted = area("code-paste", "Code that sets the configuration");
  private final Label told = new Label();
  private final PopOver popOver;
  private Dialect dialect = Dialect.PYTORCH;

  CodePanel(Bench bench, Configuring configuring) {
    this.bench = bench;
    this.configuring = configuring;
    dialects = new Segments<>("dialect", Dialect::title, Dialect::title, this::choose);
    written.setEditable(false);
    pasted.setPromptText(
        "nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1)\nlayers.Conv2D(8, 3, strides=2)");
    pasted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    pasted.textProperty().subscribe(_ -> say("", false));
    told.setId("code-told");
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    told.managedProperty().bind(told.visibleProperty());
    say("", false);
    Button copy = Buttons.labelled(Commands.of("Copy", Feather.COPY, this::copy));
    copy.setId("code-copy");
    Button apply = Buttons.labelled(Commands.of("Apply", Feather.CHECK, this::apply));
    apply.setId("code-apply");
    HBox bottom = new HBox(hint(), space(), apply);
    bottom.getStyleClass().add("form-row");
    HBox top = new HBox(dialects.node(), space(), copy);
    top.getStyleClass().add("form-row");
    VBox content = new VBox(top, written, new Label("Paste code here"), pasted, told, bottom);
    content.getStyleClass().add("code-panel");
    popOver = new PopOver(content);
    popOver.setArrowLocation(ArrowLocation.TOP_RIGHT);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.showingProperty().subscribe(_ -> write());
    bench.studio().subscribe(_ -> write());
  }

  private static TextArea area(String id, String name) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setAccessibleText(name);
    area.setPrefRowCount(LINES);
    area.getStyleClass().add("mono");
    return area;
  }

  private static Label hint() {
    Label hint = new Label(APPLY.getDisplayText() + " applies; numbers that fit are kept");
    hint.getStyleClass().add("sentence");
    return hint;
  }

  private static HBox space() {
    HBox space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /// Opens beside a node.
  void show(Node owner) {
    popOver.show(owner);
    pasted.requestFocus();
  }

  void hide() {
    popOver.hide();
  }

  private void choose(Dialect chosen) {
    dialect = chosen;
    write();
  }

  private void write() {
    if (popOver.isShowing()) {
      dialects.show(List.of(Dialect.values()), dialect);
      try {
        written.setText(Code.write(dialect, Conversion.model(bench.store().studio().document())));
      } catch (Misfit misfit) {
        written.setText("# does not fit: " + misfit.what());
      }
    }
  }

  private void copy() {
    Exchange.put(written.getText());
  }

  private void pressed(KeyEvent event) {
    if (APPLY.match(event)) {
      apply();
      event.consume();
    }
  }

  private void apply() {
    try {
      List<String> ignored = configuring.code(pasted.getText());
      String passed = ignored.isEmpty() ? "" : "; passed over: " + String.join(", ", ignored);
      say("Applied" + passed, false);
    } catch (Misfit misfit) {
      say(misfit.path() + ": " + misfit.what(), true);
      mark(misfit.path());
    } catch (Unsuited unsuited) {
      say(unsuited.getMessage(), true);
    }
    pasted.requestFocus();
  }

  private void say(String sentence, boolean wrong) {
    told.setText(sentence);
    told.setVisible(!sentence.isEmpty());
    told.getStyleClass().setAll("label", wrong ? "sentence-error" : "sentence");
    pasted.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
  }

  /// Selects the word to blame.
  private void mark(String path) {
    Matcher place = PLACE.matcher(path);
    if (!place.matches()) {
      return;
    }
    String text = pasted.getText();
    int start = 0;
    for (int line = 1; line < Integer.parseInt(place.group(1)); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    start = Math.min(start + Integer.parseInt(place.group(2)) - 1, text.length());
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    pasted.selectRange(start, Math.max(end, Math.min(start + 1, text.length())));
  }
}
