package convolarium.ui.arithmetic;

import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Fit;
import convolarium.studio.Knob;
import convolarium.studio.Store;
import convolarium.ui.shell.AxisRow;
import java.util.OptionalInt;
import javafx.scene.layout.VBox;

/// A dial of one stage of the document as a row of the inspector.
final class DialRow extends VBox {
  private final Dial dial;
  private final Turned numbers;
  private final AxisRow row;

  DialRow(Store store, Dial dial, String title) {
    this.dial = dial;
    numbers = new Turned(store);
    row = new AxisRow(dial.name(), title, dial.title(), dial.perAxis(), numbers);
    managedProperty().bind(visibleProperty());
    row.visibleProperty().bind(visibleProperty());
    getChildren().add(row);
  }

  /// Shows a stage's numbers.
  void show(Document document, int stage, Fit fit) {
    numbers.stage = stage;
    boolean there = dial.in(document, stage);
    setVisible(there);
    if (there) {
      numbers.shown = document;
      row.show(fit instanceof Fit.Refuses refused && refused.blames(dial, stage));
    }
  }

  /// The dial's numbers, changed in the store.
  private final class Turned implements AxisRow.Numbers {
    private final Store store;
    private Document shown;
    private int stage;

    Turned(Store store) {
      this.store = store;
      shown = store.studio().document();
    }

    private Document document() {
      return store.studio().document();
    }

    private Knob knob(int axis) {
      return dial.of(stage).on(axis);
    }

    @Override
    public int rank() {
      return shown.rank();
    }

    @Override
    public int get(int axis) {
      return knob(axis).get(shown);
    }

    @Override
    public String name(int axis) {
      return knob(axis).name(shown);
    }

    @Override
    public int read(int axis, String text) {
      return knob(axis).parse(document(), text);
    }

    @Override
    public void set(int axis, int value) {
      Knob knob = knob(axis);
      store.edit(knob.label(document(), value), d -> knob.set(d, value));
    }

    /// Turns of one number follow each other as one gesture.
    @Override
    public void turn(int axis, int direction) {
      Knob knob = knob(axis);
      OptionalInt next = knob.next(document(), direction);
      next.ifPresent(
          value -> store.edit(knob.label(document(), value), knob, d -> knob.set(d, value)));
    }
  }
}
