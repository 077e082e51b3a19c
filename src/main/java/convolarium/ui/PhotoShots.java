package convolarium.ui;

import convolarium.filter.Own;
import convolarium.filter.Parameter;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.Showing;
import convolarium.filter.sample.SampleImage;
import convolarium.studio.View.Theme;
import java.util.List;

/// The Photo workspace on the tour.
///
/// @param theme to come back to after a look at another
record PhotoShots(Interior interior, Theme theme) {
  List<Shot> all() {
    return List.of(
        new Shot("photo-empty", "The Photo workspace before there is a photo.", () -> photo(theme)),
        shot(
            "photo-edges",
            "Every filter on the photo itself; edges by the Sobel magnitude.",
            () -> {
              interior.photo().open(SampleImage.STILL_LIFE);
              filter("sobel");
            }),
        shot("photo-settings", "What can be set for a filter.", this::settings),
        shot("photo-average", "A photo before and after the 1/9 average.", this::average),
        shot("photo-signs", "Sums below 0 in red, above it in blue, with their key.", this::signs),
        shot("photo-pixels", "Looking closely: the window, its sum, the rounding.", this::pixels),
        shot(
            "photo-border",
            "At the corner the border rule takes over.",
            () -> interior.photo().look(0, 0, 56)),
        shot(
            "photo-loupe",
            "A pixel asked about from afar: a loupe beside it, its numbers on the page.",
            this::loupe),
        shot("photo-histogram", "The histogram, and a map of what is seen.", this::histogram),
        shot("photo-borders", "The border rules side by side.", this::borders),
        shot("photo-dark", "The dark theme.", this::darkPhoto),
        shot("photo-projector", "The projector mode.", this::projectedPhoto),
        shot("photo-median", "The middle of a window's values.", () -> closely("median")),
        shot("photo-sepia", "Colours mixed by 1×1 weights.", () -> closely("sepia")),
        shot("photo-steps", "Several filters, one after the other.", this::steps),
        shot(
            "photo-kernel",
            "A kernel of one's own, what it does to flat areas, and what it lets through.",
            this::kernel));
  }

  /// A picture that waits for the photo to be filtered.
  private Shot shot(String name, String caption, Runnable prepare) {
    return new Shot(name, caption, prepare, () -> interior.photo().ready().getValue());
  }

  private void photo(Theme theme) {
    interior.appearance().projector().set(false);
    interior.appearance().theme().set(theme);
    interior.shell().show(interior.photo());
  }

  private void filter(String name) {
    interior.photo().choose(c -> c.named(name));
  }

  private void settings() {
    interior.photo().choose(c -> c.named("emboss").with(Parameter.ANGLE, 60));
    interior.photo().showSettings();
  }

  private void average() {
    filter("average");
    interior.photo().showFilters();
  }

  private void signs() {
    interior.photo().choose(c -> c.named("sobel-x").with(Showing.DIVERGING));
    interior.photo().showSettings();
  }

  private void steps() {
    photo(theme);
    interior
        .photo()
        .take(
            Pipeline.of(
                Recipe.of("median").with(Parameter.SIZE, 5),
                Recipe.of("gaussian").with(Parameter.SIGMA, 2),
                Recipe.of("sobel")));
    interior.photo().look(533, 800, 0.5);
  }

  private void histogram() {
    interior.photo().look(520, 800, 1.5);
    interior.photo().histogram().set(true);
  }

  private void borders() {
    interior.photo().histogram().set(false);
    interior.photo().borders().set(true);
  }

  private void darkPhoto() {
    interior.photo().borders().set(false);
    interior.appearance().theme().set(Theme.DARK);
  }

  private void pixels() {
    filter("average");
    interior.photo().look(640, 745, 56);
  }

  private void loupe() {
    filter("sobel-x");
    interior.photo().look(560, 905, 0.6);
  }

  private void kernel() {
    Own own = Own.of("1 2 1\n2 4 2\n1 2 1\n/ 16");
    interior.photo().take(Pipeline.of(Recipe.of(Recipe.OWN).written(_ -> own)));
    interior.photo().showKernel();
  }

  private void closely(String name) {
    photo(theme);
    filter(name);
    interior.photo().look(640, 745, 56);
  }

  private void projectedPhoto() {
    interior.appearance().theme().set(theme);
    interior.appearance().projector().set(true);
  }
}
