package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.engine.Choice;
import convolarium.engine.Engine;
import convolarium.explain.Told;
import convolarium.figure.CellRef;
import convolarium.figure.GatedScene;
import convolarium.figure.Part;
import convolarium.figure.Role;
import convolarium.figure.Scene;
import convolarium.figure.UnpoolScene;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Held;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents that fit, with the output of every stage computed: all that the stage and the strip
/// show.
///
/// @param compared the document beside the first
/// @param engine what computed them
/// @param parts a part for each stage of the first document, then for each of the second
record Exhibit(Document document, Optional<Document> compared, Engine engine, List<Part> parts) {
  Exhibit {
    parts = List.copyOf(parts);
  }

  /// @throws IllegalArgumentException when a document does not fit
  static Exhibit of(Document document, Optional<Document> compared, Engine engine) {
    Stream<Part> second = compared.stream().flatMap(other -> Parts.of(other, engine).stream());
    List<Part> parts = Stream.concat(Parts.of(document, engine).stream(), second).toList();
    return new Exhibit(document, compared, engine, parts);
  }

  /// How many parts belong to the first document; they come first.
  int first() {
    return document.stages().size();
  }

  /// The parts of the first document.
  List<Part> left() {
    return parts.subList(0, first());
  }

  /// The parts of the document that is compared; none when there is none.
  List<Part> right() {
    return parts.subList(first(), parts.size());
  }

  Part part(int part) {
    return parts.get(part);
  }

  Problem problem(int part) {
    return parts.get(part).problem();
  }

  /// How a part was computed.
  Choice choice(int part) {
    return engine.choice(problem(part));
  }

  /// The problems of a document's stages.
  ///
  /// @throws IllegalArgumentException when it does not fit
  static List<Problem> problems(Document document) {
    return switch (document.fit()) {
      case Fit.Fits fits -> fits.problems();
      case Fit.Refuses refused -> throw new IllegalArgumentException(refused.sentence());
    };
  }

  /// The part whose step that is, and its own number there.
  ///
  /// @param step from 1, counted through the parts of the first document; past their end the last
  Moment moment(int step) {
    int rest = step;
    for (int part = 0; part < first(); part++) {
      int steps = parts.get(part).steps();
      if (rest <= steps || part == first() - 1) {
        return new Moment(part, Math.min(rest, steps));
      }
      rest -= steps;
    }
    throw new IllegalStateException("no parts");
  }

  /// A step of a part, from 1.
  record Moment(int part, int step) {}

  /// The shape of the tensor in that role; nothing when the part has none.
  Optional<Shape> shape(int part, Role role) {
    if (part >= parts.size()) {
      return Optional.empty();
    }
    Problem problem = parts.get(part).problem();
    boolean gated = parts.get(part) instanceof GatedScene;
    return switch (role) {
      case INPUT -> Optional.of(problem.input());
      case OUTPUT -> Optional.of(problem.output());
      case FEATURE, GATE -> Optional.of(problem.output()).filter(_ -> gated);
      case KERNEL -> problem.weight();
      case GATE_KERNEL -> problem.weight().filter(_ -> gated);
      case BIAS, GATE_BIAS -> values(part, role).map(_ -> Shape.of(problem.outChannels()));
    };
  }

  private Optional<Values> values(int part, Role role) {
    return switch (parts.get(part)) {
      case Scene scene -> values(scene, role);
      case GatedScene gated ->
          switch (role) {
            case GATE_KERNEL -> values(gated.gate(), Role.KERNEL);
            case GATE_BIAS -> values(gated.gate(), Role.BIAS);
            case GATE -> values(gated.gate(), Role.OUTPUT);
            case FEATURE -> values(gated.feature(), Role.OUTPUT);
            case OUTPUT -> Optional.of(gated.output());
            case INPUT, KERNEL, BIAS -> values(gated.feature(), role);
          };
      case UnpoolScene unpool ->
          switch (role) {
            case INPUT -> Optional.of(unpool.input());
            case OUTPUT -> Optional.of(unpool.output());
            default -> Optional.empty();
          };
    };
  }

  private static Optional<Values> values(Scene scene, Role role) {
    return switch (role) {
      case INPUT -> Optional.of(scene.input());
      case KERNEL -> Optional.of(scene.weight()).filter(_ -> scene.problem().weight().isPresent());
      case OUTPUT -> Optional.of(scene.output());
      case BIAS -> scene.bias();
      case GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.empty();
    };
  }

  /// Whether a cell lies inside its tensor; one of the padding does not.
  boolean has(CellRef ref) {
    List<Integer> index = ref.cell().index();
    return shape(ref.part(), ref.role())
        .filter(shape -> shape.rank() == index.size())
        .filter(
            shape ->
                IntStream.range(0, index.size())
                    .allMatch(axis -> index.get(axis) >= 0 && index.get(axis) < shape.dim(axis)))
        .isPresent();
  }

  /// The number in a cell.
  ///
  /// @throws IndexOutOfBoundsException when it lies outside
  float value(CellRef ref) {
    Values values =
        values(ref.part(), ref.role())
            .orElseThrow(() -> new IndexOutOfBoundsException(ref.toString()));
    return values.at(shape(ref.part(), ref.role()).orElseThrow().offset(ref.cell().index()));
  }

  /// The tensor of the first document that a cell lies in; nothing when its number is computed.
  Optional<Held> held(CellRef ref) {
    Optional<Held> held =
        switch (ref.role()) {
          case INPUT -> Optional.of(Held.INPUT);
          case KERNEL -> Optional.of(Held.WEIGHT);
          case BIAS -> Optional.of(Held.BIAS);
          case GATE_KERNEL -> Optional.of(Held.GATE_WEIGHT);
          case GATE_BIAS -> Optional.of(Held.GATE_BIAS);
          case OUTPUT, FEATURE, GATE -> Optional.empty();
        };
    return held.filter(_ -> has(ref) && ref.part() < first())
        .filter(h -> h.in(document, ref.part()).isPresent());
  }

  /// Whether there is a story of that cell: of one that is computed, and of one that is put
  /// elsewhere.
  boolean tells(CellRef ref) {
    return has(ref)
        && switch (ref.role()) {
          case OUTPUT, FEATURE, GATE -> true;
          case INPUT -> parts.get(ref.part()) instanceof UnpoolScene;
          case KERNEL, BIAS, GATE_KERNEL, GATE_BIAS -> false;
        };
  }

  /// How a cell comes about, or where its value goes; of an unpooling's output nothing where
  /// nothing was put.
  ///
  /// @param ref one that has a story
  Optional<Told> told(CellRef ref) {
    Part part = parts.get(ref.part());
    return ref.role() == Role.INPUT
        ? Optional.of(part.told(ref.cell().channel(), place(part, ref)))
        : part.told(ref.cell()).map(told -> told);
  }

  private static int place(Part part, CellRef input) {
    return Shape.of(part.problem().input().from(2)).offset(input.cell().position());
  }
}
