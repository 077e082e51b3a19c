package convolarium.ui.photo;

import convolarium.filter.KernelDraft;
import convolarium.filter.KernelText;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.ui.shell.DecimalField;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.NumberField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What an own kernel has beside its weights: size, divisor, offset, normalising, and how it goes
/// over the photograph.
final class KernelNumbers {
  private static final int MOST_STEP = 4096;

  private final Darkroom darkroom;
  private final Consumer<UnaryOperator<KernelDraft>> change;
  private final Consumer<Optional<String>> onFault;
  private final NumberField rows = new NumberField("Rows", KernelNumbers::side);
  private final NumberField columns = new NumberField("Columns", KernelNumbers::side);
  private final NumberField stride = new NumberField("Stride", ParameterRow::number);
  private final NumberField dilation = new NumberField("Dilation", ParameterRow::number);
  private final DecimalField divisor;
  private final DecimalField offset;
  private final CheckBox normalise = new CheckBox("Normalise: divide by the sum");
  private boolean showing = true;
  private Optional<KernelDraft> shown = Optional.empty();
  private Sliding sliding = Sliding.USUAL;

  /// @param change changes the draft
  /// @param onFault told why what is being typed is no number, or that it is one
  KernelNumbers(
      Darkroom darkroom,
      Consumer<UnaryOperator<KernelDraft>> change,
      Consumer<Optional<String>> onFault) {
    this.darkroom = darkroom;
    this.change = change;
    this.onFault = onFault;
    divisor = new DecimalField("Divisor of all weights", this::divide, onFault);
    divisor.setId("kernel-divisor");
    offset =
        new DecimalField(
            "Offset, added to every sum",
            value -> darkroom.edit("Offset", r -> r.written(own -> own.withOffset(value))),
            onFault);
    offset.setId("kernel-offset");
    rows.field().setId("kernel-rows");
    columns.field().setId("kernel-columns");
    stride.field().setId("kernel-stride");
    dilation.field().setId("kernel-dilation");
    rows.onValue(value -> size(value, 0));
    rows.onTurn(direction -> shown.ifPresent(d -> size(clamp(d.rows() + direction), 0)));
    columns.onValue(value -> size(0, value));
    columns.onTurn(direction -> shown.ifPresent(d -> size(0, clamp(d.columns() + direction))));
    stride.onValue(value -> slide("Stride", s -> s.withStride(value)));
    stride.onTurn(d -> slide("Stride", s -> s.withStride(step(s.stride() + d))));
    dilation.onValue(value -> slide("Dilation", s -> s.withDilation(value)));
    dilation.onTurn(d -> slide("Dilation", s -> s.withDilation(step(s.dilation() + d))));
    normalise.setId("kernel-normalise");
    normalise.setTooltip(
        new Tooltip("The weights then add up to 1, so that flat areas keep their brightness"));
    normalise
        .selectedProperty()
        .subscribe(
            on -> {
              if (!showing) {
                darkroom.edit("Normalise", r -> r.written(own -> own.withNormalised(on)));
              }
            });
  }

  void addTo(Form form) {
    Label by = new Label("×");
    HBox size = new HBox(rows, by, columns);
    size.getStyleClass().add("form-row");
    FaultLine sides = new FaultLine("kernel-size-fault");
    sides.watch("rows", rows);
    sides.watch("columns", columns);
    FaultLine steps = new FaultLine("kernel-step-fault");
    steps.watch("stride", stride);
    steps.watch("dilation", dilation);
    form.row("Size", size).wide(sides);
    form.wide(pair("Divisor", divisor, "Offset", offset));
    form.wide(normalise);
    form.row("Stride", stride).row("Dilation", dilation).wide(steps);
  }

  private static HBox pair(String first, Region one, String second, Region other) {
    Label left = name(first, one);
    Label right = name(second, other);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(left, one, space, right, other);
    row.getStyleClass().add("form-row");
    return row;
  }

  private static Label name(String text, Region control) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    return label;
  }

  void show(Recipe recipe, KernelDraft draft) {
    showing = true;
    shown = Optional.of(draft);
    sliding = recipe.sliding();
    rows.show(draft.rows());
    columns.show(draft.columns());
    divisor.show(draft.divisor());
    offset.show(recipe.own().offset());
    normalise.setSelected(recipe.own().normalised());
    stride.show(sliding.stride());
    dilation.show(sliding.dilation());
    showing = false;
  }

  private static int clamp(int side) {
    return Math.clamp(side, 1, KernelText.MOST);
  }

  private static int step(int value) {
    return Math.clamp(value, 1, MOST_STEP);
  }

  private static int side(String typed) {
    try {
      int side = Integer.parseInt(typed.strip());
      if (side == clamp(side)) {
        return side;
      }
    } catch (NumberFormatException _) {
      // answered below
    }
    throw new NumberFormatException(
        "a whole number from 1 to " + KernelText.MOST + ", not \"" + typed + "\"");
  }

  /// @param height 0 to leave it
  /// @param width 0 to leave it
  private void size(int height, int width) {
    change.accept(d -> d.sized(height == 0 ? d.rows() : height, width == 0 ? d.columns() : width));
  }

  private void divide(double value) {
    if (value == 0) {
      shown.ifPresent(draft -> divisor.show(draft.divisor()));
      onFault.accept(Optional.of("the divisor must not be 0"));
    } else {
      change.accept(draft -> draft.withDivisor(value));
    }
  }

  private void slide(String label, UnaryOperator<Sliding> slide) {
    darkroom.edit(label, recipe -> recipe.with(slide.apply(recipe.sliding())));
  }
}
