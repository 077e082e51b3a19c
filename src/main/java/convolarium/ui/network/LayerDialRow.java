package convolarium.ui.network;

import convolarium.arithmetic.Binding.Refused;
import convolarium.studio.LayerDial;
import convolarium.ui.shell.AxisRow;
import java.util.OptionalInt;
import javafx.scene.layout.VBox;

/// A number of the selected layer as a row of the inspector.
final class LayerDialRow extends VBox {
  private final LayerDial dial;
  private final Turned numbers;
  private final AxisRow row;

  LayerDialRow(LayerDial dial, String title, LayerDesk desk) {
    this.dial = dial;
    numbers = new Turned(desk);
    row = new AxisRow(dial.name(), title, dial.title(), dial.perAxis(), numbers);
    managedProperty().bind(visibleProperty());
    row.visibleProperty().bind(visibleProperty());
    getChildren().add(row);
  }

  /// Shows the layer on the desk.
  void show(LayerDesk desk) {
    boolean there = dial.in(desk.layer());
    setVisible(there);
    if (there) {
      row.show(desk.refused().filter(this::blamed).isPresent());
    }
  }

  private boolean blamed(Refused refused) {
    return dial.turns(refused.reasons().getFirst().parameter());
  }

  /// The dial's numbers, changed in the network.
  private final class Turned implements AxisRow.Numbers {
    private final LayerDesk desk;

    Turned(LayerDesk desk) {
      this.desk = desk;
    }

    @Override
    public int rank() {
      return dial.rank(desk.layer());
    }

    @Override
    public int get(int axis) {
      return dial.get(desk.layer(), axis, desk.input());
    }

    @Override
    public String name(int axis) {
      return dial.name(axis, rank());
    }

    @Override
    public int read(int axis, String text) {
      return dial.parse(text);
    }

    @Override
    public void set(int axis, int value) {
      desk.edit(dial.name(axis, rank()) + " " + value, l -> dial.set(l, axis, value, desk.input()));
    }

    /// Turns of one number follow each other as one gesture.
    @Override
    public void turn(int axis, int direction) {
      OptionalInt next = dial.next(desk.layer(), axis, direction, desk.input());
      next.ifPresent(
          value ->
              desk.edit(
                  dial.name(axis, rank()) + " " + value,
                  dial.name() + axis,
                  l -> dial.set(l, axis, value, desk.input())));
    }
  }
}
