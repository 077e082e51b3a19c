package convolarium.ui;

import convolarium.document.Notation;
import convolarium.document.Preset;
import convolarium.document.Presets;
import java.util.List;

/// Where the tour goes in the Network workspace to see what a unit sees.
record FieldShots(Interior interior) {
  private static final String STACK =
      "3x33x33 > conv 8 k3 d2 p2 > conv 8 k3 d2 p2 > last=conv 8 k3 d2 p2";

  List<Shot> all() {
    return List.of(
        shot(
            "network-field",
            "What a unit of VGG16's conv5_1 sees of the photo, layer by layer.",
            () -> vgg("conv5_1", "Theoretical")),
        shot(
            "network-field-grows",
            "The field growing from layer to layer.",
            () -> interior.network().growTo(7.5)),
        shot(
            "network-effective",
            "The effective field: the gradient of that unit, with its width.",
            () -> vgg("conv5_1", "Effective")),
        shot(
            "network-onlookers",
            "The reverse question: who sees one cell of the input.",
            () -> vgg("conv5_1", "Seen by")),
        shot("network-gridding", "Dilations 2, 2, 2 leave holes.", this::stack),
        shot(
            "network-wide-field",
            "ResNet-50 sees further than its input is wide.",
            () -> preset("resnet50", "layer4.2", "Theoretical")));
  }

  private Shot shot(String name, String caption, Runnable prepare) {
    return new Shot(name, caption, prepare, () -> interior.network().rests());
  }

  private void vgg(String layer, String look) {
    preset("vgg16", layer, look);
  }

  private void preset(String name, String layer, String look) {
    show(Presets.byName(name).orElseThrow(), layer, look);
  }

  private void stack() {
    show(
        new Preset("", "stack", "Dilations 2, 2, 2", "", () -> Notation.parse(STACK)),
        "last",
        "Cells read");
  }

  private void show(Preset preset, String layer, String look) {
    interior.appearance().projector().set(false);
    interior.shell().show(interior.network());
    interior.network().take(preset);
    interior.network().choose(layer);
    interior.network().showField(look);
  }
}
