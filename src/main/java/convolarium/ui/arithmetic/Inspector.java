package convolarium.ui.arithmetic;

import convolarium.figure.CellRef;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Kind;
import convolarium.studio.Store;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.action.Action;

/// At the right: what kind of operation it is, everything that can be set of it, and what comes of
/// it in shapes and counts.
final class Inspector {
  private static final int MOST_AXES = 3;

  private final Bench bench;
  private final Store store;
  private final Form form = new Form();
  private final Button presets;
  private final Comparing comparing;
  private final KindChooser kind;
  private final Segments<Integer> rank;
  private final Segments<Integer> stages;
  private final Label stageTitle = new Label();
  private final HBox stageRow;
  private final Totals totals = new Totals();
  private final List<DialRow> rows = new ArrayList<>();
  private final PaddingRows padding;
  private final Switches switches;
  private final Label inputTitle = heading("Input");
  private int stage;

  /// @param presets opens the list of presets
  /// @param compare opens it beside a node to take one for comparison
  /// @param numbers stands at the end
  Inspector(Bench bench, Action presets, Consumer<Node> compare, NumbersPanel numbers) {
    this.bench = bench;
    this.store = bench.store();
    this.presets = Buttons.labelled(presets);
    this.presets.setId("presets");
    comparing = new Comparing(store, compare);
    kind = new KindChooser(this::choose);
    rank =
        new Segments<>(
            "rank",
            axes -> axes + "-D",
            axes -> List.of("A signal", "An image", "A volume").get(axes - 1),
            axes -> store.edit(axes + "-D", d -> d.withRank(axes)));
    stages =
        new Segments<>(
            "stages", place -> String.valueOf(place + 1), this::stageName, this::inspect);
    stageRow = new HBox(stageTitle, space(), stages.node());
    stageRow.getStyleClass().addAll("form-row", "stage-row");
    padding = new PaddingRows(store);
    switches = new Switches(store);
    assemble();
    numbers.addTo(form);
    bench.worked().subscribe(this::show);
    bench.exhibit().subscribe(exhibit -> totals.show(exhibit, stage));
    bench.selection().subscribe(selection -> selection.pinned().ifPresent(this::follow));
  }

  private void assemble() {
    HBox top = new HBox(presets, comparing.with());
    top.getStyleClass().add("form-row");
    for (var button : List.of(presets, comparing.with())) {
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setMaxWidth(Double.MAX_VALUE);
    }
    form.wide(top).wide(kind).row("Axes", rank.node());
    form.wide(totals).wide(comparing.ending()).wide(stageRow).wide(inputTitle);
    row(Dial.SIZE, "Size");
    row(Dial.IN_CHANNELS, "Channels");
    form.section("Window");
    row(Dial.KERNEL, "Kernel");
    row(Dial.STRIDE, "Stride");
    row(Dial.DILATION, "Dilation");
    row(Dial.OUTPUT_PADDING, "Output padding");
    row(Dial.OUTPUT_SIZE, "Output size");
    padding.addTo(form);
    form.section("Output");
    row(Dial.OUT_CHANNELS, "Channels");
    row(Dial.MULTIPLIER, "Multiplier");
    row(Dial.GROUPS, "Groups");
    switches.addTo(form);
  }

  private void row(Dial dial, String title) {
    DialRow row = new DialRow(store, dial, title);
    rows.add(row);
    form.wide(row);
  }

  private static Label heading(String title) {
    Label heading = new Label(title);
    heading.getStyleClass().add("form-heading");
    return heading;
  }

  private static HBox space() {
    HBox space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /// `Stage 2: pointwise 1×1`.
  private String stageName(int place) {
    Document document = store.studio().document();
    Kind kind = Kind.of(document.stage(place), document.inChannels(place));
    return "Stage " + (place + 1) + ": " + kind.title().toLowerCase(Locale.ROOT);
  }

  private void choose(Kind kind) {
    store.edit(kind.title(), kind::applied);
    bench.show(Wishes.of(kind));
  }

  private void inspect(int place) {
    stage = place;
    show(bench.worked().getValue());
    totals.show(bench.now().exhibit(), stage);
  }

  /// Shows the stage of the cell that the reader works on.
  private void follow(CellRef pinned) {
    if (pinned.part() < store.studio().document().stages().size() && pinned.part() != stage) {
      inspect(pinned.part());
    }
  }

  private void show(Bench.Worked worked) {
    Document document = worked.document();
    Fit fit = document.fit();
    int count = document.stages().size();
    stage = Math.min(stage, count - 1);
    kind.show(document);
    rank.show(IntStream.rangeClosed(1, MOST_AXES).boxed().toList(), document.rank());
    stages.show(IntStream.range(0, count).boxed().toList(), stage);
    stageRow.setVisible(count > 1);
    stageTitle.setText(stageName(stage));
    inputTitle.setVisible(stage == 0);
    rows.forEach(row -> row.show(document, stage, fit));
    padding.show(document, stage, fit);
    switches.show(document, stage);
    comparing.show(worked);
  }

  /// The button that opens the presets.
  Node presets() {
    return presets;
  }

  Node node() {
    return form;
  }
}
