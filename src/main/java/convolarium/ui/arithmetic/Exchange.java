package convolarium.ui.arithmetic;

import convolarium.document.MatrixText;
import convolarium.document.Notation;
import convolarium.document.code.Code;
import convolarium.document.code.Dialect;
import convolarium.network.Misfit;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Pasted;
import convolarium.studio.Plane;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionGroup;
import org.kordamp.ikonli.feather.Feather;

/// Numbers and configurations to and from other programs, by the clipboard.
final class Exchange {
  private final Bench bench;
  private final Target target;
  private final Desk desk;
  private final Lane reading;
  private final Action copy = Commands.of("Copy", Feather.COPY, "Shortcut+C", this::copy);
  private final Action paste = Commands.of("Paste", Feather.CLIPBOARD, "Shortcut+V", this::paste);
  private final ActionGroup copyAs =
      new ActionGroup(
          "Copy as",
          Commands.of("Notation", "Shortcut+Shift+C", this::copyNotation),
          Commands.of("PyTorch", "Shortcut+Alt+P", () -> copy(Dialect.PYTORCH)),
          Commands.of("Keras", "Shortcut+Alt+K", () -> copy(Dialect.KERAS)),
          Commands.of("ONNX attributes", "Shortcut+Alt+O", () -> copy(Dialect.ONNX)),
          Commands.of("NumPy array", "Shortcut+Alt+N", this::copyNumPy));

  Exchange(Bench bench, Target target, Desk desk) {
    this.bench = bench;
    this.target = target;
    this.desk = desk;
    reading = desk.lanes().lane();
    target.subscribe(this::tell);
  }

  private void tell() {
    String name = target.plane().name(document());
    copy.setText("Copy " + name);
    paste.setText("Paste into " + name);
  }

  List<Action> actions() {
    return List.of(copy, paste, copyAs);
  }

  private Document document() {
    return bench.store().studio().document();
  }

  private void copy() {
    put(MatrixText.cells(target.plane().copied(document())), target.plane().name(document()));
  }

  private void copyNumPy() {
    put(MatrixText.numpy(target.plane().copied(document())), target.plane().name(document()));
  }

  private void copyNotation() {
    Notation.print(Conversion.model(document())).ifPresent(line -> put(line, "notation"));
  }

  private void copy(Dialect dialect) {
    try {
      put(Code.write(dialect, Conversion.model(document())), dialect.title());
    } catch (Misfit misfit) {
      desk.notices().error("Nothing is copied: " + misfit.what());
    }
  }

  private void put(String text, String what) {
    put(text);
    desk.notices().say("Copied " + what);
  }

  static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String text = clipboard.hasString() ? clipboard.getString() : "";
    Document before = document();
    Plane plane = target.plane();
    reading.run("Pasting", _ -> Pasted.of(text, before, plane), pasted -> take(before, pasted));
  }

  private void take(Document before, Pasted pasted) {
    if (document() != before) {
      return; // what was pasted belongs to a document that is gone
    }
    bench.store().edit(pasted.label(), _ -> pasted.document());
    bench.store().settle();
    desk.notices().say(said(pasted));
  }

  private static String said(Pasted pasted) {
    String done = pasted.label().replaceFirst("Paste", "Pasted");
    return pasted.ignored().isEmpty()
        ? done
        : done + "; passed over: " + String.join(", ", pasted.ignored());
  }
}
