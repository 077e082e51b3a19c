package convolarium.ui.photo;

import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.Recipe;
import convolarium.filter.Showing;
import convolarium.filter.Unusable;
import convolarium.ui.shell.Form;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;

/// What is summed under a kernel, and how sums become samples; nothing for a filter that sums
/// nothing.
final class SumRows {
  private static final String LIGHT =
      "What is summed: the light that samples stand for. It matters where bright meets dark, as"
          + " when lights are blurred or a photo is made smaller; else they come out too dark.";

  private static final String NUMBERS =
      "What is summed: light, shown as numbers, 255 being white; only clamped sums are made a"
          + " photo again.";

  private final Darkroom darkroom;
  private final Form form = new Form();
  private final ComboBox<Showing> showing = new ComboBox<>();
  private final Label told = sentence("photo-showing-told");
  private final ToggleSwitch linear = new ToggleSwitch();
  private final Label light = sentence("photo-linear-told");
  private boolean heeding;

  SumRows(Darkroom darkroom) {
    this.darkroom = darkroom;
    form.getStyleClass().setAll("photo-part");
    showing.setId("photo-showing");
    showing.getItems().setAll(Showing.values());
    showing.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Showing value) {
            return value == null ? "" : value.title();
          }

          @Override
          public Showing fromString(String typed) {
            throw new UnsupportedOperationException(typed);
          }
        });
    showing.valueProperty().subscribe(value -> edit("Shown as", recipe -> recipe.with(value)));
    linear.setId("photo-linear");
    linear
        .selectedProperty()
        .subscribe(
            on -> edit(on ? "Linear light" : "Samples as stored", recipe -> recipe.withLinear(on)));
    told.visibleProperty().bind(showing.visibleProperty());
    form.section("Sums").row("Shown as", showing).wide(told);
    form.row("Linear light", linear).wide(light);
    heeding = true;
  }

  private static Label sentence(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll("sentence", "muted");
    label.setWrapText(true);
    return label;
  }

  private void edit(String label, UnaryOperator<Recipe> change) {
    if (heeding) {
      darkroom.edit(label, change);
    }
  }

  Form node() {
    return form;
  }

  void show(Recipe recipe) {
    heeding = false;
    Optional<KernelFilter> filter = kernels(recipe);
    form.setVisible(filter.isPresent() || recipe.isOwn());
    boolean offered = recipe.isOwn() || filter.stream().anyMatch(KernelFilter::signed);
    showing.setVisible(offered || recipe.showing() != Showing.CLAMP);
    showing.setValue(recipe.showing());
    told.setText(recipe.showing().summary());
    linear.setSelected(recipe.linear());
    boolean numbers = recipe.linear() && recipe.showing() != Showing.CLAMP;
    light.setText(numbers ? NUMBERS : LIGHT);
    heeding = true;
  }

  /// The kernels of a recipe, if it has any and they can be.
  private static Optional<KernelFilter> kernels(Recipe recipe) {
    try {
      Filter filter = recipe.filter();
      return filter instanceof KernelFilter kernels ? Optional.of(kernels) : Optional.empty();
    } catch (Unusable _) {
      return Optional.empty();
    }
  }
}
