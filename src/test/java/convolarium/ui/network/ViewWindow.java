package convolarium.ui.network;

import convolarium.engine.Engine;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Shell;
import convolarium.ui.shell.Staged;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// One view of a network alone in a window of a test.
///
/// @param view not yet told that it is shown
record ViewWindow<V extends NetworkView>(Workshop workshop, V view, Scene scene) {

  /// @param free the bytes of memory that are free for a run
  static <V extends NetworkView> ViewWindow<V> open(
      Stage stage, Engine engine, LongSupplier free, Function<Workshop, V> make) {
    Appearance appearance = new Appearance();
    Shell shell = new Shell(appearance);
    Workshop workshop =
        new Workshop(
            new Desk(
                new SimpleObjectProperty<>(engine),
                shell,
                appearance,
                shell.lanes(),
                new NoFiles()),
            free);
    V view = make.apply(workshop);
    BorderPane pane = new BorderPane(view.parts().stage());
    pane.setBottom(
        new BorderPane(view.parts().strip(), null, null, view.parts().transport(), null));
    return new ViewWindow<>(workshop, view, Staged.on(stage, pane, appearance, 900, 600));
  }
}
