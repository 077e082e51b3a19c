package convolarium.ui.photo;

import convolarium.document.MatrixText;
import convolarium.file.Replacement;
import convolarium.filter.KernelDraft;
import convolarium.filter.KernelText;
import convolarium.studio.KernelReading;
import convolarium.studio.Unsuited;
import convolarium.tensor.Tensor;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionGroup;
import org.kordamp.ikonli.feather.Feather;

/// Kernels to and from other programs, by the clipboard and by files.
final class KernelExchange {
  private static final List<ExtensionFilter> READ =
      List.of(
          new ExtensionFilter("Text kernels", "*.txt", "*.csv", "*.tsv", "*.kernel"),
          new ExtensionFilter("All files", "*"));
  private static final List<ExtensionFilter> WRITTEN =
      List.of(new ExtensionFilter("Text kernels", "*.txt"));

  /// A kernel that goes out.
  ///
  /// @param name for a file, without an ending
  /// @param draft as it is written
  /// @param weights as they are applied: divided, and normalised if that is wished
  record Outgoing(String name, KernelDraft draft, Tensor weights) {}

  /// Takes a kernel in.
  @FunctionalInterface
  interface Incoming {
    /// @param label what the undo will be called
    void take(String label, KernelDraft draft);
  }

  private final Desk desk;
  private final Lane lane;
  private final Supplier<Optional<Outgoing>> outgoing;
  private final Incoming incoming;
  private final Action paste = Commands.of("Paste", Feather.CLIPBOARD, this::paste);
  private final Action open = Commands.of("Import…", Feather.DOWNLOAD, this::ask);
  private final ActionGroup copy =
      new ActionGroup(
          "Copy",
          Commands.of("As text: rows; / divisor", () -> copy(o -> o.draft().literal())),
          Commands.of("As cells of a spreadsheet", () -> copy(o -> MatrixText.cells(o.weights()))),
          Commands.of("As a NumPy array", () -> copy(o -> MatrixText.numpy(o.weights()))));
  private final ActionGroup save =
      new ActionGroup(
          "Export",
          Commands.of("Text kernel for ImageJ…", () -> save(o -> KernelText.imageJ(o.weights()))),
          Commands.of("Text with its divisor…", () -> save(o -> o.draft().text() + "\n")));

  /// @param outgoing the kernel shown, if there is one
  KernelExchange(Desk desk, Supplier<Optional<Outgoing>> outgoing, Incoming incoming) {
    this.desk = desk;
    this.lane = desk.lanes().lane();
    this.outgoing = outgoing;
    this.incoming = incoming;
  }

  Action pasting() {
    return paste;
  }

  Action opening() {
    return open;
  }

  ActionGroup copying() {
    return copy;
  }

  ActionGroup saving() {
    return save;
  }

  /// What is written of a kernel.
  @FunctionalInterface
  private interface Writing {
    String of(Outgoing kernel);
  }

  private void copy(Writing writing) {
    outgoing
        .get()
        .ifPresent(
            kernel -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(writing.of(kernel));
              Clipboard.getSystemClipboard().setContent(content);
              desk.notices().say("Copied the kernel of " + kernel.name());
            });
  }

  private static String clipboard() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return clipboard.hasString() ? clipboard.getString() : "";
  }

  /// Whether the clipboard has more than what one types into a single cell.
  static boolean hasMatrix() {
    return clipboard().strip().split("[\\s;,]+").length > 1;
  }

  void paste() {
    try {
      KernelDraft draft = KernelReading.of(clipboard());
      incoming.take("Paste kernel", draft);
      desk.notices().say("Pasted a kernel of " + draft.rows() + "×" + draft.columns());
    } catch (Unsuited sentence) {
      desk.notices().error("Nothing is pasted: " + sentence.getMessage());
    }
  }

  private void ask() {
    desk.chooser().open("Import a kernel", READ).ifPresent(this::open);
  }

  private void open(Path file) {
    lane.run(
        String.valueOf(file.getFileName()),
        _ -> KernelReading.of(KernelText.read(file)),
        draft -> {
          incoming.take("Import " + file.getFileName(), draft);
          desk.notices().say("Imported " + file.getFileName());
        });
  }

  private void save(Writing writing) {
    outgoing
        .get()
        .ifPresent(
            kernel ->
                desk.chooser()
                    .save("Export the kernel", kernel.name() + ".txt", WRITTEN)
                    .ifPresent(file -> write(writing.of(kernel), file)));
  }

  private void write(String text, Path file) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    lane.run(
        "Exporting " + file.getFileName(),
        _ -> {
          Replacement.of(file).write(out -> out.write(bytes));
          return file.getFileName();
        },
        done -> desk.notices().say("Exported " + done));
  }
}
