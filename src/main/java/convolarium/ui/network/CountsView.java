package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Measured;
import convolarium.network.Review;
import convolarium.network.counts.Measure;
import convolarium.network.counts.Tally;
import convolarium.studio.Whereabouts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the parameters, the multiply-adds and the memory of the network are.
final class CountsView implements NetworkView, CountCell.Shares {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  /// A stage lower than this, in times the size of letters, has no room for the bars.
  private static final double LOW = 21;

  private final Workshop workshop;
  private final ObjectProperty<Measure> seen =
      new SimpleObjectProperty<>(this, "seen", Measure.PARAMETERS);
  private final BooleanProperty flat = new SimpleBooleanProperty(this, "flat");
  private final BooleanProperty largestFirst = new SimpleBooleanProperty(this, "largestFirst");
  private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper(this, "resting", true);
  private final Label sentence = new Label();
  private final CountChart chart;
  private final CountTable table;
  private final CountFooter footer;
  private final VBox stage = new VBox();
  private final CountStrip strip = new CountStrip();
  private final CountTransport transport;
  private final Map<Measure, Long> totals = new EnumMap<>(Measure.class);
  private final Map<Measure, Long> largest = new EnumMap<>(Measure.class);
  private List<CountRow> rows = List.of();
  private final BooleanProperty low = new SimpleBooleanProperty(this, "low");
  private boolean inView;

  CountsView(Workshop workshop) {
    this.workshop = workshop;
    CountCopies copies = new CountCopies(() -> workshop.review().get().analysis(), workshop.desk());
    chart = new CountChart(this::choose);
    table = new CountTable(this, address -> workshop.select(Optional.of(address)));
    footer = new CountFooter(table, this);
    transport =
        new CountTransport(
            seen,
            flat,
            largestFirst,
            copies.button(),
            workshop.desk().appearance().look().map(look -> look.palette().text()));
    sentence.setId("count-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    sentence.getStyleClass().add("count-sentence");
    VBox.setVgrow(table, Priority.ALWAYS);
    stage.setId("counts");
    stage.setMinSize(0, 0);
    stage.getStyleClass().add("counts");
    stage.getChildren().setAll(sentence, chart, table, footer);
    table.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            copies.copy();
            event.consume();
          }
        });
    for (Parent part : List.of(stage, strip, transport)) {
      part.getStylesheets()
          .add(Objects.requireNonNull(getClass().getResource("counts.css")).toExternalForm());
    }
    workshop.review().subscribe(_ -> refresh());
    workshop.blueprint().subscribe(_ -> mark());
    workshop.desk().appearance().look().subscribe(_ -> refresh());
    chart.visibleProperty().bind(low.not());
    chart.managedProperty().bind(low.not());
    stage.heightProperty().subscribe(h -> low.set(h.doubleValue() < LOW * font()));
    low.subscribe(_ -> mark());
    seen.subscribe(_ -> refresh());
    flat.subscribe(_ -> refresh());
    largestFirst.subscribe(on -> table.largestFirst(Optional.of(seen.get()).filter(_ -> on)));
  }

  private void choose(Measured layer) {
    rows.stream()
        .flatMap(row -> row.leaves().stream())
        .filter(row -> row.measured().filter(m -> m.path().equals(layer.path())).isPresent())
        .findFirst()
        .ifPresent(row -> workshop.select(Optional.of(row.address())));
  }

  private void refresh() {
    if (!inView) {
      return;
    }
    Review review = workshop.review().get();
    rows = CountRow.of(review);
    List<Measured> shown = listed().stream().flatMap(row -> row.measured().stream()).toList();
    for (Measure measure : Measure.values()) {
      totals.put(measure, leaves().stream().mapToLong(measure::of).sum());
      largest.put(measure, shown.stream().mapToLong(measure::of).max().orElse(0));
    }
    table.show(listed(), review.fault());
    table.largestFirst(Optional.of(seen.get()).filter(_ -> largestFirst.get()));
    table.spread();
    footer.show(title(review), output(review));
    mark();
  }

  private List<CountRow> listed() {
    return flat.get() ? rows.stream().flatMap(row -> row.leaves().stream()).toList() : rows;
  }

  private List<Measured> leaves() {
    return rows.stream()
        .flatMap(row -> row.leaves().stream())
        .flatMap(row -> row.measured().stream())
        .toList();
  }

  private static String title(Review review) {
    return review
        .analysis()
        .map(analysis -> analysis.partial() ? "Partial total" : "Total")
        .orElse("Total so far");
  }

  private static String output(Review review) {
    return review.analysis().map(a -> a.known() ? CountColumn.shape(a.output()) : "?").orElse("");
  }

  /// Shows what is selected.
  private void mark() {
    if (!inView) {
      return;
    }
    Tally tally = Tally.of(seen.get(), leaves());
    Optional<Address> selected = workshop.blueprint().getValue().selected();
    table.select(selected);
    chart.show(
        tally,
        workshop.chosen().getValue(),
        workshop.desk().appearance().look().getValue().palette());
    String where = Whereabouts.of(tally);
    sentence.setText((low.get() ? Whereabouts.briefly(tally) : where) + missing());
    chart.setAccessibleText(where);
    Optional<CountRow> row = selected.flatMap(this::row);
    strip.show(row.flatMap(CountRow::measured), row.flatMap(CountRow::pair), leaves());
  }

  private Optional<CountRow> row(Address address) {
    List<CountRow> level = rows;
    Optional<CountRow> found = Optional.empty();
    while (true) {
      found = level.stream().filter(row -> row.address().holds(address)).findFirst();
      if (found.isEmpty() || found.get().address().equals(address)) {
        return found;
      }
      level = found.get().parts();
    }
  }

  private String missing() {
    Review review = workshop.review().get();
    return review
        .misfit()
        .map(misfit -> " Counted up to the layer that does not fit.")
        .orElse(
            review.analysis().filter(a -> a.partial()).isPresent()
                ? " The totals are partial: layers that are not understood are left out."
                : "");
  }

  @Override
  public Measure seen() {
    return seen.get();
  }

  @Override
  public long total(Measure measure) {
    return totals.getOrDefault(measure, 0L);
  }

  @Override
  public long largest(Measure measure) {
    return largest.getOrDefault(measure, 0L);
  }

  @Override
  public double font() {
    return workshop.desk().appearance().look().getValue().palette().text();
  }

  @Override
  public Parts parts() {
    return new Parts(
        "Counts",
        "Where the parameters, the multiply-adds and the memory are",
        stage,
        strip,
        transport,
        resting.getReadOnlyProperty());
  }

  @Override
  public void shown() {
    inView = true;
    refresh();
  }

  @Override
  public void hidden() {
    inView = false;
  }
}
