package convolarium.ui.network;

import convolarium.figure.Figure;
import convolarium.network.Analysis;
import convolarium.studio.Playback;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.LatestOnly;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// What a unit of the network sees of the input.
final class FieldView implements NetworkView {
  private final Workshop workshop;
  private final Appearance appearance;
  private final Lane computing;
  private final FieldStage stage = new FieldStage();
  private final FieldStrip strip = new FieldStrip();
  private final FieldTransport transport;
  private final FieldAsking asking;
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
    this.asking = new FieldAsking(workshop);
    resting =
        Bindings.createBooleanBinding(
            () -> !answering.busy().get() && !drawing.busy().get() && !computing.running().get(),
            answering.busy(),
            drawing.busy(),
            computing.running());
    workshop.review().subscribe(_ -> renew());
    workshop.unit().subscribe(_ -> renew());
    workshop.photograph().likeness().subscribe(_ -> renew());
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
    new FieldGestures(stage.canvas(), transport, asking, () -> asked, () -> answer, this::askAbout);
  }

  @Override
  public Parts parts() {
    return new Parts(
        "Receptive field",
        "What a unit sees of the input, in theory and in effect",
        stage,
        strip,
        transport,
        resting);
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
    Optional<FieldQuestion> question = asking.question(stage.look().get(), cell);
    if (question.isPresent() && question.equals(asked)) {
      return;
    }
    asked = question;
    computing.cancel();
    question.ifPresentOrElse(
        q -> answering.run(q::answer),
        () -> {
          answering.clear();
          answered(new FieldAnswer.Silent(asking.nothing()));
        });
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

  private void askAbout(List<Integer> next) {
    cell = List.copyOf(next);
    renew();
  }
}
