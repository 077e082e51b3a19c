package convolarium.ui;

import convolarium.document.Presets;
import convolarium.filter.Own;
import convolarium.filter.Parameter;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.Showing;
import convolarium.filter.sample.SampleImage;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Kind;
import convolarium.studio.Playback;
import convolarium.studio.Store;
import convolarium.studio.View.Theme;
import convolarium.studio.Weighting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where the tour goes.
///
/// @param theme to come back to after a look at another
/// @param folder for what is exported on the way
record Itinerary(Interior interior, Theme theme, Path folder) {
  List<Shot> shots() {
    Theme theme = interior.appearance().theme().get();
    return Stream.of(
            workspaces(theme),
            new CardShots(interior, theme).all(),
            new FieldShots(interior).all(),
            new CountShots(interior, theme).all())
        .flatMap(List::stream)
        .toList();
  }

  private List<Shot> workspaces(Theme theme) {
    return List.of(
        new Shot(
            "arithmetic-begin",
            "The Arithmetic workspace before the first step.",
            () -> preset("worked_example", 0)),
        new Shot(
            "arithmetic-products",
            "In the middle of a step: the products appear tap by tap.",
            () -> preset("worked_example", 0.62)),
        new Shot(
            "arithmetic-example",
            "A worked example: the window, its products, and the sum 66 in the output.",
            () -> preset("worked_example", 1)),
        new Shot(
            "arithmetic-padding",
            "Padding 1 and stride 2: one row and one column are never reached.",
            () -> preset("padding_strides_odd", 5)),
        new Shot(
            "arithmetic-refused",
            "A kernel that does not fit: the reason, and what would.",
            () -> edit("Kernel 9", d -> Dial.KERNEL.of(0).set(d, 9))),
        new Shot("arithmetic-groups", "Four channels in two groups, with a bias.", this::groups),
        new Shot(
            "arithmetic-transposed",
            "A transposed convolution: the same relation read backwards.",
            () -> preset("transposed_padding_strides", 8)),
        new Shot(
            "arithmetic-depthwise",
            "Depthwise: every channel has kernels of its own.",
            () -> kind(Kind.DEPTHWISE, 5)),
        new Shot(
            "arithmetic-separable",
            "Depthwise separable: two stages, one after the other.",
            () -> preset("depthwise_separable", 12)),
        new Shot(
            "arithmetic-dilated",
            "Dilation: taps with gaps between them.",
            () -> kind(Kind.DILATED, 4)),
        new Shot(
            "arithmetic-gated",
            "A gated convolution: the feature, its gate and their product.",
            () -> kind(Kind.GATED, 4)),
        new Shot("arithmetic-max-pool", "Max-pooling.", () -> preset("max_pool", 4)),
        new Shot(
            "arithmetic-unpool",
            "Max-pooling and back: each maximum goes to where it was found.",
            () -> preset("max_unpool", 13)),
        new Shot(
            "arithmetic-signal",
            "A signal with causal padding, dilated layer by layer.",
            () -> preset("causal", 20)),
        new Shot("arithmetic-volume", "A volume, slice by slice.", this::volume),
        new Shot(
            "arithmetic-compare",
            "A standard convolution beside a depthwise separable one.",
            this::compared),
        export(
            "arithmetic-export",
            "The same steps as a file that plays everywhere:",
            "arithmetic-export.gif"),
        new Shot("arithmetic-large", "A 12×12 input with three channels.", this::large),
        new Shot("arithmetic-dark", "The dark theme.", () -> theme(Theme.DARK)),
        new Shot("arithmetic-projector", "The projector mode, for the last row.", this::projector),
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
            this::kernel),
        maps(
            "network-maps",
            "What AlexNet makes of the picture, with hand-made filters in its first layer.",
            "alexnet",
            Optional.of("conv#1")),
        maps(
            "network-maps-all",
            "The first maps of every layer of ResNet-18.",
            "resnet18",
            Optional.empty()));
  }

  /// @param layer whose maps are seen, or none for all layers
  private Shot maps(String name, String caption, String preset, Optional<String> layer) {
    Runnable prepare =
        () -> {
          interior.appearance().projector().set(false);
          interior.shell().show(interior.network());
          interior.network().take(Presets.byName(preset).orElseThrow());
          interior.network().weighting().set(Weighting.BANK);
          interior.network().showMaps(layer);
        };
    return new Shot(name, caption, prepare, () -> interior.network().rests());
  }

  /// A picture that waits for the photo to be filtered.
  private Shot shot(String name, String caption, Runnable prepare) {
    return new Shot(name, caption, prepare, () -> interior.photo().ready().getValue());
  }

  private Shot export(String name, String caption, String file) {
    Path path = folder.resolve(file);
    Runnable prepare =
        () -> {
          preset("padding_strides", 5);
          interior.arithmetic().export(path);
        };
    return new Shot(name, caption, prepare, () -> Files.exists(path), Optional.of(file));
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

  private Store store() {
    return interior.store();
  }

  private void preset(String name, double at) {
    interior.appearance().projector().set(false);
    interior.shell().show(interior.arithmetic());
    interior.arithmetic().take(name);
    store().play(_ -> Playback.restingAt(at, store().studio().steps()));
  }

  private void kind(Kind kind, double at) {
    preset("worked_example", 0);
    edit(kind.title(), kind::applied);
    store().play(_ -> Playback.restingAt(at, store().studio().steps()));
  }

  private void volume() {
    preset("worked_example", 0);
    edit("3-D", d -> d.withRank(3));
    store().play(_ -> Playback.restingAt(3, store().studio().steps()));
  }

  private void compared() {
    preset("channels", 0);
    Document standard = store().studio().document();
    store().compareWith("Separable", Kind.SEPARABLE.applied(standard));
    store().play(_ -> Playback.restingAt(4, store().studio().steps()));
  }

  private void edit(String label, UnaryOperator<Document> change) {
    store().edit(label, change);
  }

  private void groups() {
    preset("worked_example", 0);
    edit(
        "Groups",
        d ->
            Dial.GROUPS
                .of(0)
                .set(Dial.OUT_CHANNELS.of(0).set(Dial.IN_CHANNELS.of(0).set(d, 4), 4), 2));
    edit("Bias", d -> Held.BIAS.change(d.withBias(0, true), 0, bias -> bias.with(0, -4)));
    store().play(_ -> Playback.restingAt(3, store().studio().steps()));
  }

  private void large() {
    preset("worked_example", 0);
    edit(
        "Large",
        d -> Dial.PADDING.of(0).set(Dial.IN_CHANNELS.of(0).set(Dial.SIZE.of(0).set(d, 12), 3), 1));
    store().play(_ -> Playback.restingAt(31, store().studio().steps()));
  }

  private void theme(Theme theme) {
    preset("worked_example", 3);
    interior.appearance().theme().set(theme);
  }

  private void projector() {
    theme(theme);
    interior.appearance().projector().set(true);
  }
}
