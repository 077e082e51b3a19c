package convolarium.ui.network;

import convolarium.figure.Figure;
import convolarium.figure.InputRef;
import convolarium.figure.OnlookerRef;
import convolarium.figure.StageRef;
import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.UnitField;
import convolarium.picture.Box;
import convolarium.studio.Playback;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.LatestOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// What a unit of the network sees of the input.
final class FieldView implements NetworkView {
  private final Workshop workshop;
  private final Appearance appearance;
  private final Lane computing;
  private final FieldStage stage = new FieldStage();
  private final FieldStrip strip = new FieldStrip();
  private final FieldTransport transport;
  private final LatestOnly<FieldAnswer> answering = new LatestOnly<>("field", this::answered);
  private final LatestOnly<Drawn> drawing = new LatestOnly<>("field drawing", this::drawn);
  private final ObservableBooleanValue resting;
  private Optional<FieldQuestion> asked = Optional.empty();
  private FieldAnswer answer = new FieldAnswer.Silent("");
  private Optional<Drawn> seen = Optional.empty();

  /// The cell that is asked about, where it lies on the input.
  private List<Integer> cell = List.of();

  private boolean inView;

  private record Drawn(FieldAnswer answer, Figure figure) {}

  FieldView(Workshop workshop) {
    this.workshop = workshop;
    this.appearance = workshop.desk().appearance();
    this.computing = workshop.desk().lanes().lane();
    this.transport = new FieldTransport(computing);
    resting =
        Bindings.createBooleanBinding(
            () -> !answering.busy().get() && !drawing.busy().get() && !computing.running().get(),
            answering.busy(),
            drawing.busy(),
            computing.running());
    workshop.review().subscribe(_ -> renew());
    workshop.unit().subscribe(_ -> renew());
    workshop.likeness().subscribe(_ -> renew());
    workshop.outcomes().fed().subscribe(_ -> renewGradient());
    workshop.desk().engine().subscribe(_ -> renewGradient());
    stage.look().subscribe(_ -> renew());
    stage.mode().subscribe(_ -> renewGradient());
    stage.close().subscribe(_ -> draw());
    stage.paper().widthProperty().subscribe(_ -> draw());
    stage.paper().heightProperty().subscribe(_ -> draw());
    appearance.look().subscribe(_ -> draw());
    transport.playback().subscribe(_ -> show());
    String sheet = Objects.requireNonNull(getClass().getResource("field.css")).toExternalForm();
    stage.getStylesheets().add(sheet);
    strip.getStylesheets().add(sheet);
    stage.canvas().setOnMousePressed(this::pressed);
    stage.canvas().setOnKeyPressed(this::pressed);
  }

  @Override
  public String title() {
    return "Field";
  }

  @Override
  public String help() {
    return "What a unit sees of the input, in theory and in effect";
  }

  @Override
  public Node stage() {
    return stage;
  }

  @Override
  public Node strip() {
    return strip;
  }

  @Override
  public Node transport() {
    return transport;
  }

  @Override
  public ObservableBooleanValue resting() {
    return resting;
  }

  @Override
  public void shown() {
    inView = true;
    renew();
  }

  @Override
  public void hidden() {
    inView = false;
    transport.pause();
    computing.cancel();
    answering.clear();
    asked = Optional.empty();
  }

  /// Shows another side of the field.
  void look(FieldLook look) {
    stage.look().set(look);
  }

  /// Lets the field grow up to a moment.
  void growTo(double at) {
    transport.to(at);
  }

  private void renewGradient() {
    if (stage.look().get() == FieldLook.EFFECTIVE) {
      asked = Optional.empty();
      renew();
    }
  }

  private void renew() {
    if (!inView) {
      return;
    }
    Optional<FieldQuestion> question = question();
    if (question.isPresent() && question.equals(asked)) {
      return;
    }
    asked = question;
    computing.cancel();
    question.ifPresentOrElse(
        q -> answering.run(q::answer),
        () -> {
          answering.clear();
          answered(new FieldAnswer.Silent(nothing()));
        });
  }

  private String nothing() {
    return workshop
        .review()
        .get()
        .misfit()
        .map(misfit -> "nothing can be seen while the network does not fit: " + misfit.what())
        .orElse("this network has no layer that looks at places of an input");
  }

  private Optional<FieldQuestion> question() {
    return analysis()
        .flatMap(
            analysis ->
                layer(analysis)
                    .map(
                        layer ->
                            new FieldQuestion(
                                stage.look().get(),
                                analysis,
                                layer,
                                unit(layer),
                                onInput(analysis),
                                workshop.likeness().get())));
  }

  /// All that fits together of the network.
  private Optional<Analysis> analysis() {
    return workshop
        .review()
        .get()
        .analysis()
        .or(() -> workshop.outcomes().fed().getValue())
        .filter(a -> a.model().input().shape().rank() > 2);
  }

  /// The chosen layer, or the last that looks at places.
  private Optional<Measured> layer(Analysis analysis) {
    return workshop
        .chosen()
        .getValue()
        .flatMap(chosen -> analysis.nodes().filter(m -> m.path().equals(chosen.path())).findFirst())
        .or(
            () ->
                analysis.layers().stream()
                    .filter(m -> m.field().isPresent())
                    .reduce((_, last) -> last));
  }

  private Unit unit(Measured layer) {
    return workshop
        .unit()
        .getValue()
        .map(u -> u.within(layer.output()))
        .orElseGet(() -> Unit.middle(layer.output()));
  }

  private List<Integer> onInput(Analysis analysis) {
    List<Integer> sizes = analysis.model().input().shape().from(2);
    boolean there =
        cell.size() == sizes.size()
            && IntStream.range(0, sizes.size()).allMatch(a -> cell.get(a) < sizes.get(a));
    return there ? cell : sizes.stream().map(n -> n / 2).toList();
  }

  private void answered(FieldAnswer next) {
    take(next);
    asked
        .filter(FieldQuestion::runs)
        .ifPresent(q -> workshop.outcomes().fed().getValue().ifPresent(fed -> compute(q, fed)));
  }

  private void take(FieldAnswer next) {
    answer = next;
    strip.tell(next, Integer.MAX_VALUE);
    draw();
  }

  private void compute(FieldQuestion question, Analysis fed) {
    boolean there = fed.nodes().anyMatch(m -> m.path().equals(question.layer().path()));
    if (!(answer instanceof FieldAnswer.Grown)) {
      return;
    }
    if (!there) {
      take(question.barred());
      return;
    }
    var mode = stage.mode().get();
    var engine = workshop.engine();
    computing.run(
        "Computing the effective field",
        watch -> question.effective(fed, mode, engine, watch),
        this::take);
  }

  private void draw() {
    if (inView) {
      FieldAnswer now = answer;
      boolean close = stage.close().get();
      stage
          .page(appearance.look().getValue().palette())
          .ifPresent(page -> drawing.run(() -> new Drawn(now, now.figure(close, page))));
    }
  }

  private void drawn(Drawn next) {
    boolean other = seen.filter(d -> d.answer() == next.answer()).isEmpty();
    seen = Optional.of(next);
    if (other) {
      transport.begin((int) next.figure().duration());
    }
    show();
  }

  private void show() {
    seen.ifPresent(
        drawn -> {
          Playback playback = transport.playback().getValue();
          boolean jumps = appearance.stillness().getValue();
          double at = jumps ? Math.floor(playback.at()) : playback.at();
          FieldAnswer told = drawn.answer();
          strip.tell(told, playback.step());
          stage.show(
              drawn.figure().at(at),
              told.heading() + ". " + FieldStrip.text(told.sentences(playback.step())));
        });
  }

  private void pressed(MouseEvent event) {
    PictureCanvas canvas = stage.canvas();
    canvas.requestFocus();
    switch (canvas.refAt(event.getX(), event.getY()).orElse(null)) {
      case StageRef(int step) -> transport.to(step);
      case OnlookerRef(String path) -> choose(path);
      case InputRef input -> {
        Box box = canvas.bounds(input).orElseThrow();
        point(input.row(event.getY(), box), input.column(event.getX(), box));
      }
      case null, default -> {}
    }
  }

  private void choose(String path) {
    workshop.review().get().measured().entrySet().stream()
        .filter(entry -> entry.getValue().path().equals(path))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(address -> workshop.select(Optional.of(address)));
  }

  private void point(int row, int column) {
    asked.ifPresent(
        question -> {
          if (question.look() == FieldLook.ONLOOKERS) {
            List<Integer> moved = new ArrayList<>(question.cell());
            moved.set(moved.size() - 1, column);
            if (moved.size() > 1) {
              moved.set(moved.size() - 2, row);
            }
            ask(moved);
          } else if (question.layer().field().isPresent()) {
            answer
                .scene()
                .map(scene -> scene.cell(row, column))
                .map(at -> UnitField.nearest(question.layer(), at))
                .ifPresent(at -> ask(question.layer(), at));
          }
        });
  }

  private void ask(List<Integer> next) {
    cell = List.copyOf(next);
    renew();
  }

  private void ask(Measured layer, List<Integer> at) {
    if (workshop.chosen().getValue().isEmpty()) {
      choose(layer.path());
    }
    int channel = workshop.unit().getValue().map(Unit::channel).orElse(0);
    workshop.ask(new Unit(channel, at));
  }

  /// The space bar lets the field grow; the arrow keys walk from unit to unit, or from cell to
  /// cell.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      transport.playOrPause();
      event.consume();
      return;
    }
    int down =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    int across =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (down != 0 || across != 0) {
      asked.ifPresent(question -> walk(question, down, across));
      event.consume();
    }
  }

  private void walk(FieldQuestion question, int down, int across) {
    boolean input = question.look() == FieldLook.ONLOOKERS;
    List<Integer> from = input ? question.cell() : question.unit().cell();
    List<Integer> sizes =
        (input ? question.analysis().model().input().shape() : question.layer().output()).from(2);
    if (from.isEmpty()) {
      return;
    }
    List<Integer> to = new ArrayList<>(from);
    int last = to.size() - 1;
    to.set(last, Math.clamp((long) from.get(last) + across, 0, sizes.get(last) - 1));
    if (last > 0) {
      to.set(last - 1, Math.clamp((long) from.get(last - 1) + down, 0, sizes.get(last - 1) - 1));
    }
    if (input) {
      ask(to);
    } else {
      ask(question.layer(), to);
    }
  }
}
