package convolarium.ui.photo;

import convolarium.arithmetic.Border;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.NumberField;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.action.Action;

/// What can be set for the filter of the selected step.
final class SettingsPage {
  private final Form form = new Form();
  private final Form window = new Form();
  private final DialRows dials;
  private final SumRows sums;
  private static final int MOST_STEP = 4096;

  private final Darkroom darkroom;
  private final Label photo = sentence("photo-facts");
  private final NumberField stride = new NumberField("Stride", ParameterRow::number);
  private final NumberField dilation = new NumberField("Dilation", ParameterRow::number);
  private final Label summary = sentence("photo-settings-summary");
  private final ComboBox<Border> border = new ComboBox<>();
  private final Label algorithm = sentence("photo-algorithm");
  private final Button about;
  private boolean showing = true;

  /// @param openAbout tells why the photo is filtered as it is
  SettingsPage(Darkroom darkroom, Action openAbout) {
    this.darkroom = darkroom;
    this.dials = new DialRows(darkroom);
    this.sums = new SumRows(darkroom);
    numbers();
    borders();
    form.section("Photo").wide(photo);
    form.section("Filter").wide(summary).wide(dials).wide(dials.fault());
    window.getStyleClass().setAll("photo-part");
    window.section("Window").row("Border", border).row("Stride", stride);
    FaultLine steps = new FaultLine("photo-step-fault");
    steps.watch("stride", stride);
    steps.watch("dilation", dilation);
    form.wide(window.row("Dilation", dilation).wide(steps)).wide(sums.node());
    about = Buttons.of(openAbout);
    about.setId("about-step");
    HBox.setHgrow(algorithm, Priority.ALWAYS);
    algorithm.setMaxWidth(Double.MAX_VALUE);
    HBox computed = new HBox(algorithm, about);
    computed.getStyleClass().add("form-row");
    form.section("Computed by").wide(computed);
    darkroom.treatment().subscribe(treatment -> show(treatment.recipe()));
    form.visibleProperty().subscribe(_ -> show(darkroom.treatment().getValue().recipe()));
    darkroom.opened().subscribe(this::facts);
    darkroom
        .developed()
        .subscribe(
            developed -> algorithm.setText(developed.map(Developed::algorithm).orElse("none yet")));
  }

  /// The button that opens what is told of the step.
  Node about() {
    return about;
  }

  Form node() {
    return form;
  }

  private static Label sentence(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("sentence");
    label.setWrapText(true);
    return label;
  }

  private void edit(String label, UnaryOperator<Recipe> change) {
    if (!showing) {
      darkroom.edit(label, change);
    }
  }

  private void slide(String label, UnaryOperator<Sliding> change) {
    edit(label, recipe -> recipe.with(change.apply(recipe.sliding())));
  }

  private void numbers() {
    stride.onValue(value -> slide("Stride", s -> s.withStride(value)));
    stride.onTurn(d -> slide("Stride", s -> s.withStride(step(s.stride() + d))));
    dilation.onValue(value -> slide("Dilation", s -> s.withDilation(value)));
    dilation.onTurn(d -> slide("Dilation", s -> s.withDilation(step(s.dilation() + d))));
  }

  private static int step(int value) {
    return Math.clamp(value, 1, MOST_STEP);
  }

  private void borders() {
    border.setId("photo-border");
    border.getItems().setAll(Border.values());
    border.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Border value) {
            return value == null ? "" : told(value);
          }

          @Override
          public Border fromString(String typed) {
            throw new UnsupportedOperationException(typed);
          }
        });
    border
        .valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                slide("Border", s -> s.withBorder(value));
              }
            });
  }

  private static String told(Border border) {
    return switch (border) {
      case ZEROS -> "zeros: black";
      case REFLECT -> "reflect: mirror";
      case REPLICATE -> "replicate: edge";
      case CIRCULAR -> "circular: other side";
    };
  }

  private void show(Recipe recipe) {
    showing = true;
    summary.setText(Offer.of(recipe).told());
    if (form.isVisible()) {
      dials.show(recipe);
      sums.show(recipe);
    }
    window.setVisible(recipe.slides());
    border.setValue(recipe.sliding().border());
    stride.show(recipe.sliding().stride());
    dilation.show(recipe.sliding().dilation());
    showing = false;
  }

  private void facts(Optional<Opened> opened) {
    photo.setText(
        opened
            .map(
                o ->
                    "%s: %d×%d pixels, %s%s"
                        .formatted(
                            o.name(),
                            o.photo().raster().width(),
                            o.photo().raster().height(),
                            channels(o.photo().raster().channels()),
                            o.photo().storedBits() > 8
                                ? ", brought from " + o.photo().storedBits() + " to 8 bits"
                                : ""))
            .orElse("none yet"));
  }

  private static String channels(int channels) {
    return List.of("grey", "grey and alpha", "RGB", "RGB and alpha").get(channels - 1);
  }
}
