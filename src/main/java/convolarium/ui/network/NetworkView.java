package convolarium.ui.network;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// One way to look at the network, beside its cards. Its nodes are made once.
interface NetworkView {
  /// What the button says that brings it into view.
  String title();

  /// What else there is to say of it, a sentence without a full stop.
  String help();

  Node stage();

  /// Below the stage: the sentence to what is seen.
  Node strip();

  /// One row below the strip.
  Node transport();

  /// Whether everything that was asked for is seen; only asked while it is in view.
  ObservableBooleanValue resting();

  /// It comes into view.
  void shown();

  /// Another takes its place: work for it stops.
  void hidden();
}
