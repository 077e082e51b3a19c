package convolarium.ui.arithmetic;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Problem;
import convolarium.explain.Formula;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Kind;
import convolarium.studio.Knob;
import convolarium.studio.Store;
import convolarium.studio.Studio;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.action.Action;

/// At the right: everything that can be set, and what comes of it in shapes and counts.
final class Inspector {
  private static final String NUMBERS = "numbers";

  private final Form form = new Form();
  private final Store store;
  private final List<DialRow> rows = new ArrayList<>();
  private final ComboBox<String> rule = new ComboBox<>();
  private final ComboBox<String> mode = new ComboBox<>();
  private final SegmentedButton sides = new SegmentedButton();
  private final ToggleButton axes = new ToggleButton("Both sides");
  private final ToggleButton each = new ToggleButton("Each side");
  private final DialRow padding;
  private final List<DialRow> paddings;
  private final ToggleSwitch transposed = new ToggleSwitch();
  private final ToggleSwitch bias = new ToggleSwitch();
  private final Label shapes = counted("shapes");
  private final Label parameters = counted("parameters");
  private final Label macs = counted("macs");
  private final Button presets;
  private boolean showing;

  /// @param presets opens the list of presets
  Inspector(Bench bench, Action presets) {
    this.store = bench.store();
    padding = row(Dial.PADDING, "Padding");
    paddings = List.of(row(Dial.PADDING_BEFORE, "Before"), row(Dial.PADDING_AFTER, "After"));
    this.presets = Buttons.labelled(presets);
    this.presets.setId("presets");
    this.presets.setMaxWidth(Double.MAX_VALUE);
    controls();
    form.wide(this.presets);
    form.section("Direction").row("Transposed", transposed);
    form.wide(row(Dial.OUTPUT_PADDING, "Output padding"));
    form.section("What it comes to").wide(shapes).wide(parameters).wide(macs);
    form.section("Input").wide(row(Dial.SIZE, "Size")).wide(row(Dial.IN_CHANNELS, "Channels"));
    form.section("Window").wide(row(Dial.KERNEL, "Kernel")).wide(row(Dial.STRIDE, "Stride"));
    form.wide(row(Dial.DILATION, "Dilation"));
    form.section("Padding").row("Rule", rule).row("Amount for", sides).wide(padding);
    paddings.forEach(form::wide);
    form.row("Mode", mode);
    form.section("Channels").wide(row(Dial.OUT_CHANNELS, "Output"));
    form.wide(row(Dial.GROUPS, "Groups")).row("Bias", bias);
    form.wide(caveat());
    bench.studio().subscribe(this::show);
    bench.exhibit().subscribe(this::count);
  }

  private DialRow row(Dial dial, String title) {
    DialRow row = new DialRow(store, dial, title);
    rows.add(row);
    return row;
  }

  private static Label counted(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.getStyleClass().addAll("mono", "count");
    return label;
  }

  private static Label caveat() {
    Label label =
        new Label(
            "The kernel is not flipped: what is computed is a cross-correlation, as in every"
                + " deep-learning framework.");
    label.getStyleClass().add("sentence");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void controls() {
    rule.setId("padding-rule");
    rule.getItems().add(NUMBERS);
    Stream.of(Rule.values()).map(Rule::term).forEach(rule.getItems()::add);
    rule.setOnAction(_ -> heed(() -> setRule(rule.getValue())));
    mode.setId("padding-mode");
    Stream.of(Border.values()).map(Border::term).forEach(mode.getItems()::add);
    mode.setOnAction(_ -> heed(() -> setMode(mode.getValue())));
    axes.setSelected(true);
    sides.setId("padding-sides");
    sides.getButtons().setAll(axes, each);
    axes.setTooltip(new Tooltip("One amount for both sides of an axis"));
    each.setTooltip(new Tooltip("An amount for each side"));
    sides.getToggleGroup().selectedToggleProperty().subscribe(this::keepOneSelected);
    transposed.setId("transposed");
    transposed
        .selectedProperty()
        .subscribe(
            on ->
                heed(
                    () ->
                        store.edit(
                            on ? "Transposed" : "Not transposed",
                            d -> (on ? Kind.TRANSPOSED : Kind.CONVOLUTION).applied(d))));
    bias.setId("bias");
    bias.selectedProperty()
        .subscribe(on -> heed(() -> store.edit(on ? "Bias" : "No bias", d -> d.withBias(0, on))));
  }

  private void keepOneSelected(Toggle selected) {
    if (selected == null) {
      axes.setSelected(true);
    }
    arrange(store.studio().document());
  }

  /// What is set while showing is not what the user did.
  private void heed(Runnable edit) {
    if (!showing) {
      edit.run();
    }
  }

  private void setRule(String term) {
    Optional<Rule> chosen = Stream.of(Rule.values()).filter(r -> r.term().equals(term)).findFirst();
    if (chosen.isEmpty()) {
      Document now = store.studio().document();
      Knob first = Dial.PADDING_BEFORE.of(0).on(0);
      store.edit("Padding in numbers", d -> first.set(d, first.get(now)));
    } else {
      store.edit("Padding " + term, d -> d.with(0, with(d.stage(0).operation(), chosen.get())));
    }
  }

  private static Windowed with(Windowed operation, Padding padding) {
    return operation.with(operation.window().withPadding(padding));
  }

  private void setMode(String term) {
    Border border =
        Stream.of(Border.values()).filter(b -> b.term().equals(term)).findFirst().orElseThrow();
    store.edit(
        "Padding mode " + term,
        d ->
            d.with(
                0,
                d.stage(0).operation().with(d.stage(0).operation().window().withBorder(border))));
  }

  private void show(Studio studio) {
    showing = true;
    Document document = studio.document();
    Fit fit = document.fit();
    if (isLopsided(document)) {
      each.setSelected(true);
    }
    arrange(document);
    rows.forEach(row -> row.show(document, 0, fit));
    arrange(document);
    Padding asked = document.stage(0).operation().window().padding();
    rule.setValue(asked instanceof Rule named ? named.term() : NUMBERS);
    mode.setValue(document.stage(0).operation().window().border().term());
    boolean reversed = Kind.of(document) == Kind.TRANSPOSED;
    transposed.setSelected(reversed);
    bias.setSelected(document.stage(0).isBiased());
    rule.setDisable(reversed);
    mode.setDisable(reversed);
    showing = false;
  }

  private static boolean isLopsided(Document document) {
    return IntStream.range(0, document.rank())
        .anyMatch(
            axis ->
                Dial.PADDING_BEFORE.of(0).on(axis).get(document)
                    != Dial.PADDING_AFTER.of(0).on(axis).get(document));
  }

  private void arrange(Document document) {
    boolean apart = each.isSelected();
    padding.setVisible(!apart);
    paddings.forEach(row -> row.setVisible(apart));
  }

  private void count(Exhibit exhibit) {
    Problem problem = exhibit.problem(0);
    shapes.setText(
        Stream.concat(
                Stream.concat(Stream.of(problem.input()), problem.weight().stream()),
                Stream.of(problem.output()))
            .map(Shape::toString)
            .collect(Collectors.joining(" → ")));
    parameters.setVisible(problem.weight().isPresent());
    macs.setVisible(problem.weight().isPresent());
    if (problem.weight().isEmpty()) {
      return;
    }
    parameters.setText(Formula.parameters(problem, exhibit.document().stage(0).isBiased()).text());
    macs.setText(Formula.macs(problem).text());
  }

  /// The button that opens the presets.
  Node presets() {
    return presets;
  }

  Node node() {
    return form;
  }
}
