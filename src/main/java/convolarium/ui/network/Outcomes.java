package convolarium.ui.network;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Outcome;
import convolarium.network.Review;
import convolarium.network.Run;
import convolarium.studio.Likeness;
import convolarium.studio.Weighting;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Lane;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the network makes of the picture: computed in the background while a view that needs it is
/// in sight, and dropped as soon as the network, the picture, the weights or the engine is another.
final class Outcomes {
  /// The part of the free memory that may be taken by what is kept of a run.
  private static final double SHARE = 0.25;

  private static final Fill NOISE = new Fill.Uniform(1, 1);

  private final Workshop workshop;
  private final LongSupplier free;
  private final Lane lane;
  private final ObjectProperty<Weighting> weighting =
      new SimpleObjectProperty<>(this, "weighting", Weighting.OWN);
  private final ObservableValue<Optional<Analysis>> fed;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Waiting());
  private final Set<Object> watchers = new HashSet<>();

  /// How far it is.
  sealed interface State {
    /// Nothing is known yet: it is not begun, for want of a picture or of somebody who looks.
    record Waiting() implements State {}

    record Running() implements State {}

    record Done(Ran ran) implements State {}

    /// @param sentence without a full stop, why there is nothing to see
    record Failed(String sentence) implements State {}
  }

  /// @param free the bytes of memory that are free
  Outcomes(Workshop workshop, LongSupplier free) {
    this.workshop = workshop;
    this.free = free;
    this.lane = workshop.desk().lanes().lane();
    fed =
        Bindings.createObjectBinding(
            () ->
                runnable(workshop.review().get())
                    .flatMap(
                        analysis ->
                            input(workshop.photograph().likeness().get(), analysis.model())
                                .map(numbers -> fed(analysis, numbers))),
            workshop.review(),
            workshop.photograph().likeness(),
            weighting);
    fed.subscribe(_ -> restart());
    workshop.desk().engine().subscribe(_ -> restart());
    workshop.chosen().subscribe(_ -> complete());
    lane.running().subscribe(running -> stopped(running));
  }

  /// What of a model can be computed: all in front of the first layer that does not fit or is not
  /// understood, or of the block that holds it.
  private static Optional<Analysis> runnable(Review review) {
    List<Measured> sound =
        review.analysis().map(Analysis::layers).orElseGet(() -> measured(review)).stream()
            .takeWhile(Outcomes::understood)
            .toList();
    if (review.analysis().isPresent() && sound.size() == review.analysis().get().layers().size()) {
      return review.analysis();
    }
    Model model = review.model();
    return sound.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Analysis.of(
                new Model(model.title(), model.input(), model.layers().subList(0, sound.size()))));
  }

  private static List<Measured> measured(Review review) {
    return review.measured().entrySet().stream()
        .filter(entry -> entry.getKey().top())
        .map(entry -> entry.getValue())
        .toList();
  }

  private static boolean understood(Measured m) {
    return m.known()
        && !(m.layer() instanceof Layer.Opaque)
        && m.parts().stream().flatMap(List::stream).allMatch(Outcomes::understood);
  }

  /// The picture, where a network is one for pictures; else its own numbers, or noise.
  private static Optional<Numbers> input(Optional<Likeness> likeness, Model model) {
    Shape shape = model.input().shape();
    if (shape.rank() < 3) {
      return Optional.of(
          model.input() instanceof Numbers.Unknown
              ? new Numbers.Made(shape, NOISE)
              : model.input());
    }
    return likeness
        .map(Likeness::tensor)
        .filter(tensor -> tensor.shape().equals(shape))
        .map(Numbers.Given::new);
  }

  private Analysis fed(Analysis analysis, Numbers input) {
    Model weighted = weighting.get().of(analysis);
    return Analysis.of(new Model(weighted.title(), input, weighted.layers()));
  }

  /// Which weights the network is run with.
  ObjectProperty<Weighting> weighting() {
    return weighting;
  }

  /// The network with the picture and the weights that it is run with, or as much of it as can be
  /// run: what stands in front of the first layer that does not fit or is not understood. Empty
  /// until there is a picture. Paths and addresses are those of the network.
  ObservableValue<Optional<Analysis>> fed() {
    return fed;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Somebody looks from now on.
  void watch(Object who) {
    watchers.add(who);
    if (state.get() instanceof State.Waiting) {
      restart();
    }
  }

  /// Somebody looks no longer: without anybody else, work for it stops.
  void leave(Object who) {
    watchers.remove(who);
    if (watchers.isEmpty()) {
      lane.cancel();
    }
  }

  /// Begins again after it was called off.
  void restart() {
    lane.cancel();
    state.set(new State.Waiting());
    if (!watchers.isEmpty()) {
      fed.getValue().ifPresent(this::begin);
    }
  }

  /// Runs again for a layer that was not kept.
  private void complete() {
    boolean lacking =
        state.get() instanceof State.Done(Ran ran)
            && workshop
                .chosen()
                .getValue()
                .filter(m -> ran.fed(m).isPresent() && ran.output(m).isEmpty())
                .isPresent();
    if (lacking) {
      restart();
    }
  }

  /// A run that comes to its end stops too, but has a result a moment later.
  private void stopped(boolean running) {
    if (!running) {
      Platform.runLater(
          () -> {
            if (state.get() instanceof State.Running && !lane.running().get()) {
              state.set(new State.Waiting());
            }
          });
    }
  }

  private void begin(Analysis analysis) {
    long room = (long) (SHARE * free.getAsLong());
    Optional<Measured> chosen = workshop.chosen().getValue();
    Engine engine = workshop.engine();
    state.set(new State.Running());
    lane.run(
        "Running the network", watch -> run(analysis, engine, chosen, room, watch), state::set);
  }

  private static State run(
      Analysis fed, Engine engine, Optional<Measured> chosen, long room, Watch watch) {
    try {
      if (fed.nodes().mapToLong(Ran::bytes).sum() <= room) {
        return done(fed, Run.of(fed, engine, true, watch), true, room);
      }
      Optional<Measured> wanted =
          chosen.flatMap(c -> fed.nodes().filter(m -> m.path().equals(c.path())).findFirst());
      Set<String> kept = wanted.map(m -> around(fed, m)).orElseGet(() -> fitting(fed, room));
      Analysis part = wanted.map(fed::upTo).orElse(fed);
      return done(fed, Run.of(part, engine, m -> kept.contains(m.path()), watch), false, room);
    } catch (Misfit misfit) {
      return new State.Failed(misfit.what());
    }
  }

  private static State done(Analysis fed, Outcome outcome, boolean whole, long room) {
    return new State.Done(new Ran(fed, outcome, whole, room));
  }

  /// A layer and what it is given.
  private static Set<String> around(Analysis fed, Measured layer) {
    return Stream.concat(Stream.of(layer), fed.before(layer).stream())
        .map(Measured::path)
        .collect(Collectors.toSet());
  }

  /// The smallest layers for which there is room.
  private static Set<String> fitting(Analysis fed, long room) {
    Set<String> kept = new HashSet<>();
    long left = room;
    for (Measured m : fed.nodes().sorted(Comparator.comparingLong(Ran::bytes)).toList()) {
      left -= Ran.bytes(m);
      if (left < 0) {
        break;
      }
      kept.add(m.path());
    }
    return kept;
  }

  /// What the machine has.
  static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}
