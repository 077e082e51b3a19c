package convolarium.ui.network;

import convolarium.arithmetic.Cell;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.explain.Sentences;
import convolarium.figure.CoverageFigure.Measure;
import convolarium.figure.FieldScene;
import convolarium.figure.FieldWords;
import convolarium.figure.OnlookerFigure;
import convolarium.figure.ReceptiveFigure;
import convolarium.figure.SeenWords;
import convolarium.network.Analysis;
import convolarium.network.EffectiveField;
import convolarium.network.Footprint;
import convolarium.network.Measured;
import convolarium.network.Meeting;
import convolarium.network.Misfit;
import convolarium.network.Paths;
import convolarium.network.Paths.Onlooker;
import convolarium.network.UnitField;
import convolarium.network.UnitGradient.Mode;
import convolarium.picture.Ink;
import convolarium.picture.Pixels;
import convolarium.studio.Likeness;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked about a unit, or about a cell of the input: all that is needed to answer it on any
/// thread.
///
/// @param layer of the analysis
/// @param unit of the layer
/// @param cell of the input, one coordinate for each spatial axis
/// @param likeness of the input, if there is one
record FieldQuestion(
    FieldLook look,
    Analysis analysis,
    Measured layer,
    Unit unit,
    List<Integer> cell,
    Optional<Likeness> likeness) {
  private static final int GREY = Ink.of("#8A8F98").argb();

  FieldQuestion {
    cell = List.copyOf(cell);
  }

  private Shape input() {
    return analysis.model().input().shape();
  }

  /// Whether a picture is asked for that needs a run of the network.
  boolean runs() {
    return look == FieldLook.EFFECTIVE && !unit.cell().isEmpty();
  }

  /// The answer to all but what needs a run; of that what is known before.
  FieldAnswer answer() {
    try {
      return look == FieldLook.ONLOOKERS ? onlookers() : seen();
    } catch (Misfit misfit) {
      return new FieldAnswer.Silent(misfit.what());
    }
  }

  /// The answer that needs a run.
  ///
  /// @param fed the network with an input and weights
  FieldAnswer effective(Analysis fed, Mode mode, Engine engine, Watch watch) {
    try {
      UnitField field = field();
      int draws = mode == Mode.LINEAR ? EffectiveField.draws(fed, layer) : 1;
      EffectiveField effective =
          EffectiveField.of(fed, layer, unit.index(), mode, draws, engine, watch);
      Footprint energy = effective.energy();
      List<String> sentences = new ArrayList<>();
      sentences.add(SeenWords.width(field, energy, "the gradient's energy", input()));
      SeenWords.draws(effective).ifPresent(sentences::add);
      SeenWords.paper(field, energy, true).ifPresent(sentences::add);
      SeenWords.why(field, Paths.of(analysis, layer, unit.cell())).ifPresent(sentences::add);
      sentences.add(
          mode == Mode.LINEAR
              ? "linear: functions pass the gradient on, so it depends on the weights alone"
              : "as run: functions scale the gradient by their slopes for this picture and these"
                  + " weights");
      return new FieldAnswer.Covered(
          scene(field), energy, Optional.of(Measure.GRADIENT), heading(), sentences);
    } catch (Misfit misfit) {
      return new FieldAnswer.Silent(misfit.what());
    }
  }

  /// The answer where the network cannot be run up to the layer.
  FieldAnswer barred() {
    return new FieldAnswer.Grown(
        scene(field()),
        heading(),
        List.of(),
        List.of(
            "the gradient cannot be computed: a layer before this one does not fit or is opaque"));
  }

  private UnitField field() {
    return UnitField.of(analysis, layer, unit.cell());
  }

  private FieldAnswer seen() {
    UnitField field = field();
    FieldScene scene = scene(field);
    return switch (look) {
      case FIELD, ONLOOKERS -> new FieldAnswer.Grown(scene, heading(), steps(field), told(field));
      case READ -> {
        Footprint paths = Paths.of(analysis, layer, unit.cell());
        yield new FieldAnswer.Covered(
            scene,
            paths,
            Optional.empty(),
            heading(),
            Stream.concat(
                    Stream.of(SeenWords.seen(field, paths, input())),
                    SeenWords.holes(paths).stream())
                .toList());
      }
      case PATHS -> {
        Footprint paths = Paths.of(analysis, layer, unit.cell());
        yield new FieldAnswer.Covered(
            scene,
            paths,
            Optional.of(Measure.PATHS),
            heading(),
            Stream.of(
                    Optional.of(SeenWords.width(field, paths, "the paths", input())),
                    SeenWords.paper(field, paths, false),
                    SeenWords.why(field, paths))
                .flatMap(Optional::stream)
                .toList());
      }
      case EFFECTIVE ->
          new FieldAnswer.Grown(
              scene,
              heading(),
              List.of(),
              List.of(
                  runs()
                      ? "the gradient is computed"
                      : "a dense unit has no place of its own: choose a layer before flatten"));
    };
  }

  private List<String> told(UnitField field) {
    List<String> sentences = new ArrayList<>();
    sentences.add(FieldWords.place(field, input()));
    FieldWords.uneven(Meeting.uneven(analysis, layer)).ifPresent(sentences::add);
    return sentences;
  }

  private List<String> steps(UnitField field) {
    return ReceptiveFigure.stages(field).stream()
        .map(stage -> FieldWords.step(analysis.before(stage.layer()), stage))
        .toList();
  }

  /// `conv5_1, row 6, column 8 · size 132 · jump 16 · start −58 · centre 15/2`.
  private String heading() {
    String place =
        unit.cell().isEmpty() ? "all its units" : Sentences.place(new Cell(unit.index()));
    return layer.name()
        + ", "
        + place
        + layer.field().map(f -> " · " + FieldWords.numbers(f.axes())).orElse("");
  }

  private FieldAnswer onlookers() {
    List<Onlooker> telling = OnlookerFigure.telling(analysis, Paths.from(analysis, cell));
    List<Integer> index = new ArrayList<>(List.of(0, 0));
    index.addAll(cell);
    String place = Sentences.place(new Cell(index));
    return new FieldAnswer.Watched(
        telling, pixels(), cell, "The input at " + place, SeenWords.onlookers(telling));
  }

  private FieldScene scene(UnitField field) {
    return new FieldScene(input(), pixels(), field);
  }

  private Pixels pixels() {
    int rank = input().rank() - 2;
    int width = input().dim(rank + 1);
    int height = rank == 1 ? 1 : input().dim(rank);
    return likeness
        .filter(l -> l.width() == width && l.height() == height)
        .map(l -> Pixels.of(width, height, l.argb()))
        .orElseGet(() -> Pixels.of(width, height, (_, _) -> GREY));
  }
}
