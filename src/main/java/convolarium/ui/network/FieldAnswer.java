package convolarium.ui.network;

import convolarium.figure.CoverageFigure;
import convolarium.figure.CoverageFigure.Measure;
import convolarium.figure.FieldScene;
import convolarium.figure.Figure;
import convolarium.figure.OnlookerFigure;
import convolarium.figure.Page;
import convolarium.figure.ReceptiveFigure;
import convolarium.network.Footprint;
import convolarium.network.Paths.Onlooker;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What there is to see and to say of a field.
sealed interface FieldAnswer {
  /// What is seen, with its numbers.
  String heading();

  /// Without a full stop each.
  List<String> sentences();

  /// The same while a field grows.
  ///
  /// @param step how many stages are complete or under way
  default List<String> sentences(int step) {
    return sentences();
  }

  /// @param close whether only the field and a little around it is in view
  Figure figure(boolean close, Page page);

  /// What is drawn, where it is a field.
  Optional<FieldScene> scene();

  /// A field that grows from layer to layer.
  ///
  /// @param steps how the field comes about at each stage
  record Grown(FieldScene about, String heading, List<String> steps, List<String> sentences)
      implements FieldAnswer {
    @Override
    public List<String> sentences(int step) {
      return step < 1 || step > steps.size()
          ? sentences
          : Stream.concat(Stream.of(steps.get(step - 1)), sentences.stream()).toList();
    }

    @Override
    public Figure figure(boolean close, Page page) {
      return ReceptiveFigure.of(about, close, page);
    }

    @Override
    public Optional<FieldScene> scene() {
      return Optional.of(about);
    }
  }

  /// The cells of a field, or how much each counts.
  record Covered(
      FieldScene about,
      Footprint footprint,
      Optional<Measure> measure,
      String heading,
      List<String> sentences)
      implements FieldAnswer {
    @Override
    public Figure figure(boolean close, Page page) {
      return new Still(
          measure
              .map(m -> CoverageFigure.heat(about, footprint, m, close, page))
              .orElseGet(() -> CoverageFigure.seen(about, footprint, close, page)));
    }

    @Override
    public Optional<FieldScene> scene() {
      return Optional.of(about);
    }
  }

  /// Who sees a cell.
  record Watched(
      List<Onlooker> onlookers,
      Pixels picture,
      List<Integer> cell,
      String heading,
      List<String> sentences)
      implements FieldAnswer {
    @Override
    public Figure figure(boolean close, Page page) {
      return new Still(OnlookerFigure.of(onlookers, picture, cell, page));
    }

    @Override
    public Optional<FieldScene> scene() {
      return Optional.empty();
    }
  }

  /// There is nothing to see.
  record Silent(String heading) implements FieldAnswer {
    @Override
    public List<String> sentences() {
      return List.of();
    }

    @Override
    public Figure figure(boolean close, Page page) {
      Mark ground = Mark.rect(0, 0, page.width(), page.height()).fill(page.palette().ground());
      return new Still(new Picture(page.width(), page.height(), List.of(ground)));
    }

    @Override
    public Optional<FieldScene> scene() {
      return Optional.empty();
    }
  }

  /// A picture that does not move.
  record Still(Picture picture) implements Figure {
    @Override
    public double duration() {
      return 0;
    }

    @Override
    public Picture at(double t) {
      return picture;
    }
  }
}
