package convolarium.ui;

import convolarium.document.Presets;
import convolarium.studio.View.Theme;
import java.util.List;

/// Where the tour goes in the Network workspace to see networks being built.
///
/// @param theme to come back to after a look at another
record CardShots(Interior interior, Theme theme) {
  private static final String MISFIT =
      "1x32x32 > conv 6 k5 bias > relu > max_pool k2 s2 > conv 16 k20 bias > relu > max_pool k2 s2"
          + " > flatten > linear 120 > relu > linear 10";

  List<Shot> all() {
    return List.of(
        shot("network-begin", "The Network workspace: LeNet-5 as cards.", () -> preset("lenet5")),
        shot(
            "network-vgg16",
            "VGG16, and what can be set for one of its convolutions.",
            () -> preset("vgg16", "conv3_1")),
        shot(
            "network-resnet50",
            "ResNet-50, a bottleneck opened.",
            () -> preset("resnet50", "layer1.0.conv2")),
        shot(
            "network-inception",
            "An Inception module opened: four paths side by side.",
            this::inception),
        shot("network-misfit", "A layer that does not fit: why, and what would.", this::misfit),
        shot("network-dark", "The dark theme.", this::dark),
        shot("network-projector", "The projector mode.", this::projector));
  }

  private Shot shot(String name, String caption, Runnable prepare) {
    return new Shot(name, caption, prepare, () -> interior.network().rests());
  }

  private void preset(String name) {
    interior.appearance().projector().set(false);
    interior.appearance().theme().set(theme);
    interior.shell().show(interior.network());
    interior.network().take(Presets.byName(name).orElseThrow());
    interior.network().showCounts();
  }

  private void preset(String name, String layer) {
    preset(name);
    interior.network().choose(layer);
  }

  private void inception() {
    preset("googlenet");
    interior.network().open("inception3a");
  }

  private void misfit() {
    preset("lenet5");
    interior.network().lineReader().orElseThrow().read(MISFIT);
    interior.network().choose("max_pool#3");
  }

  private void dark() {
    preset("googlenet", "inception3a");
    interior.appearance().theme().set(Theme.DARK);
  }

  private void projector() {
    preset("alexnet");
    interior.appearance().projector().set(true);
  }
}
