package convolarium.ui.photo;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Lets go of what a key holds when the key is let go, or the window left, wherever the focus is by
/// then.
final class Held {
  private Held() {}

  static void release(Node node, KeyCode key, BooleanProperty held) {
    EventHandler<KeyEvent> released =
        event -> {
          if (event.getCode() == key) {
            held.set(false);
          }
        };
    node.sceneProperty()
        .addListener(
            (_, last, next) -> {
              held.set(false);
              unless(last, scene -> scene.removeEventFilter(KeyEvent.KEY_RELEASED, released));
              unless(next, scene -> scene.addEventFilter(KeyEvent.KEY_RELEASED, released));
            });
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .subscribe(_ -> held.set(false));
  }

  private static void unless(Scene scene, Consumer<Scene> change) {
    if (scene != null) {
      change.accept(scene);
    }
  }
}
