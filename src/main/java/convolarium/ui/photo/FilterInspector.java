package convolarium.ui.photo;

import convolarium.arithmetic.Border;
import convolarium.filter.Builtin;
import convolarium.filter.Filter;
import convolarium.filter.Filters;
import convolarium.filter.Unusable;
import convolarium.studio.FilterChoice;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.action.Action;

/// At the right: the filters and what can be set for the one chosen.
final class FilterInspector {
  private static final int MOST_STEP = 4096;

  private final Darkroom darkroom;
  private final Form form = new Form();
  private final Label photo = sentence("photo-facts");
  private final Label summary = sentence("photo-summary");
  private final Label fault = sentence("photo-fault");
  private final ListView<String> list = new ListView<>();
  private final NumberField size = new NumberField("Size", FilterInspector::number);
  private final NumberField stride = new NumberField("Stride", FilterInspector::number);
  private final NumberField dilation = new NumberField("Dilation", FilterInspector::number);
  private final Sigma sigma;
  private final ComboBox<Border> border = new ComboBox<>();
  private final TextArea text = new TextArea();
  private final KernelTable kernel = new KernelTable();
  private final Label algorithm = sentence("photo-algorithm");
  private final Button about;
  private boolean showing = true;

  /// @param openAbout tells why the photo is filtered as it is
  FilterInspector(Darkroom darkroom, Action openAbout) {
    this.darkroom = darkroom;
    this.sigma =
        new Sigma(value -> edit("Sigma", c -> c.sized(OptionalInt.empty()).withSigma(value)));
    fault.getStyleClass().setAll("sentence-error");
    names();
    numbers();
    borders();
    text.setId("photo-kernel");
    text.setPrefRowCount(5);
    text.getStyleClass().add("mono");
    text.setAccessibleText("Own kernel: rows of numbers, at the end perhaps a divisor");
    text.textProperty().subscribe(typed -> edit("Kernel", c -> c.written(typed)));
    form.section("Photo").wide(photo);
    form.section("Filter").wide(list).wide(summary).wide(text).wide(fault);
    form.row("Size", size).row("Sigma", sigma).row("Border", border);
    form.row("Stride", stride).row("Dilation", dilation);
    form.section("Kernel").wide(kernel);
    about = Buttons.of(openAbout);
    about.setId("about-step");
    HBox.setHgrow(algorithm, Priority.ALWAYS);
    algorithm.setMaxWidth(Double.MAX_VALUE);
    HBox computed = new HBox(algorithm, about);
    computed.getStyleClass().add("form-row");
    form.section("Computed by").wide(computed);
    darkroom.choice().subscribe(this::show);
    darkroom.fault().subscribe(this::blame);
    darkroom.opened().subscribe(this::facts);
    darkroom
        .developed()
        .subscribe(
            developed -> algorithm.setText(developed.map(Developed::algorithm).orElse("none yet")));
  }

  Form node() {
    return form;
  }

  /// The button that opens what is told of the step.
  Node about() {
    return about;
  }

  private static Label sentence(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("sentence");
    label.setWrapText(true);
    return label;
  }

  private void edit(String label, java.util.function.UnaryOperator<FilterChoice> change) {
    if (!showing) {
      darkroom.edit(label, label, change);
    }
  }

  private void names() {
    List<String> names = new ArrayList<>(Filters.all().stream().map(Builtin::name).toList());
    names.add(FilterChoice.WRITTEN);
    list.getItems().setAll(names);
    list.setId("photo-filters");
    list.setAccessibleText("Filters");
    list.setFixedCellSize(28);
    list.setPrefHeight(28 * names.size() + 2);
    list.setMinHeight(28 * names.size() + 2);
    list.getStyleClass().addAll("dense", "photo-filters");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            name -> {
              if (name != null && !showing) {
                darkroom.edit("Filter " + name, name, c -> c.named(name));
              }
            });
  }

  private void numbers() {
    size.field().setId("photo-size");
    size.onValue(value -> edit("Size", c -> c.sized(OptionalInt.of(value))));
    size.onTurn(direction -> edit("Size", c -> turned(c, direction)));
    stride.onValue(value -> edit("Stride", c -> c.withStride(value)));
    stride.onTurn(d -> edit("Stride", c -> c.withStride(step(c.stride() + d))));
    dilation.onValue(value -> edit("Dilation", c -> c.withDilation(value)));
    dilation.onTurn(d -> edit("Dilation", c -> c.withDilation(step(c.dilation() + d))));
  }

  private static int step(int value) {
    return Math.clamp(value, 1, MOST_STEP);
  }

  /// The next size that the filter can have.
  private FilterChoice turned(FilterChoice choice, int direction) {
    int now = taps(choice);
    return IntStream.iterate(now + direction, k -> k >= 1 && k <= Builtin.MOST, k -> k + direction)
        .filter(choice.builtin()::takes)
        .mapToObj(k -> choice.sized(OptionalInt.of(k)))
        .findFirst()
        .orElse(choice);
  }

  /// The size in force, or that asked for where it cannot be.
  private static int taps(FilterChoice choice) {
    try {
      return choice.size().isPresent()
          ? choice.size().getAsInt()
          : choice.builtin().usualSize(choice.sigma());
    } catch (Unusable _) {
      return Builtin.MOST;
    }
  }

  private static int number(String typed) {
    try {
      int value = Integer.parseInt(typed.strip());
      if (value >= 1) {
        return value;
      }
    } catch (NumberFormatException _) {
      // answered below
    }
    throw new NumberFormatException("a whole number from 1, not \"" + typed + "\"");
  }

  private void borders() {
    border.setId("photo-border");
    border.getItems().setAll(Border.values());
    border.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Border value) {
            return value == null ? "" : told(value);
          }

          @Override
          public Border fromString(String typed) {
            throw new UnsupportedOperationException(typed);
          }
        });
    border
        .valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                edit("Border", c -> c.with(value));
              }
            });
  }

  private static String told(Border border) {
    return switch (border) {
      case ZEROS -> "zeros: black";
      case REFLECT -> "reflect: mirror";
      case REPLICATE -> "replicate: edge";
      case CIRCULAR -> "circular: other side";
    };
  }

  private void show(FilterChoice choice) {
    showing = true;
    list.getSelectionModel().select(choice.name());
    summary.setText(summary(choice));
    text.setVisible(choice.isWritten());
    if (!text.getText().equals(choice.text())) {
      text.setText(choice.text());
    }
    size.setVisible(!choice.isWritten());
    sigma.setVisible(!choice.isWritten() && choice.builtin().usesSigma());
    if (!choice.isWritten()) {
      size.show(taps(choice));
    }
    sigma.show(choice.sigma());
    border.setValue(choice.border());
    stride.show(choice.stride());
    dilation.show(choice.dilation());
    try {
      Filter filter = choice.filter();
      kernel.show(filter);
    } catch (Unusable _) {
      // the fault is told; the last kernel stays
    }
    showing = false;
  }

  private static String summary(FilterChoice choice) {
    return choice.isWritten()
        ? "rows of numbers, at the end perhaps a divisor: / 9"
        : choice.builtin().summary();
  }

  private void blame(Optional<String> sentence) {
    fault.setVisible(sentence.isPresent());
    fault.setText(sentence.orElse(""));
  }

  private void facts(Optional<Opened> opened) {
    photo.setText(
        opened
            .map(
                o ->
                    "%s: %d×%d pixels, %s%s"
                        .formatted(
                            o.name(),
                            o.photo().raster().width(),
                            o.photo().raster().height(),
                            channels(o.photo().raster().channels()),
                            o.photo().storedBits() > 8
                                ? ", brought from " + o.photo().storedBits() + " to 8 bits"
                                : ""))
            .orElse("none yet"));
  }

  private static String channels(int channels) {
    return List.of("grey", "grey and alpha", "RGB", "RGB and alpha").get(channels - 1);
  }
}
