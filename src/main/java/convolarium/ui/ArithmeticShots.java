package convolarium.ui;

import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Kind;
import convolarium.studio.Playback;
import convolarium.studio.Store;
import convolarium.studio.View.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The Arithmetic workspace on the tour.
///
/// @param theme to come back to after a look at another
/// @param folder for what is exported on the way
record ArithmeticShots(Interior interior, Theme theme, Path folder) {
  List<Shot> all() {
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
        new Shot("arithmetic-projector", "The projector mode, for the last row.", this::projector));
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
