package convolarium.ui.network;

import convolarium.network.Measured;
import convolarium.network.Misfit;
import convolarium.studio.Excerpt;
import convolarium.studio.UnitExcerpt;
import convolarium.studio.Unsuited;
import convolarium.tensor.Tensor;
import convolarium.ui.network.Outcomes.State;
import convolarium.ui.shell.Lane;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way from a unit to the workspace where its sum can be walked step by step.
final class UnitDoor extends SplitMenuButton {
  private final Workshop workshop;
  private final Lane opening;
  private Consumer<Excerpt> onOpen = _ -> {};

  UnitDoor(Workshop workshop) {
    this.workshop = workshop;
    this.opening = workshop.desk().lanes().lane();
    setId("unit-door");
    setText("Open in Arithmetic");
    setGraphic(new FontIcon(Feather.GRID));
    setTooltip(
        new Tooltip("The unit’s window becomes the input, the weights of its channel the kernel"));
    setOnAction(_ -> open(false));
    MenuItem part = new MenuItem("Only the first inputs, where there are too many");
    part.setOnAction(_ -> open(true));
    getItems().add(part);
  }

  /// Where excerpts go.
  void onOpen(Consumer<Excerpt> open) {
    onOpen = open;
  }

  /// @param part whether the first inputs are enough
  private void open(boolean part) {
    Optional<Measured> chosen = workshop.chosen().getValue();
    Optional<Unit> unit = workshop.unit().getValue();
    if (workshop.outcomes().state().get() instanceof State.Done(Ran ran)
        && chosen.isPresent()
        && unit.isPresent()) {
      Optional<Measured> layer = ran.fed(chosen.get());
      opening.run(
          "Opening the unit",
          _ -> excerpt(ran, layer.orElse(chosen.get()), unit.get(), part),
          onOpen);
    }
  }

  private static Excerpt excerpt(Ran ran, Measured layer, Unit unit, boolean part)
      throws IOException {
    Optional<Tensor> input = ran.input(layer);
    if (input.isEmpty()) {
      throw new IOException("what " + layer.name() + " was given was not kept");
    }
    try {
      return new UnitExcerpt(layer, input.get(), unit.index(), ran.switches(layer), part).excerpt();
    } catch (Unsuited | Misfit refused) {
      throw new IOException(refused.getMessage());
    }
  }
}
