package convolarium.ui.network;

import convolarium.document.Results;
import convolarium.document.TableText;
import convolarium.network.Analysis;
import convolarium.ui.shell.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts the table of counts on the clipboard, as `describe` prints it.
final class CountCopies {
  private final Supplier<Optional<Analysis>> source;
  private final Desk desk;
  private Form last = Form.MARKDOWN;

  /// What the table is written in.
  enum Form {
    MARKDOWN("Markdown"),
    LATEX("LaTeX"),
    CSV("CSV");

    private final String title;

    Form(String title) {
      this.title = title;
    }
  }

  CountCopies(Supplier<Optional<Analysis>> source, Desk desk) {
    this.source = source;
    this.desk = desk;
  }

  MenuButton button() {
    MenuButton button = new MenuButton("Copy", new FontIcon(Feather.COPY));
    button.setId("count-copy");
    button.setAccessibleText("Copy the table");
    button.setTooltip(new Tooltip("Copies the table; Ctrl+C in it does so in the last form"));
    for (Form form : Form.values()) {
      MenuItem item = new MenuItem(form.title);
      item.setOnAction(_ -> copy(form));
      button.getItems().add(item);
    }
    return button;
  }

  /// As it was copied last, at first in Markdown.
  void copy() {
    copy(last);
  }

  void copy(Form form) {
    last = form;
    source
        .get()
        .ifPresentOrElse(
            analysis -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(text(analysis, form));
              Clipboard.getSystemClipboard().setContent(content);
              desk.notices().say("Copied the table as " + form.title);
            },
            () -> desk.notices().error("Nothing is copied: the network does not fit together"));
  }

  private static String text(Analysis analysis, Form form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (form) {
        case MARKDOWN -> TableText.MARKDOWN.write(analysis, Optional.empty(), out);
        case LATEX -> TableText.LATEX.write(analysis, Optional.empty(), out);
        case CSV -> Results.csv(analysis, Optional.empty(), out);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
